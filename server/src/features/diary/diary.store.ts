import type { EntityManager } from 'typeorm';
import { searchWords } from '../../platform/search-words.js';
import type { Scope } from '../../policies/may.js';
import type { DiaryEntry } from './diary-entry.entity.js';

export interface DiaryFilter {
  boardId?: string | undefined;
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export type DiaryRow = Omit<DiaryEntry, 'organisationId' | 'boardId' | 'dispatchId' | 'otherSendingId'> & {
  organisation: string;
  board: string;
};

/** Entries that may be seen, from `place`: the latest first, or going up the nearest first. */
export function findEntries(
  tx: EntityManager,
  scope: Scope,
  filter: DiaryFilter,
  {
    place,
    limit,
  }: { place?: { enteredAt: string; id: string; way: 'down' | 'up' } | undefined; limit: number | null },
): Promise<DiaryRow[]> {
  const order = place?.way === 'up' ? 'ASC' : 'DESC';
  const words = searchWords(filter.q);
  const bears = words.map(
    (_, index) =>
      `AND lower(concat_ws(' ', e.case_number, e.case_number || '-' || e.document_number, e.what, e.recipients::text))
           LIKE $${10 + index}`,
  );
  return tx.query(
    `SELECT e.id, e.meeting_id AS "meetingId", o.name AS organisation, b.name AS board, e.day::text AS day,
            e.case_number AS "caseNumber", e.document_number AS "documentNumber", e.kind, e.what, e.recipients, e.manner,
            e.before_adjustment AS "beforeAdjustment", e.entered_at AS "enteredAt"
       FROM diary_entry e
       JOIN organisation o ON o.id = e.organisation_id
       JOIN board b ON b.id = e.board_id
      WHERE ($1 OR e.organisation_id = ANY ($2) OR e.board_id = ANY ($3))
        AND ($4::uuid IS NULL OR e.board_id = $4)
        AND ($5::date IS NULL OR e.day >= $5) AND ($6::date IS NULL OR e.day <= $6)
        AND ($7::timestamptz IS NULL
             OR (e.entered_at, e.id) ${order === 'ASC' ? '>' : '<'} ($7::timestamptz, $8::uuid))
        ${bears.join(' ')}
      ORDER BY e.entered_at ${order}, e.id ${order} LIMIT $9`,
    [
      scope.everywhere,
      scope.organisations,
      scope.boards,
      filter.boardId ?? null,
      filter.from ?? null,
      filter.to ?? null,
      place?.enteredAt ?? null,
      place?.id ?? null,
      limit,
      ...words,
    ],
  );
}
