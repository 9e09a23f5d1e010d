import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { assignmentDoors, AssignmentView } from '@klubbat/shared/contracts/assignment';
import { findAssignments } from '@klubbat/shared/rules/find-assignments';
import { assignmentFaults } from '@klubbat/shared/sentences/assignment-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { lockItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { refuseStale, touch } from '../register/refuse-stale.js';
import { findTakenUpBy } from './assignment-item.store.js';
import type { Assignment } from './assignment.entity.js';
import {
  addAssignment,
  findAssignmentRow,
  findAssignmentsOf,
  findGiven,
  lockAssignment,
  saveAssignment,
} from './assignment.store.js';
import { presentAssignment } from './present-assignment.js';

type Given = z.output<typeof assignmentDoors.give.body>;
type Change = z.output<typeof assignmentDoors.update.body>;

export function refuse(path: string, message: string): never {
  fail('invalid', { errors: [{ path, message }] });
}

/** One assignment as it is now. Refuses with `not-found` one whose meeting the actor may not read. */
export async function presentOne(work: Work, id: string): Promise<AssignmentView> {
  const row = (await findAssignmentRow(work.tx, readableBy(work.actor), id)) ?? fail('not-found');
  return presentAssignment(row, dayInSweden(work.now));
}

const wordsOf = (
  { assignee, task }: Pick<Assignment, 'assignee' | 'task'>,
  { title, caseNumber }: AgendaItem,
): string => [assignee, task, title, caseNumber ?? ''].join(' ').normalize('NFC').toLowerCase();

const isSame = (
  one: Pick<Assignment, 'assignee' | 'task'>,
  { assignee, task }: { assignee: string; task: string },
) => one.assignee.toLowerCase() === assignee.toLowerCase() && one.task.toLowerCase() === task.toLowerCase();

/** What a § has given, and what its decision gives by its words but is not noted. */
export async function assignmentsOf(
  work: Work,
  item: AgendaItem,
  meeting: Meeting,
): Promise<z.input<typeof assignmentDoors.ofItem.reply>> {
  const today = dayInSweden(work.now);
  const rows = await findAssignmentsOf(work.tx, readableBy(work.actor), item.id);
  const takesUp = await findTakenUpBy(work.tx, readableBy(work.actor), item.id);
  const found =
    item.paragraph === null || item.content.confidential !== undefined
      ? []
      : findAssignments(item.content.sections, meeting.day);
  return {
    takesUp,
    given: rows.map((row) => presentAssignment(row, today)),
    found: found
      .filter((one) => !rows.some((row) => isSame(row, one)))
      .map(({ dueOn, ...one }) => ({ ...one, dueOn: dueOn !== null && dueOn >= meeting.day ? dueOn : null })),
  };
}

/**
 * Notes an assignment that a § gives. The § itself is not changed. Given again in the same words it is the same one, and
 * `created` is false. Refuses with `invalid` a § without number (nothing is decided), one that is secret (the list is read by
 * all who read the meeting), and a last day before the meeting.
 */
export async function giveAssignment(
  work: Work,
  meeting: Meeting,
  itemId: string,
  { saveId, ...given }: Given,
): Promise<{ assignment: AssignmentView; created: boolean }> {
  // two who note the same at once: the second sees what the first did
  const item = (await lockItem(work.tx, itemId)) ?? fail('not-found');
  if (item.paragraph === null) {
    refuse('$', assignmentFaults.notHeld);
  }
  if (item.content.confidential !== undefined) {
    refuse('$', assignmentFaults.confidential);
  }
  if (given.dueOn !== null && given.dueOn < meeting.day) {
    refuse('$.dueOn', assignmentFaults.dueBefore(meeting.day));
  }
  const words = { assignee: given.assignee.trim(), task: given.task.trim() };
  const before = (await findGiven(work.tx, itemId)).find((one) => isSaved(one, saveId) || isSame(one, words));
  if (before !== undefined) {
    return { assignment: await presentOne(work, before.id), created: false };
  }
  const assignment: Assignment = {
    ...words,
    id: newId(),
    organisationId: meeting.organisationId,
    boardId: meeting.boardId,
    meetingId: meeting.id,
    agendaItemId: itemId,
    givenOn: meeting.day,
    dueOn: given.dueOn,
    state: 'open',
    reportedOn: null,
    searchText: wordsOf(words, item),
    version: 1,
    saveIds: [],
    createdAt: work.now,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  rememberSave(assignment, saveId);
  await addAssignment(work.tx, assignment);
  await record(work, {
    action: 'assignment.given',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: assignment.id,
    details: { ...words, dueOn: assignment.dueOn, paragraphs: [item.paragraph] },
  });
  return { assignment: await presentOne(work, assignment.id), created: true };
}

/** Changes who, what or by when; the log keeps what stood before. Refuses an old version with `stale-version`. */
export async function updateAssignment(
  work: Work,
  id: string,
  { version, saveId, ...change }: Change,
): Promise<AssignmentView> {
  const assignment = (await lockAssignment(work.tx, id)) ?? fail('not-found');
  if (isSaved(assignment, saveId)) {
    return presentOne(work, id);
  }
  await refuseStale(work, assignment, version);
  const { assignee, task, dueOn } = assignment;
  assignment.assignee = change.assignee?.trim() ?? assignee;
  assignment.task = change.task?.trim() ?? task;
  assignment.dueOn = change.dueOn === undefined ? dueOn : change.dueOn;
  if (assignment.dueOn !== null && assignment.dueOn < assignment.givenOn) {
    refuse('$.dueOn', assignmentFaults.dueBefore(assignment.givenOn));
  }
  const item = (await lockItem(work.tx, assignment.agendaItemId)) ?? fail('not-found');
  const others = (await findGiven(work.tx, item.id)).filter((one) => one.id !== id);
  if (others.some((one) => isSame(one, assignment))) {
    fail('already-exists', { errors: [{ path: '$.task', message: assignmentFaults.same }] });
  }
  assignment.searchText = wordsOf(assignment, item);
  touch(work, assignment);
  rememberSave(assignment, saveId);
  await saveAssignment(work.tx, assignment);
  await record(work, {
    action: 'assignment.changed',
    organisationId: assignment.organisationId,
    meetingId: assignment.meetingId,
    subjectId: id,
    details: {
      from: { assignee, task, dueOn },
      to: { assignee: assignment.assignee, task: assignment.task, dueOn: assignment.dueOn },
    },
  });
  return presentOne(work, id);
}
