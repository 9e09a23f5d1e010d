import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { Scope } from '../../policies/may.js';

/** The meeting that a thing to do is about. */
export interface MeetingFacts {
  meetingId: string;
  boardId: string;
  board: string;
  organisation: string;
  date: string;
  lastDay: string;
  style: NumberingStyle;
  isNotes: true | null;
}

/** Selects them: of meeting `m`, board `b`, organisation `o`. */
export const FACTS = `m.id AS "meetingId", m.board_id AS "boardId", coalesce(m.board_as_of->>'name', b.name) AS board, o.name AS organisation,
  m.day::text AS date, nullif(m.record = 'notes', false) AS "isNotes", coalesce(m.end_day, m.day)::text AS "lastDay",
  coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
    'paragraphPrefix', b.paragraph_prefix))) AS style`;

export const PLACES = `JOIN board b ON b.id = m.board_id JOIN organisation o ON o.id = m.organisation_id`;

/** Within a scope, as the first three parameters. */
export const WITHIN = '($1 OR m.organisation_id = ANY ($2) OR m.board_id = ANY ($3))';

export const withinOf = ({ everywhere, organisations, boards }: Scope) => [everywhere, organisations, boards];
