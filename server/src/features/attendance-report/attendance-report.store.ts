import type { EntityManager } from 'typeorm';
import type { MeetingState } from '@klubbat/shared/contracts/meeting';
import type { AttendanceInFile } from '@klubbat/shared/contracts/meeting-file';

/** One person at one meeting, with all his rows. */
export interface AttendanceOfPerson {
  meetingId: string;
  date: string;
  lastDate: string | null;
  start: string | null;
  end: string | null;
  history: boolean;
  state: MeetingState;
  numbers: number[];
  name: string;
  party: string | null;
  represents: string | null;
  title: string | null;
  personId: string | null;
  rows: AttendanceInFile[];
}

/** Who was at the board's meetings that have been held in the period, by day and in the order of each meeting's list. */
export function findAttendance(
  tx: EntityManager,
  boardId: string,
  { from, to }: { from: string; to: string },
): Promise<AttendanceOfPerson[]> {
  return tx.query(
    `SELECT m.id AS "meetingId", m.day::text AS date, nullif(m.end_day, m.day)::text AS "lastDate", m.start_time AS start, m.end_time AS end, m.history, m.state,
            coalesce((SELECT array_agg(i.paragraph) FROM agenda_item i
                       WHERE i.meeting_id = m.id AND i.paragraph IS NOT NULL), '{}') AS numbers,
            p.name, p.party, p.represents, p.title, p.person_id AS "personId", own.rows
       FROM meeting m
       JOIN LATERAL (
         SELECT a.meeting_person_id, min(a.position) AS place, jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                  'person', a.meeting_person_id, 'capacity', a.capacity, 'present', a.present, 'serves', a.serves,
                  'servesFor', a.serves_for_id, 'paragraphs', a.paragraphs, 'remote', a.remote, 'office', a.office,
                  'from', a.from_time, 'to', a.to_time)) ORDER BY a.position) AS rows
           FROM attendance a WHERE a.meeting_id = m.id GROUP BY a.meeting_person_id) own ON true
       JOIN meeting_person p ON p.id = own.meeting_person_id
      WHERE m.board_id = $1 AND m.day BETWEEN $2 AND $3 AND (m.history OR m.state <> 'preparing')
      ORDER BY m.day, m.id, own.place`,
    [boardId, from, to],
  );
}
