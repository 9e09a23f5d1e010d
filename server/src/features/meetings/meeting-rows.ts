import { v7 as newId } from 'uuid';
import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { OfficersInFile } from '@klubbat/shared/contracts/meeting-file';
import type { LiveRow } from '@klubbat/shared/rules/attendance-acts';
import type { Attendance } from './attendance.entity.js';
import type { MeetingPerson } from './meeting-person.entity.js';
import type { Officer, OfficerRole } from './officer.entity.js';

type IdOfKey = (key: string) => string;
type KeyOfId = (id: string) => string;

/** Both ways between the people of a meeting by key (in files and doors) and by id (in rows). */
export function personKeys(people: MeetingPerson[]): { id: IdOfKey; key: KeyOfId } {
  const ids = new Map(people.map((person) => [person.key, person.id]));
  const keys = new Map(people.map((person) => [person.id, person.key]));
  const look = (map: Map<string, string>, from: string): string => {
    const found = map.get(from);
    if (found === undefined) {
      throw new Error(`No person ${from} in the meeting: who called this has not checked.`);
    }
    return found;
  };
  return { id: (key) => look(ids, key), key: (id) => look(keys, id) };
}

/** Officers of the file's form as rows. Every key must be a person of the meeting. */
export function officerRows(meetingId: string, officers: OfficersInFile, id: IdOfKey): Officer[] {
  const row = (
    role: OfficerRole,
    key: string,
    position: number,
    paragraphs: string | null = null,
  ): Officer => ({
    id: newId(),
    meetingId,
    meetingPersonId: id(key),
    role,
    position,
    paragraphs,
  });
  return [
    ...(officers.chair === undefined ? [] : [row('chair', officers.chair, 0)]),
    ...(officers.secretary === undefined ? [] : [row('secretary', officers.secretary, 0)]),
    ...(officers.adjusters ?? []).map((key, index) => row('adjuster', key, index)),
    ...(officers.actingChairs ?? []).map((acting, index) =>
      row('acting-chair', acting.person, index, acting.paragraphs),
    ),
    ...(officers.reserveAdjusters ?? []).map((key, index) => row('reserve-adjuster', key, index)),
  ];
}

/** Rows of officers in the file's form; lists without rows are left out. */
export function officersOfRows(rows: Officer[], key: KeyOfId): OfficersInFile {
  const of = (role: OfficerRole) =>
    rows.filter((row) => row.role === role).map((row) => key(row.meetingPersonId));
  const [chair] = of('chair');
  const [secretary] = of('secretary');
  const adjusters = of('adjuster');
  const reserveAdjusters = of('reserve-adjuster');
  const actingChairs = rows
    .filter((row) => row.role === 'acting-chair')
    .map((row) => ({ person: key(row.meetingPersonId), paragraphs: row.paragraphs ?? '' }));
  return {
    ...(chair === undefined ? {} : { chair }),
    ...(secretary === undefined ? {} : { secretary }),
    ...(adjusters.length === 0 ? {} : { adjusters }),
    ...(actingChairs.length === 0 ? {} : { actingChairs }),
    ...(reserveAdjusters.length === 0 ? {} : { reserveAdjusters }),
  };
}

/** Attendance of the file's form as rows. Every key must be a person of the meeting. */
export function attendanceRows(meetingId: string, attendance: readonly LiveRow[], id: IdOfKey): Attendance[] {
  return attendance.map((given, position) => ({
    id: newId(),
    meetingId,
    position,
    meetingPersonId: id(given.person),
    capacity: given.capacity,
    present: given.present,
    serves: given.serves ?? null,
    servesForId: given.servesFor === undefined ? null : id(given.servesFor),
    vacantSeat: given.vacantSeat?.label ?? null,
    vacantSeatParty: given.vacantSeat?.party ?? null,
    paragraphs: given.paragraphs ?? null,
    open: given.open ?? false,
    remote: given.remote ?? false,
    office: given.office ?? null,
    fromTime: given.from ?? null,
    toTime: given.to ?? null,
  }));
}

/** Rows of attendance in the file's form. */
export function attendanceOfRows(rows: Attendance[], key: KeyOfId): AttendanceRow[] {
  return rows.map((row) => ({
    person: key(row.meetingPersonId),
    capacity: row.capacity,
    present: row.present,
    ...(row.serves === null ? {} : { serves: row.serves }),
    ...(row.servesForId === null ? {} : { servesFor: key(row.servesForId) }),
    ...(row.vacantSeat === null
      ? {}
      : {
          vacantSeat: {
            label: row.vacantSeat,
            ...(row.vacantSeatParty === null ? {} : { party: row.vacantSeatParty }),
          },
        }),
    ...(row.paragraphs === null ? {} : { paragraphs: row.paragraphs }),
    ...(row.remote ? { remote: true } : {}),
    ...(row.office === null ? {} : { office: row.office }),
    ...(row.fromTime === null ? {} : { from: row.fromTime }),
    ...(row.toTime === null ? {} : { to: row.toTime }),
  }));
}

/** The same with which intervals go on: what acts are made on. No file and no door tells of it. */
export function liveRowsOf(rows: Attendance[], key: KeyOfId): LiveRow[] {
  return attendanceOfRows(rows, key).map((row, index) =>
    rows[index]?.open === true ? { ...row, open: true } : row,
  );
}
