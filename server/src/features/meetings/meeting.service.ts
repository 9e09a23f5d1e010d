import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { MeetingInFile, OfficersInFile } from '@klubbat/shared/contracts/meeting-file';
import type { LiveRow } from '@klubbat/shared/rules/attendance-acts';
import type { SaveMark } from '@klubbat/shared/contracts/save';
import { barsStaff } from '@klubbat/shared/rules/may-serve';
import { hindranceSentence } from '@klubbat/shared/sentences/sitting-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record, type AuditRecord } from '../audit/audit.store.js';
import { recordWriting } from '../audit/writing-spell.store.js';
import type { Board } from '../register/board.entity.js';
import { refuseStale } from '../register/refuse-stale.js';
import { lockBoard } from '../register/register.store.js';
import { boardAsOf } from './board-as-of.js';
import { formErrors, refuseFormFaults } from './form-errors.js';
import { attendanceOfRows, attendanceRows, officerRows, officersOfRows, personKeys } from './meeting-rows.js';
import type { MeetingPerson } from './meeting-person.entity.js';
import type { Meeting } from './meeting.entity.js';
import { newMeeting } from './new-meeting.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import {
  addMeeting,
  findAttendance,
  findMeetingAt,
  findMeetingPeople,
  findOfficers,
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
  refuseLocked(meeting);
  return meeting;
}

function refuseLocked(meeting: Meeting): void {
  if (meeting.locked) {
    fail('locked', { params: { what: 'Sammanträdet' } });
  }
}

/**
 * Locks the meeting for the save of a part of it. `saved` is true when this very save stands already, because its
 * answer was lost: then there is nothing to do, whatever has happened since. Without a version it is an act, which is
 * made on what there is.
 */
export async function lockForSave(
  work: Work,
  meetingId: string,
  { version, saveId }: { version?: number; saveId?: string | undefined },
): Promise<{ meeting: Meeting; saved: boolean }> {
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  if (isSaved(meeting, saveId)) {
    return { meeting, saved: true };
  }
  refuseLocked(meeting);
  if (version !== undefined) {
    await refuseStale(work, meeting, version);
  }
  rememberSave(meeting, saveId);
  return { meeting, saved: false };
}

/** Saves a changed meeting with its next version (whoever still shows the old one is told), and records what was done. */
export async function saveChanged(
  work: Work,
  meeting: Meeting,
  event: Pick<AuditRecord, 'action' | 'subjectId' | 'details'>,
): Promise<void> {
  await saveNext(work, meeting);
  await record(work, { ...event, organisationId: meeting.organisationId, meetingId: meeting.id });
}

async function saveNext(work: Work, meeting: Meeting): Promise<void> {
  meeting.version += 1;
  meeting.updatedAt = work.now;
  meeting.updatedBy = work.actor.personId;
  await saveMeeting(work.tx, meeting);
}

/** As `saveChanged`, for a part that is saved while it is being written. `before`: what its fields held until now. */
async function saveWritten(
  work: Work,
  meeting: Meeting,
  action: AuditRecord['action'],
  before: Readonly<Record<string, unknown>>,
): Promise<void> {
  await saveNext(work, meeting);
  await recordWriting(work, {
    action,
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: meeting.id,
    before,
  });
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
  if (meeting.materialDay !== null && meeting.materialDay > meeting.day) {
    // moved to before its own last day for material: the board's rule holds again
    Object.assign(meeting, { materialDay: null, materialClock: null });
  }
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

/** The fields of a change as they stand now. */
function factsBefore(meeting: Meeting, change: MeetingChange): Record<string, unknown> {
  const facts: Record<keyof MeetingChange, unknown> = {
    date: meeting.day,
    endDate: meeting.endDay,
    start: meeting.startTime,
    end: meeting.endTime,
    place: meeting.place,
    adjournments: meeting.adjournments,
    noticeBoard: meeting.noticeBoard,
    adjustmentNote: meeting.adjustmentNote,
    extra: meeting.extra,
    record: meeting.record,
    number: meeting.number,
  };
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in change));
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

/**
 * Puts up a meeting of a board. The same `saveId` again gives the meeting that stands (`created` is then false); any
 * other second one of the same board, day and time is refused. `details`: what the log tells beside board and day.
 */
export async function createMeeting(
  work: Work,
  board: Board,
  { date, saveId, ...change }: MeetingChange & { date: string; saveId?: string | undefined },
  details: Record<string, unknown> = {},
): Promise<{ meeting: Meeting; created: boolean }> {
  // of two at once the second sees what the first has put up
  await lockBoard(work.tx, board.id);
  const standing = await findMeetingAt(work.tx, board.id, date, change.start ?? null);
  if (standing !== null && isSaved(standing, saveId)) {
    return { meeting: standing, created: false };
  }
  const meeting = newMeeting(work, board, date);
  assign(meeting, change);
  rememberSave(meeting, saveId);
  await refuseSecondMeeting(work, meeting);
  await addMeeting(work.tx, meeting);
  await record(work, {
    action: 'meeting.created',
    organisationId: board.organisationId,
    meetingId: meeting.id,
    subjectId: meeting.id,
    details: { board: board.name, date, ...details },
  });
  return { meeting, created: true };
}

