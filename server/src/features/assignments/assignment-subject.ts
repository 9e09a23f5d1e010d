import type { Work } from '../../platform/work.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { isSecret } from '../agenda/secret-item.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findAssignment } from './assignment.store.js';

/** The assignment that a door is about, as the subject of a policy: who may read its meeting may read it. */
export async function assignmentSubject(work: Work, { params }: { params: { id: string } }) {
  const assignment = await findAssignment(work.tx, params.id);
  const subject = assignment === null ? undefined : await subjectOfMeeting(work, assignment.meetingId);
  const item = assignment === null ? null : await findItem(work.tx, assignment.agendaItemId);
  return assignment === null || subject === undefined
    ? undefined
    : { ...subject, assignment, secret: item !== null && isSecret(item) };
}
