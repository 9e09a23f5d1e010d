import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { assignmentDoors, AssignmentView } from '@klubbat/shared/contracts/assignment';
import { assignmentFaults } from '@klubbat/shared/sentences/assignment-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import { findMeeting } from '../meetings/meeting.store.js';
import type { Assignment } from './assignment.entity.js';
import { presentOne, refuse } from './assignment.service.js';
import { addReport, findReports, lockAssignment } from './assignment.store.js';

type Given = z.output<typeof assignmentDoors.report.body>;

/** Where it was reported must be a § of the body that gave it, at that meeting or later. */
async function refuseOtherPlace(work: Work, assignment: Assignment, itemId: string): Promise<void> {
  const item = await findItem(work.tx, itemId);
  const meeting = item === null ? null : await findMeeting(work.tx, item.meetingId);
  const isHeld = item !== null && item.paragraph !== null;
  if (!isHeld || meeting?.boardId !== assignment.boardId || meeting.day < assignment.givenOn) {
    refuse('$.itemId', assignmentFaults.otherPlace);
  }
}

/**
 * Notes what was reported of an assignment, that it was withdrawn, or that it is opened again. Only ever added to. With the same
 * `saveId` again nothing more is noted, and `created` is false. Refuses with `invalid` what does not fit its state, a day
 * before it was given or after today, and a § of another body.
 */
export async function reportAssignment(
  work: Work,
  id: string,
  { saveId, ...given }: Given,
): Promise<{ assignment: AssignmentView; created: boolean }> {
  const assignment = (await lockAssignment(work.tx, id)) ?? fail('not-found');
  const before = await findReports(work.tx, id);
  if (saveId !== undefined && before.some((one) => one.saveId === saveId)) {
    return { assignment: await presentOne(work, id), created: false };
  }
  if ((assignment.state === 'open') === (given.kind === 'reopened')) {
    refuse('$.kind', assignment.state === 'open' ? assignmentFaults.isOpen : assignmentFaults.isDone);
  }
  if (given.day < assignment.givenOn || given.day > dayInSweden(work.now)) {
    refuse('$.day', assignmentFaults.reportDay(assignment.givenOn));
  }
  if (given.itemId !== null) {
    await refuseOtherPlace(work, assignment, given.itemId);
  }
  const { kind, day, itemId } = given;
  const words = given.words.trim();
  await addReport(work.tx, {
    id: newId(),
    assignmentId: id,
    number: before.length + 1,
    ...{ kind, day, words },
    agendaItemId: itemId,
    saveId: saveId ?? null,
    notedBy: work.actor.personId,
    notedAt: work.now,
  });
  await record(work, {
    action: 'assignment.reported',
    organisationId: assignment.organisationId,
    meetingId: assignment.meetingId,
    subjectId: id,
    details: { kind, day, words, itemId },
  });
  return { assignment: await presentOne(work, id), created: true };
}
