import type { EntityManager } from 'typeorm';
import { inPortions } from '../../platform/portions.js';
import type { Actor } from '../../platform/work.js';
import { Attendance } from './attendance.entity.js';
import { MeetingPerson } from './meeting-person.entity.js';
import { Meeting } from './meeting.entity.js';
import { Officer } from './officer.entity.js';

export function addMeeting(tx: EntityManager, meeting: Meeting): Promise<unknown> {
  return tx.getRepository(Meeting).insert(meeting);
}

export function findMeeting(tx: EntityManager, id: string): Promise<Meeting | null> {
  return tx.getRepository(Meeting).findOneBy({ id });
}

/** The meeting's row is the lock of all that happens in it: numbering, sending for adjustment, signing. */
export function lockMeeting(tx: EntityManager, id: string): Promise<Meeting | null> {
  return tx.getRepository(Meeting).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Holds the meeting as it is, attendance and all, while several others hold it too: whoever changes it waits. */
export function holdMeeting(tx: EntityManager, id: string): Promise<Meeting | null> {
  return tx.getRepository(Meeting).findOne({ where: { id }, lock: { mode: 'pessimistic_read' } });
}

export function saveMeeting(tx: EntityManager, meeting: Meeting): Promise<Meeting> {
  return tx.getRepository(Meeting).save(meeting);
}

export function findMeetingAt(
  tx: EntityManager,
  boardId: string,
  day: string,
  startTime: string | null,
): Promise<Meeting | null> {
  return tx
    .getRepository(Meeting)
    .createQueryBuilder('meeting')
    .where('board_id = :boardId AND day = :day AND start_time IS NOT DISTINCT FROM :startTime', {
      boardId,
      day,
      startTime,
    })
    .getOne();
}

/** Is the actor named in the meeting, as the person of the register that he is? */
export function isNamed(tx: EntityManager, meetingId: string, actor: Actor): Promise<boolean> {
  return tx.getRepository(MeetingPerson).existsBy({ meetingId, personId: actor.personId });
}

export function findMeetingPeople(tx: EntityManager, meetingId: string): Promise<MeetingPerson[]> {
  return tx.getRepository(MeetingPerson).find({ where: { meetingId }, order: { position: 'ASC' } });
}

export function findMeetingPerson(tx: EntityManager, id: string): Promise<MeetingPerson | null> {
  return tx.getRepository(MeetingPerson).findOneBy({ id });
}

export async function addMeetingPeople(tx: EntityManager, people: MeetingPerson[]): Promise<void> {
  await inPortions(people, (some) => tx.getRepository(MeetingPerson).insert(some));
}

export function saveMeetingPerson(tx: EntityManager, person: MeetingPerson): Promise<MeetingPerson> {
  return tx.getRepository(MeetingPerson).save(person);
}

/** Says who of the register a person in a meeting is. Allowed in a locked meeting: no word of it changes. */
export async function linkMeetingPerson(
  tx: EntityManager,
  id: string,
  link: { personId: string; email?: string },
): Promise<void> {
  await tx.getRepository(MeetingPerson).update({ id }, link);
}

export async function removeMeetingPerson(tx: EntityManager, id: string): Promise<void> {
  await tx.getRepository(MeetingPerson).delete({ id });
}

export function findAttendance(tx: EntityManager, meetingId: string): Promise<Attendance[]> {
  return tx.getRepository(Attendance).find({ where: { meetingId }, order: { position: 'ASC' } });
}

export async function replaceAttendance(
  tx: EntityManager,
  meetingId: string,
  rows: Attendance[],
): Promise<void> {
  await tx.getRepository(Attendance).delete({ meetingId });
  await inPortions(rows, (some) => tx.getRepository(Attendance).insert(some));
}

export function findOfficers(tx: EntityManager, meetingId: string): Promise<Officer[]> {
  return tx.getRepository(Officer).find({ where: { meetingId }, order: { role: 'ASC', position: 'ASC' } });
}

export async function replaceOfficers(tx: EntityManager, meetingId: string, rows: Officer[]): Promise<void> {
  await tx.getRepository(Officer).delete({ meetingId });
  await inPortions(rows, (some) => tx.getRepository(Officer).insert(some));
}

/** Ids of the people of the register that have an account. */
export async function findPeopleWithAccount(tx: EntityManager, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) {
    return new Set();
  }
  const rows: { id: string }[] = await tx.query(
    'SELECT person_id AS id FROM account WHERE person_id = ANY ($1)',
    [personIds],
  );
  return new Set(rows.map((row) => row.id));
}

export interface NumberingOfMeeting {
  day: string;
  numberWithYear?: boolean;
  paragraphPrefix?: string;
}

/** How meetings write their § numbers: as of their day where that is kept, else as the board does now. */
export async function findNumberingStyles(
  tx: EntityManager,
  meetingIds: string[],
): Promise<Map<string, NumberingOfMeeting>> {
  const rows: { id: string; day: string; style: Omit<NumberingOfMeeting, 'day'> }[] = await tx.query(
    `SELECT m.id, m.day::text AS day,
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object(
              'numberWithYear', b.number_with_year, 'paragraphPrefix', b.paragraph_prefix))) AS style
       FROM meeting m JOIN board b ON b.id = m.board_id
      WHERE m.id = ANY ($1)`,
    [meetingIds],
  );
  return new Map(rows.map(({ id, day, style }) => [id, { ...style, day }]));
}
