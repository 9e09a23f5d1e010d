import { v7 as newId } from 'uuid';
import type { AttendanceInFile, MeetingInFile, OfficersInFile } from '@klubbat/shared/contracts/meeting-file';
import { minuteInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record, type AuditRecord } from '../audit/audit.store.js';
import type { Board } from '../register/board.entity.js';
import { findPerson } from '../register/register.store.js';
import { formErrors, refuseFormFaults } from './form-errors.js';
import { attendanceRows, officerRows, personKeys } from './meeting-rows.js';
import type { Meeting } from './meeting.entity.js';
import {
  addMeeting,
  findMeetingAt,
  findMeetingPeople,
  lockMeeting,
  replaceAttendance,
  replaceOfficers,
  saveMeeting,
} from './meeting.store.js';

type Nullable<T> = { [K in keyof T]?: T[K] | null | undefined };
export type MeetingChange = Nullable<Omit<MeetingInFile, 'adjustments' | 'adjustmentDate'>>;

/** Locks the meeting and makes sure that what surrounds its §§ may still change. */
export async function lockOpenMeeting(work: Work, meetingId: string): Promise<Meeting> {
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  if (meeting.locked) {
    fail('locked', { params: { what: 'Sammanträdet' } });
  }
  return meeting;
}

/** Refuses a change to what somebody else has changed since it was read, and says who and when. */
export async function refuseStale(
  work: Work,
  row: { version: number; updatedAt: Date; updatedBy: string | null },
  version: number,
): Promise<void> {
  if (row.version === version) {
    return;
  }
  const who = row.updatedBy === null ? null : await findPerson(work.tx, row.updatedBy);
  const changedBy = who?.name ?? 'Någon annan';
  fail('stale-version', {
    params: { who: changedBy, when: minuteInSweden(row.updatedAt) },
    changedBy,
    changedAt: row.updatedAt.toISOString(),
  });
}

/** Saves a changed meeting with its next version (whoever still shows the old one is told), and records what was done. */
export async function saveChanged(
  work: Work,
  meeting: Meeting,
  event: Pick<AuditRecord, 'action' | 'subjectId' | 'details'>,
): Promise<void> {
  meeting.version += 1;
  meeting.updatedAt = work.now;
  meeting.updatedBy = work.actor.personId;
  await saveMeeting(work.tx, meeting);
  await record(work, { ...event, organisationId: meeting.organisationId, meetingId: meeting.id });
}

function assign(meeting: Meeting, change: MeetingChange): void {
  const take = <K extends keyof Meeting>(
    column: K,
    value: Meeting[K] | null | undefined,
    otherwise: Meeting[K],
  ) => {
    if (value !== undefined) {
      meeting[column] = value ?? otherwise;
    }
  };
  take('day', change.date, meeting.day);
  take('endDay', change.endDate, null);
  take('startTime', change.start, null);
  take('endTime', change.end, null);
  take('place', change.place, null);
  take('adjournments', change.adjournments, null);
  take('noticeBoard', change.noticeBoard, null);
  take('adjustmentNote', change.adjustmentNote, null);
  take('extra', change.extra, false);
  take('record', change.record, 'protocol');
  take('number', change.number, null);
}

async function refuseSecondMeeting(work: Work, meeting: Meeting): Promise<void> {
  const other = await findMeetingAt(work.tx, meeting.boardId, meeting.day, meeting.startTime);
  if (other !== null && other.id !== meeting.id) {
    fail('already-exists', {
      meetingId: other.id,
      errors: [{ path: '$.start', message: 'Organet har redan ett sammanträde den dagen och tiden.' }],
    });
  }
}

/** Puts up a meeting of a board. Refuses a second one of the same board, day and time. */
export async function createMeeting(
  work: Work,
  board: Board,
  { date, ...change }: MeetingChange & { date: string },
): Promise<Meeting> {
  const meeting: Meeting = {
    id: newId(),
    organisationId: board.organisationId,
    boardId: board.id,
    day: date,
    endDay: null,
    startTime: null,
    endTime: null,
    place: null,
    adjournments: null,
    noticeBoard: null,
    adjustmentNote: null,
    extra: false,
    record: 'protocol',
    number: null,
    adjustmentDay: null,
    signatureReference: null,
    organisationAsOf: null,
    boardAsOf: null,
    history: false,
    remarks: [],
    givenEmpty: [],
    importSha256: null,
    importFiles: null,
    plannedAdjustments: null,
    locked: false,
    searchText: '',
    version: 1,
    createdAt: work.now,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  assign(meeting, change);
  await refuseSecondMeeting(work, meeting);
  await addMeeting(work.tx, meeting);
  await record(work, {
    action: 'meeting.created',
    organisationId: board.organisationId,
    meetingId: meeting.id,
    subjectId: meeting.id,
    details: { board: board.name, date },
  });
  return meeting;
}

/** Changes the facts of a meeting. Its year may not change once numbers of that year have been given. */
export async function updateMeeting(
  work: Work,
  meetingId: string,
  { version, ...change }: MeetingChange & { version: number },
  hasNumbers: boolean,
): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  await refuseStale(work, meeting, version);
  if (
    hasNumbers &&
    change.date?.slice(0, 4) !== undefined &&
    change.date.slice(0, 4) !== meeting.day.slice(0, 4)
  ) {
    fail('number-given', {
      errors: [
        { path: '$.date', message: 'Paragraferna har fått nummer i det årets serie. Året kan inte ändras.' },
      ],
    });
  }
  assign(meeting, change);
  await refuseSecondMeeting(work, meeting);
  await saveChanged(work, meeting, {
    action: 'meeting.updated',
    subjectId: meetingId,
    details: change,
  });
  return meeting;
}

/** Sets who leads, writes and adjusts. Refuses unknown people and the same person named twice for one thing. */
export async function setOfficers(
  work: Work,
  meetingId: string,
  { version, ...officers }: OfficersInFile & { version: number },
): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  await refuseStale(work, meeting, version);
  const people = await findMeetingPeople(work.tx, meetingId);
  const twice = (['adjusters', 'reserveAdjusters'] as const).flatMap((name) =>
    (officers[name] ?? []).flatMap((key, index, keys) =>
      keys.indexOf(key) < index
        ? [{ path: `$.${name}[${index}]`, message: 'Samma person är vald två gånger.' }]
        : [],
    ),
  );
  refuseFormFaults([...formErrors({ people, officers }, '$.officers'), ...twice]);
  await replaceOfficers(work.tx, meetingId, officerRows(meetingId, officers, personKeys(people).id));
  await saveChanged(work, meeting, {
    action: 'officers.set',
    details: officers,
  });
  return meeting;
}

/** Sets the whole attendance at once. Refuses people that the meeting does not name. */
export async function setAttendance(
  work: Work,
  meetingId: string,
  { version, attendance }: { version: number; attendance: AttendanceInFile[] },
): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  await refuseStale(work, meeting, version);
  const people = await findMeetingPeople(work.tx, meetingId);
  refuseFormFaults(formErrors({ people, attendance }, '$'));
  await replaceAttendance(work.tx, meetingId, attendanceRows(meetingId, attendance, personKeys(people).id));
  await saveChanged(work, meeting, {
    action: 'attendance.set',
    details: { rows: attendance.length },
  });
  return meeting;
}
