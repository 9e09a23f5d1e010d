import type { RetentionDecision, RetentionView } from '@klubbat/shared/contracts/retention';
import type { AgedKind } from '@klubbat/shared/vocabulary/aged-kinds';

/** A time that the organisation decides: what it is of, and what it means. */
export interface DecidedTime {
  name: keyof RetentionDecision;
  label: string;
  description: string;
  /** asked before a shorter one is decided: `Spara … i 3 år?` */
  what: string;
  kinds: readonly AgedKind[];
}

export const decidedTimes: readonly DecidedTime[] = [
  {
    name: 'accessNotesYears',
    label: 'Noteringar om vem som har läst sparas',
    description: 'Så länge kan ni svara på vem som har sett en uppgift. Tiden ska stå i ert gallringsbeslut.',
    what: 'noteringar om läsning',
    kinds: ['access-notes'],
  },
  {
    name: 'mailYears',
    label: 'Texten i mejl sparas',
    description:
      'Gäller mejl som talar om var något finns att läsa, och mejl som kom i retur. Vem som fick mejlet, när, och kvittensen står kvar.',
    what: 'texten i mejl',
    kinds: ['letters', 'returned-mail'],
  },
];

/** What of a view such a time is about: how many would go, and since when the oldest of them has been of no use. */
export function goesBy({ kinds }: DecidedTime, view: RetentionView): { due: number; oldest: string | null } {
  const own = view.kinds.filter(({ kind }) => kinds.includes(kind));
  const [oldest = null] = own.flatMap((one) => one.oldest ?? []).toSorted();
  return { due: own.reduce((sum, { due }) => sum + (due ?? 0), 0), oldest };
}
