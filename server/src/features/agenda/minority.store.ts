import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { AgendaItem } from './agenda-item.entity.js';

/** An earlier § at which a minority had a case put off. */
export interface MinorityRow {
  paragraph: number | null;
  title: string;
  day: string;
  style: NumberingStyle;
}

/**
 * Where a minority had the case of this item tabled or referred back before, by the same board. The same case is told by a
 * case number, by the links that lead to the item, and by the §§ that it names as its earlier handling: meetings that were
 * imported have no links. A vote that a third won says the same as a deferral that is marked as a minority's.
 */
export async function findMinorityBefore(
  tx: EntityManager,
  meeting: { id: string; boardId: string; day: string },
  item: Pick<AgendaItem, 'id' | 'position' | 'caseNumber' | 'content'>,
): Promise<MinorityRow | undefined> {
  const numbers = [item.caseNumber, ...(item.content.moreCaseNumbers ?? [])].flatMap((number) => {
    const trimmed = number?.trim().toLocaleLowerCase('sv') ?? '';
    return trimmed === '' ? [] : [trimmed];
  });
  const earlier = (item.content.earlier ?? []).flatMap(({ board, date, paragraph }) => {
    const number = /\d+/.exec(paragraph ?? '')?.[0];
    return date === undefined || number === undefined ? [] : [`${date} ${Number(number)} ${board.trim()}`];
  });
  const [found]: MinorityRow[] = await tx.query(
    `WITH RECURSIVE before (id) AS (
       SELECT from_item_id FROM item_link WHERE to_item_id = $4
       UNION
       SELECT l.from_item_id FROM item_link l JOIN before ON before.id = l.to_item_id)
     SELECT i.paragraph, i.title, m.day::text AS day,
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object(
              'numberWithYear', b.number_with_year, 'paragraphPrefix', b.paragraph_prefix))) AS style
       FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN board b ON b.id = m.board_id
      WHERE m.board_id = $1 AND i.id <> $4
        AND (m.day < $2 OR (m.id = $3 AND i.position < $5))
        AND (lower(i.case_number) = ANY ($6)
          OR lower(i.content->>'moreCaseNumbers')::jsonb ?| $6
          OR i.id IN (SELECT id FROM before)
          OR concat_ws(' ', m.day::text, i.paragraph, b.name) = ANY ($7))
        AND (i.content->'deferral'->>'minority' = 'true'
          OR (i.content->>'outcome' IN ('tabled', 'referred-back') AND EXISTS (
            SELECT 1 FROM jsonb_array_elements(coalesce(i.content->'votes', '[]')) AS v
             WHERE v->>'threshold' = 'third-of-present' AND (v->>'no')::int <= (v->>'yes')::int
               AND (v->>'no')::int * 3 >=
                   (v->>'no')::int + (v->>'yes')::int + coalesce((v->>'abstain')::int, 0))))
      ORDER BY m.day DESC, i.position DESC LIMIT 1`,
    [meeting.boardId, meeting.day, meeting.id, item.id, item.position, numbers, earlier],
  );
  return found;
}
