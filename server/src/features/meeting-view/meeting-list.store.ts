import type { EntityManager } from 'typeorm';
import type { MeetingState } from '@klubbat/shared/contracts/meeting';
import type { BoardInFile } from '@klubbat/shared/contracts/meeting-file';
import type { Actor } from '../../platform/work.js';

export interface ListFilter {
  boardId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
}

export interface ListPlace {
  day: string;
  id: string;
}

export interface MeetingRow {
  id: string;
  organisation: string;
  boardId: string;
  board: string;
  /** how the board writes its § numbers, as of the meeting's day where that is kept */
  style: Pick<BoardInFile, 'name' | 'numberWithYear' | 'paragraphPrefix'>;
  day: string;
  startTime: string | null;
  place: string | null;
  history: boolean;
  itemCount: number;
  numbers: number[];
  state: MeetingState;
}

/** The least far of a meeting's §§ decides: a § outside every adjustment makes the meeting a draft. */
export const STATE_OF_MEETING = `
  CASE WHEN meeting.history THEN 'adjusted'
       WHEN NOT EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = meeting.id AND i.paragraph IS NOT NULL)
         THEN 'preparing'
       WHEN EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = meeting.id AND i.adjustment_id IS NULL)
         THEN 'draft'
       ELSE (SELECT a.state FROM adjustment a
              WHERE a.meeting_id = meeting.id AND a.state <> 'withdrawn'
              ORDER BY array_position(ARRAY['sent-for-adjustment', 'partly-signed', 'adjusted', 'announced',
                                            'appeal-period-over', 'archived'], a.state)
              LIMIT 1)
  END`;

/** A page of meetings that the actor may read, the latest first, from after `place`. */
export function findMeetingPage(
  tx: EntityManager,
  actor: Actor,
  filter: ListFilter,
  place: ListPlace | undefined,
  limit: number,
): Promise<MeetingRow[]> {
  const whole = actor.mandates.filter((m) => m.boardId === null).map((m) => m.organisationId);
  const boards = actor.mandates.flatMap((m) => (m.boardId === null ? [] : [m.boardId]));
  const pattern = filter.q?.trim()
    ? `%${filter.q
        .trim()
        .toLowerCase()
        .replace(/[\\%_]/g, '\\$&')}%`
    : null;
  return tx.query(
    `SELECT meeting.id, organisation.name AS organisation, meeting.board_id AS "boardId", board.name AS board,
            coalesce(meeting.board_as_of, jsonb_strip_nulls(jsonb_build_object('name', board.name,
              'numberWithYear', board.number_with_year, 'paragraphPrefix', board.paragraph_prefix))) AS style,
            meeting.day::text AS day, meeting.start_time AS "startTime",
            meeting.place, meeting.history,
            (SELECT count(*)::int FROM agenda_item i WHERE i.meeting_id = meeting.id) AS "itemCount",
            (SELECT coalesce(jsonb_agg(i.paragraph ORDER BY i.paragraph), '[]') FROM agenda_item i
              WHERE i.meeting_id = meeting.id AND i.paragraph IS NOT NULL) AS numbers,
            ${STATE_OF_MEETING} AS state
       FROM meeting
       JOIN board ON board.id = meeting.board_id
       JOIN organisation ON organisation.id = meeting.organisation_id
      WHERE ($1 OR meeting.organisation_id = ANY ($2) OR meeting.board_id = ANY ($3)
             OR meeting.id IN (SELECT p.meeting_id FROM meeting_person p WHERE p.person_id = $4))
        AND ($5::uuid IS NULL OR meeting.board_id = $5)
        AND ($6::date IS NULL OR meeting.day >= $6)
        AND ($7::date IS NULL OR meeting.day <= $7)
        AND ($8::text IS NULL OR meeting.search_text LIKE $8)
        AND ($9::date IS NULL OR (meeting.day, meeting.id) < ($9::date, $10::uuid))
      ORDER BY meeting.day DESC, meeting.id DESC
      LIMIT $11`,
    [
      actor.admin,
      whole,
      boards,
      actor.personId,
      filter.boardId ?? null,
      filter.from ?? null,
      filter.to ?? null,
      pattern,
      place?.day ?? null,
      place?.id ?? null,
      limit,
    ],
  );
}

/** The state of one meeting. */
export async function findMeetingState(tx: EntityManager, meetingId: string): Promise<MeetingState> {
  const rows: { state: MeetingState }[] = await tx.query(
    `SELECT ${STATE_OF_MEETING} AS state FROM meeting WHERE meeting.id = $1`,
    [meetingId],
  );
  return rows[0]?.state ?? 'preparing';
}