/**
 * Changes the facts of a meeting. Its year may not change once numbers of that year have been given, and its day not once
 * any § lies in an adjustment.
 */
export async function updateMeeting(
  work: Work,
  meetingId: string,
  { version, saveId, ...change }: MeetingChange & SaveMark,
  { hasNumbers, isAdjusted }: { hasNumbers: boolean; isAdjusted: boolean },
): Promise<Meeting> {
  const { meeting, saved } = await lockForSave(work, meetingId, { version, saveId });
  if (saved) {
    return meeting;
  }
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
  const { day, record: kind } = meeting;
  const before = factsBefore(meeting, change);
  assign(meeting, change);
  if (isAdjusted && (meeting.day !== day || meeting.record !== kind)) {
    fail('locked', { params: { what: 'En av paragraferna' } });
  }
  await refuseSecondMeeting(work, meeting);
  await saveWritten(work, meeting, 'meeting.updated', before);
  return meeting;
}

/** Sets who leads, writes and adjusts. Refuses unknown people and the same person named twice for one thing. */
export async function setOfficers(
  work: Work,
  meetingId: string,
  { version, saveId, ...officers }: OfficersInFile & SaveMark,
): Promise<Meeting> {
  const { meeting, saved } = await lockForSave(work, meetingId, { version, saveId });
  if (saved) {
    return meeting;
  }
  const people = await findMeetingPeople(work.tx, meetingId);
  const twice = (['adjusters', 'reserveAdjusters'] as const).flatMap((name) =>
    (officers[name] ?? []).flatMap((key, index, keys) =>
      keys.indexOf(key) < index
        ? [{ path: `$.${name}[${index}]`, message: 'Samma person är vald två gånger.' }]
        : [],
    ),
  );
  refuseFormFaults([...formErrors({ people, officers }, '$.officers'), ...twice]);
  const keys = personKeys(people);
  const before = officersOfRows(await findOfficers(work.tx, meetingId), keys.key);
  await replaceOfficers(work.tx, meetingId, officerRows(meetingId, officers, keys.id));
  await saveWritten(work, meeting, 'officers.set', { officers: before });
  return meeting;
}

/** Nobody is put in as representing the staff where they have no right to be (KL 7:10). One who stands there may stay. */
async function refuseStaff(
  work: Work,
  meeting: Meeting,
  people: readonly MeetingPerson[],
  before: readonly AttendanceRow[],
  after: readonly AttendanceRow[],
): Promise<void> {
  const isStaff = ({ capacity }: AttendanceRow) => capacity === 'staff-representative';
  const known = new Set(before.filter(isStaff).map(({ person }) => person));
  const added = after.findIndex((row) => isStaff(row) && row.present && !known.has(row.person));
  const board = await boardAsOf(work.tx, meeting);
  if (added !== -1 && barsStaff(board)) {
    const name = people.find(({ key }) => key === after[added]?.person)?.name ?? '';
    const message = hindranceSentence('staff-barred', { name, seat: '', before: '' });
    fail('act-barred', { errors: [{ path: `$.attendance[${added}].capacity`, message }] });
  }
}

/**
 * Sets the whole attendance at once. Refuses people that the meeting does not name.
 * @param asLive what the room above knows: which of the rows go on with a meeting that is being held
 */
export async function setAttendance(
  work: Work,
  meetingId: string,
  { version, saveId, attendance }: SaveMark & { attendance: AttendanceRow[] },
  asLive: (meeting: Meeting, rows: readonly AttendanceRow[]) => Promise<LiveRow[]>,
): Promise<Meeting> {
  const { meeting, saved } = await lockForSave(work, meetingId, { version, saveId });
  if (saved) {
    return meeting;
  }
  const people = await findMeetingPeople(work.tx, meetingId);
  refuseFormFaults(formErrors({ people, attendance }, '$'));
  const keys = personKeys(people);
  const before = attendanceOfRows(await findAttendance(work.tx, meetingId), keys.key);
  await refuseStaff(work, meeting, people, before, attendance);
  await replaceAttendance(
    work.tx,
    meetingId,
    attendanceRows(meetingId, await asLive(meeting, attendance), keys.id),
  );
  await saveWritten(work, meeting, 'attendance.set', { attendance: before });
  return meeting;
}
