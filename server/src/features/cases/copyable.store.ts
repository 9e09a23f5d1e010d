import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import { searchWords } from '../../platform/search-words.js';
import { SEARCHED } from '../agenda/searched-text.js';
import { READABLE, scopeOf, type Readable } from '../meetings/readable-meetings.js';

export interface CopyableRow {
  id: string;
  meetingId: string;
  paragraph: number | null;
  style: NumberingStyle;
  title: string;
  caseNumber: string | null;
  board: string;
  date: string;
}

interface Wanted {
  organisationId: string;
  /** null: of any body */
  boardId: string | null;
  /** the meeting that is copied to: one does not copy within it */
  but: string;
  q?: string | undefined;
  year?: number | undefined;
}

/** Items of other meetings in an organisation that may be read, the newest first. */
export function findCopyable(
  tx: EntityManager,
  readable: Readable,
  { organisationId, boardId, but, q, year }: Wanted,
  limit: number,
): Promise<CopyableRow[]> {
  const values = [...scopeOf(readable), organisationId, but, limit];
  const given = (value: unknown) => `$${values.push(value)}`;
  const fits = [
    ...(boardId === null ? [] : [`m.board_id = ${given(boardId)}`]),
    ...(year === undefined
      ? []
      : [`m.day BETWEEN ${given(`${year}-01-01`)}::date AND ${given(`${year}-12-31`)}::date`]),
    ...searchWords(q).map((pattern) => `${SEARCHED} LIKE ${given(pattern)}`),
  ];
  return tx.query(
    `SELECT i.id, i.meeting_id AS "meetingId", i.paragraph, i.title, i.case_number AS "caseNumber",
            coalesce(m.board_as_of->>'name', b.name) AS board, m.day::text AS date,
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
              'paragraphPrefix', b.paragraph_prefix))) AS style
       FROM meeting m JOIN agenda_item i ON i.meeting_id = m.id JOIN board b ON b.id = m.board_id
      WHERE NOT i.content ? 'confidential' AND ${READABLE} AND m.organisation_id = $5 AND m.id <> $6${fits.map((fit) => ` AND ${fit}`).join('')}
      ORDER BY m.day DESC, m.id DESC, i.position LIMIT $7`,
    values,
  );
}
