import type { EntityManager } from 'typeorm';
import { part } from '../../platform/read-together.js';
import { AttendanceAct } from './attendance-act.entity.js';

/** Who has not seen a slip after so many acts corrects it in the attendance. */
const KEPT = 30;

/** The acts that can be undone, the latest first. */
export function findActs(tx: EntityManager, meetingId: string): Promise<AttendanceAct[]> {
  return tx.getRepository(AttendanceAct).find({ where: { meetingId }, order: { id: 'DESC' }, take: KEPT });
}

export type LastAct = Pick<AttendanceAct, 'id' | 'act' | 'meetingPersonId' | 'servesForId' | 'vacantSeat'> & {
  by: string | null;
};

/** Of the meeting `$1`, to be read together with more of it: the act that can be undone, and who did it. */
export const LAST_ACT = part<LastAct>(
  `SELECT a.id, a.act, a.meeting_person_id AS "meetingPersonId", a.serves_for_id AS "servesForId",
          a.vacant_seat AS "vacantSeat", p.name AS by
     FROM attendance_act a LEFT JOIN person p ON p.id = a.made_by
    WHERE a.meeting_id = $1 ORDER BY a.id DESC LIMIT 1`,
);

export async function findLastAct(tx: EntityManager, meetingId: string): Promise<LastAct | undefined> {
  const [last]: LastAct[] = await tx.query(LAST_ACT.sql, [meetingId]);
  return last;
}

export async function addAct(tx: EntityManager, act: AttendanceAct): Promise<void> {
  await tx.getRepository(AttendanceAct).insert(act);
  await tx.query(
    `DELETE FROM attendance_act WHERE meeting_id = $1 AND id NOT IN (
       SELECT id FROM attendance_act WHERE meeting_id = $1 ORDER BY id DESC LIMIT $2)`,
    [act.meetingId, KEPT],
  );
}

/** The vote that is held in a § at hand, and the meeting's people who have a ballot in it that counts. */
export async function findVoters(
  tx: EntityManager,
  itemId: string,
): Promise<{ point: number | null; people: string[] } | undefined> {
  const [vote]: { point: number | null; people: string[] }[] = await tx.query(
    `SELECT v.point, coalesce(array_agg(b.meeting_person_id)
              FILTER (WHERE b.cast_as IN ('yes', 'no', 'abstain')), '{}') AS people
       FROM live_vote v LEFT JOIN ballot b ON b.vote_id = v.id
      WHERE v.agenda_item_id = $1 AND v.state = 'open' GROUP BY v.id`,
    [itemId],
  );
  return vote;
}

export async function saveActMemory(
  tx: EntityManager,
  { id, before }: Pick<AttendanceAct, 'id' | 'before'>,
): Promise<void> {
  await tx.getRepository(AttendanceAct).update({ id }, { before });
}

export async function removeAct(tx: EntityManager, id: string): Promise<void> {
  await tx.getRepository(AttendanceAct).delete({ id });
}

/** What was done by hand since cannot be told apart from what the acts did: nothing is undone any more. */
export async function forgetActs(tx: EntityManager, meetingId: string): Promise<void> {
  await tx.getRepository(AttendanceAct).delete({ meetingId });
}
