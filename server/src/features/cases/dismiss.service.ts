import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockSource } from './take-up.service.js';
import { putDismissal, removeDismissal } from './waiting-dismissal.store.js';
import { waitingFor } from './waiting.service.js';

/**
 * Puts a case aside that waits in the body of this meeting, with a reason, or lets it wait again. Both stand in the history
 * of the § that it comes from. Only what waits here can be put aside.
 */
export async function dismissWaiting(
  work: Work,
  meeting: Meeting,
  { item: itemId, reason }: { item: string; reason: string | null },
): Promise<void> {
  const source = await lockSource(work, itemId);
  const { boardId } = meeting;
  if (reason === null) {
    if (!(await removeDismissal(work.tx, itemId, boardId))) {
      return;
    }
  } else {
    const { waiting, dismissed } = await waitingFor(work, meeting);
    if (![...waiting, ...dismissed].some(({ id }) => id === itemId)) {
      fail('invalid', {
        errors: [{ path: '$.item', message: 'Ärendet väntar inte på att tas upp vid det här sammanträdet.' }],
      });
    }
    await putDismissal(work.tx, {
      itemId,
      boardId,
      reason,
      dismissedAt: work.now,
      dismissedBy: work.actor.personId,
    });
  }
  await record(work, {
    action: reason === null ? 'case.waits-again' : 'case.dismissed',
    organisationId: source.meeting.organisationId,
    meetingId: source.meeting.id,
    subjectId: itemId,
    details: { title: source.item.title, ...(reason === null ? {} : { reason }) },
  });
}
