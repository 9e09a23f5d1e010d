import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';

const DONE = ['adjusted', 'announced', 'appeal-period-over', 'archived'];

/** Whether a public version can be made: of what is adjusted here, by who may. */
export function isPublishable(
  { permitted }: Pick<MeetingView, 'permitted'>,
  { state, origin }: Pick<AdjustmentView, 'state' | 'origin'>,
): boolean {
  return permitted.includes('meeting.publish') && origin === 'klubbat' && DONE.includes(state);
}
