import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';

const DONE = ['adjusted', 'announced', 'appeal-period-over', 'archived'];

/** What is adjusted here; what was adjusted in another system is corrected there. */
export function isCorrectable({ state, origin }: Pick<AdjustmentView, 'state' | 'origin'>): boolean {
  return origin === 'klubbat' && DONE.includes(state);
}

/** The adjustment in which a § may be corrected by whoever looks; undefined where it may not. */
export function correctableIn(
  { adjustments, permitted }: MeetingView,
  { adjustmentId, paragraph }: AgendaItemView,
): AdjustmentView | undefined {
  const adjustment = adjustments.find(({ id }) => id === adjustmentId);
  const may = permitted.includes('meeting.correct') && paragraph !== null;
  return may && adjustment !== undefined && isCorrectable(adjustment) ? adjustment : undefined;
}
