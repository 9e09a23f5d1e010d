import type { EntityManager } from 'typeorm';
import { CalendarAddress } from './calendar-address.entity.js';

export function findCalendarAddress(tx: EntityManager, personId: string): Promise<CalendarAddress | null> {
  return tx.getRepository(CalendarAddress).findOneBy({ personId });
}

export function findCalendarByToken(tx: EntityManager, tokenSha256: string): Promise<CalendarAddress | null> {
  return tx.getRepository(CalendarAddress).findOneBy({ tokenSha256 });
}

/** In place of the one that he had. */
export async function putCalendarAddress(tx: EntityManager, address: CalendarAddress): Promise<void> {
  await tx.getRepository(CalendarAddress).upsert(address, ['personId']);
}

/** False where there was none. */
export async function deleteCalendarAddress(tx: EntityManager, personId: string): Promise<boolean> {
  const { affected } = await tx.getRepository(CalendarAddress).delete({ personId });
  return affected === 1;
}

/** A meeting as a person was told of it last. */
export interface ToldMeeting {
  id: string;
  board: string;
  day: string;
  endDay: string | null;
  start: string | null;
  end: string | null;
  place: string | null;
  number: number;
  cancelled: boolean;
  sentAt: Date;
}

/** More than anybody goes to in two years. */
const MOST = 1000;

/**
 * The meetings that a person has been called to, from that day on, each as the last sending to him told of it: a calendar knows
 * no more than his mail does.
 */
export function findToldMeetings(tx: EntityManager, personId: string, from: string): Promise<ToldMeeting[]> {
  return tx.query(
    `SELECT m.id, coalesce(m.board_as_of->>'name', b.name) AS board, told.day::text AS day,
            told.end_day::text AS "endDay", told.start_time AS start, told.end_time AS "end", told.place, told.number,
            told.kind = 'cancellation' AS cancelled, told.sent_at AS "sentAt"
       FROM invitee i
       JOIN LATERAL (
         SELECT c.* FROM convening_letter l JOIN convening c ON c.id = l.convening_id
          WHERE l.invitee_id = i.id ORDER BY c.number DESC LIMIT 1) told ON true
       JOIN meeting m ON m.id = i.meeting_id JOIN board b ON b.id = m.board_id
      WHERE i.person_id = $1 AND coalesce(told.end_day, told.day) >= $2::date
      ORDER BY told.day DESC, told.start_time DESC, m.id LIMIT ${MOST}`,
    [personId, from],
  );
}
