import { assignmentFaults, takenUpTitle } from '@klubbat/shared/sentences/assignment-sentences';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { itemAt } from '../agenda/agenda-item.service.js';
import { addItems, findItem, findItems } from '../agenda/agenda-item.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { addAssignmentItem, findTakenUpItems } from './assignment-item.store.js';
import { refuse } from './assignment.service.js';
import { lockAssignment } from './assignment.store.js';

/**
 * Takes an open assignment up as an item, last on the agenda of a coming meeting of the body that gave it: with its case number
 * and the § that gave it under Tidigare behandling. At each meeting once: again it is the same item, and `created` is false.
 */
export async function takeUpAssignment(
  work: Work,
  id: string,
  meetingId: string,
): Promise<{ itemId: string; meetingId: string; created: boolean }> {
  const assignment = (await lockAssignment(work.tx, id)) ?? fail('not-found');
  const standing = (await findTakenUpItems(work.tx, id)).find((one) => one.meetingId === meetingId);
  if (standing !== undefined) {
    return { itemId: standing.itemId, meetingId, created: false };
  }
  if (assignment.state !== 'open') {
    refuse('$.meetingId', assignmentFaults.isDone);
  }
  const there = await findMeeting(work.tx, meetingId);
  if (there?.boardId !== assignment.boardId || there.id === assignment.meetingId) {
    refuse('$.meetingId', assignmentFaults.otherMeeting);
  }
  if (there.day < assignment.givenOn) {
    refuse('$.meetingId', assignmentFaults.otherMeeting);
  }
  const meeting = await lockOpenMeeting(work, meetingId);
  const source = (await findItem(work.tx, assignment.agendaItemId)) ?? fail('not-found');
  const gave = (await findMeeting(work.tx, assignment.meetingId)) ?? fail('not-found');
  const board = await boardAsOf(work.tx, gave);
  const items = await findItems(work.tx, meetingId);
  const label = source.paragraph === null ? '' : paragraphLabel(board, source.paragraph, gave.day);
  const item = await itemAt(work, meeting, (items.at(-1)?.position ?? 0) + 1, {
    title: takenUpTitle(assignment.task),
    ...(source.caseNumber === null ? {} : { caseNumber: source.caseNumber }),
    earlier: [
      {
        board: board.name,
        date: gave.day,
        ...(label === '' ? {} : { paragraph: label.replace(/^§ /u, '') }),
      },
    ],
  });
  await addItems(work.tx, [item]);
  await addAssignmentItem(work.tx, {
    assignmentId: id,
    agendaItemId: item.id,
    createdAt: work.now,
    createdBy: work.actor.personId,
  });
  await saveChanged(work, meeting, {
    action: 'agenda-item.taken-up',
    subjectId: item.id,
    details: { title: item.title, assignment: id },
  });
  await refreshSearchText(work.tx, meetingId);
  return { itemId: item.id, meetingId, created: true };
}
