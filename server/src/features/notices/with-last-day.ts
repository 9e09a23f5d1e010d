import { canBeTried } from '@klubbat/shared/rules/tried-for-legality';
import type { AppealKinds } from '../protocols/appeal-kinds.store.js';

/** A notice as it was read, with how its §§ are appealed; none where it announces a decision by delegation. */
export type WithKinds<N> = N & { kinds: AppealKinds };

/** Without a last day to appeal where none of its §§ can be tried for its legality. It must be up for as long all the same. */
export function withLastDay<N extends { lastAppealDay: string | null; kinds: AppealKinds }>(
  notice: N,
): Omit<N, 'kinds'> {
  const { kinds, ...shown } = notice;
  return canBeTried(kinds) ? shown : { ...shown, lastAppealDay: null };
}
