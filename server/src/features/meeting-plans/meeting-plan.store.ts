import { In, type EntityManager } from 'typeorm';
import { MeetingPlan } from './meeting-plan.entity.js';
import { PlannedMeeting } from './planned-meeting.entity.js';

export function findPlan(tx: EntityManager, boardId: string, year: number): Promise<MeetingPlan | null> {
  return tx.getRepository(MeetingPlan).findOneBy({ boardId, year });
}

export async function savePlan(tx: EntityManager, plan: MeetingPlan): Promise<void> {
  await tx.getRepository(MeetingPlan).save(plan);
}

export function findPlanned(tx: EntityManager, planId: string): Promise<PlannedMeeting[]> {
  return tx
    .getRepository(PlannedMeeting)
    .find({ where: { planId }, order: { day: 'ASC', startTime: 'ASC', id: 'ASC' } });
}

/** True when rows with one of these ids belong to another plan. */
export async function areOfAnotherPlan(tx: EntityManager, planId: string, ids: string[]): Promise<boolean> {
  const rows = await tx.getRepository(PlannedMeeting).findBy({ id: In(ids) });
  return rows.some((row) => row.planId !== planId);
}

export async function replacePlanned(
  tx: EntityManager,
  kept: PlannedMeeting[],
  removed: readonly string[],
): Promise<void> {
  if (removed.length > 0) {
    await tx.getRepository(PlannedMeeting).delete([...removed]);
  }
  await tx.getRepository(PlannedMeeting).save(kept);
}

export interface HeldRow {
  id: string;
  day: string;
  start: string | null;
  /** the planned day that has become this meeting */
  plannedId: string | null;
}

/** The meetings of a board in a year. */
export function findMeetingsOfYear(tx: EntityManager, boardId: string, year: number): Promise<HeldRow[]> {
  return tx.query(
    `SELECT m.id, m.day::text AS day, m.start_time AS start, p.id AS "plannedId"
       FROM meeting m LEFT JOIN planned_meeting p ON p.meeting_id = m.id
      WHERE m.board_id = $1 AND m.day BETWEEN $2::date AND $3::date
      ORDER BY m.day, m.start_time NULLS LAST, m.id`,
    [boardId, `${year}-01-01`, `${year}-12-31`],
  );
}

/** The meetings that planned days have become, in whatever year they now lie. */
export function findBecome(tx: EntityManager, planId: string): Promise<HeldRow[]> {
  return tx.query(
    `SELECT m.id, m.day::text AS day, m.start_time AS start, p.id AS "plannedId"
       FROM planned_meeting p JOIN meeting m ON m.id = p.meeting_id
      WHERE p.plan_id = $1`,
    [planId],
  );
}

export interface BusyRow {
  day: string;
  start: string | null;
  board: string;
  people: string[];
}

const MEMBERS = `role IN ('chair', 'vice-chair', 'member', 'substitute', 'secretary')`;
const HOLDS = (of: string) => `daterange(${of}.from_day, ${of}.until_day, '[]') @> busy.day`;

/**
 * The days of a year on which other bodies of the same organisation meet, or plan to, with those who belong to both: who sits
 * in both, and who is secretary of both.
 */
export function findBusy(
  tx: EntityManager,
  { organisationId, boardId, year }: { organisationId: string; boardId: string; year: number },
): Promise<BusyRow[]> {
  return tx.query(
    `WITH busy AS (
       SELECT m.board_id, m.day, m.start_time AS start FROM meeting m
        WHERE m.organisation_id = $1 AND m.board_id <> $2 AND NOT m.history
          AND m.day BETWEEN $3::date AND $4::date
       UNION
       SELECT p.board_id, r.day, r.start_time FROM planned_meeting r
         JOIN meeting_plan p ON p.id = r.plan_id JOIN board b ON b.id = p.board_id
        WHERE b.organisation_id = $1 AND p.board_id <> $2 AND r.meeting_id IS NULL
          AND r.day BETWEEN $3::date AND $4::date)
     SELECT busy.day::text AS day, busy.start, b.name AS board,
            jsonb_agg(DISTINCT p.name ORDER BY p.name) AS people
       FROM busy
       JOIN board b ON b.id = busy.board_id
       JOIN membership own ON own.board_id = $2 AND own.${MEMBERS} AND ${HOLDS('own')}
       JOIN membership other ON other.board_id = busy.board_id AND other.person_id = own.person_id
        AND other.${MEMBERS} AND ${HOLDS('other')}
       JOIN person p ON p.id = own.person_id
      GROUP BY busy.day, busy.start, b.name
      ORDER BY busy.day, busy.start, b.name`,
    [organisationId, boardId, `${year}-01-01`, `${year}-12-31`],
  );
}
