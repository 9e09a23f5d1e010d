import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { memorandumDoors } from '@klubbat/shared/contracts/memorandum';
import { isLateMaterial } from '@klubbat/shared/rules/material-deadline';
import { memorandumFaults } from '@klubbat/shared/sentences/memorandum-sentences';
import { minuteInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { materialDeadlineOf } from '../meetings/material-deadline.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { refuseStale } from '../register/refuse-stale.js';
import { mailReturned } from './memorandum-mail.service.js';
import { presentFiles } from './memorandum-file.service.js';
import type { Memorandum } from './memorandum.entity.js';
import { comingMeeting, lockFor, refuse, saveNext } from './memorandum.service.js';
import { addSubmission, findSubmissions, lockMemorandum, type SubmissionRow } from './memorandum.store.js';

type Sent = z.output<typeof memorandumDoors.send.body>;

type Written = Pick<Memorandum, 'title' | 'caseNumber' | 'confidential' | 'sections' | 'recipients'>;

const written = ({ title, caseNumber, confidential, sections, recipients }: Written): Written => ({
  title,
  caseNumber,
  confidential,
  sections,
  recipients,
});

function refuseUnfinished({ title, sections }: Memorandum): void {
  const errors = [
    ...(title.trim() === '' ? [{ path: '$.title', message: memorandumFaults.noTitle }] : []),
    ...(sections.some(({ kind, body }) => kind === 'proposal' && (body ?? '').trim() !== '')
      ? []
      : [{ path: '$.sections', message: memorandumFaults.noProposal }]),
  ];
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
}

function refuseEmptySupplement(
  memorandum: Memorandum & { files: string[] },
  meetingId: string,
  note: string,
  last: SubmissionRow,
): void {
  if (meetingId !== memorandum.meetingId) {
    refuse('$.meetingId', memorandumFaults.otherMeeting);
  }
  if (note === '') {
    refuse('$.note', memorandumFaults.noNote);
  }
  if (
    JSON.stringify([written(memorandum), memorandum.files]) === JSON.stringify([written(last), last.files])
  ) {
    refuse('$', memorandumFaults.sameAsBefore);
  }
}

/**
 * Submits a memorandum to a meeting, as it stands in the version that was read; one that has been accepted is supplemented. What
 * is submitted is kept as it was, with whether it came late. With the same `saveId` again nothing more is submitted, and
 * `sent` is false.
 */
export async function sendMemorandum(
  work: Work,
  id: string,
  { version, meetingId, note, saveId }: Sent,
): Promise<{ sent: boolean }> {
  await lockMemorandum(work.tx, id);
  const before = await findSubmissions(work.tx, id);
  if (saveId !== undefined && before.some((one) => one.saveId === saveId)) {
    return { sent: false };
  }
  const { memorandum } = await lockFor(work, id, 'send');
  await refuseStale(work, memorandum, version);
  refuseUnfinished(memorandum);
  const files = (await presentFiles(work, id)).map((file) => file.id);
  const last = before[0];
  const supplements = memorandum.state === 'accepted' && last !== undefined;
  if (supplements) {
    refuseEmptySupplement({ ...memorandum, files }, meetingId, note?.trim() ?? '', last);
  }
  const meeting = await comingMeeting(work, memorandum.boardId, meetingId);
  const deadline = await materialDeadlineOf(work.tx, meeting);
  const late = isLateMaterial(minuteInSweden(work.now), deadline);
  const kind = last === undefined ? 'first' : supplements ? 'supplement' : 'again';
  await addSubmission(work.tx, {
    ...written(memorandum),
    files,
    id: newId(),
    memorandumId: id,
    number: (last?.number ?? 0) + 1,
    kind,
    meetingId,
    note: note?.trim() ? note.trim() : null,
    dueDay: deadline?.day ?? null,
    dueClock: deadline?.clock ?? null,
    late,
    saveId: saveId ?? null,
    sentAt: work.now,
    sentBy: work.actor.personId,
  });
  if (!supplements) {
    Object.assign(memorandum, { state: 'sent', meetingId });
  }
  await saveNext(work, memorandum);
  await record(work, {
    action: 'memorandum.sent',
    organisationId: memorandum.organisationId,
    meetingId,
    subjectId: id,
    details: { kind, late },
  });
  return { sent: true };
}

/** Refuses an act on a submission when the official has sent a newer one: it is to be read first. */
export function refuseOlder(submissions: readonly SubmissionRow[], number: number): SubmissionRow {
  const latest = submissions[0];
  if (latest?.number !== number) {
    refuse('$.number', memorandumFaults.newerSubmission);
  }
  return latest;
}

/** Sends it back to its author with a comment; he is told by mail. */
export async function sendBack(
  work: Work,
  id: string,
  { number, comment }: { number: number; comment: string },
): Promise<void> {
  const { memorandum, submissions } = await lockFor(work, id, 'return');
  refuseOlder(submissions, number);
  const meeting = memorandum.meetingId === null ? null : await findMeeting(work.tx, memorandum.meetingId);
  Object.assign(memorandum, {
    state: 'returned',
    returnedAt: work.now,
    returnedBy: work.actor.personId,
    returnComment: comment.trim(),
    remindedAt: null,
  });
  await saveNext(work, memorandum);
  await record(work, {
    action: 'memorandum.returned',
    organisationId: memorandum.organisationId,
    meetingId: memorandum.meetingId,
    subjectId: id,
    details: { number },
  });
  if (meeting !== null) {
    await mailReturned(work, meeting, memorandum);
  }
}
