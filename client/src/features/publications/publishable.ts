import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';

const DONE = ['adjusted', 'announced', 'appeal-period-over', 'archived'];

/** Whether there is a public version to look at or make: of what is adjusted here, for who may read of it. */
export function isPublishable(
  { permitted }: Pick<MeetingView, 'permitted'>,
  { state, origin }: Pick<AdjustmentView, 'state' | 'origin'>,
): boolean {
  return permitted.includes('publication.read') && origin === 'klubbat' && DONE.includes(state);
}
