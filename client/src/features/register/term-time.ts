import type { MembershipView, TermTime } from '@klubbat/shared/contracts/register-people';

/** Where a term lies, seen from a day (YYYY-MM-DD). */
export function termTime({ from, until }: Pick<MembershipView, 'from' | 'until'>, day: string): TermTime {
  if (until !== null && until < day) {
    return 'ended';
  }
  return from !== null && from > day ? 'coming' : 'current';
}

export const termTimeWords: Readonly<Record<TermTime, string>> = {
  current: 'Pågår',
  coming: 'Kommande',
  ended: 'Avslutat',
};
