import type { EntityManager } from 'typeorm';
import { FACTS, PLACES, type MeetingFacts } from './meeting-facts.js';

export interface AwaitedTextRow extends MeetingFacts {
  itemId: string;
  paragraph: number | null;
  due: string;
}

/** Reservations and statements of a person whose text is awaited by a day that has not passed. */
export function findAwaitedTexts(
  tx: EntityManager,
  personId: string,
  today: string,
): Promise<AwaitedTextRow[]> {
  return tx.query(
    `SELECT ${FACTS}, i.id AS "itemId", i.paragraph, min(n.due)::text AS due
       FROM meeting_person p
       JOIN opinion_notice n ON n.meeting_person_id = p.id
       JOIN agenda_item i ON i.id = n.agenda_item_id
       JOIN meeting m ON m.id = i.meeting_id ${PLACES}
      WHERE p.person_id = $1 AND n.due >= $2::date AND i.adjustment_id IS NULL AND NOT m.locked
        AND NOT EXISTS (
          SELECT 1 FROM jsonb_array_elements(coalesce(i.content->n.list, '[]')) e
           WHERE e->'by' ? p.key AND coalesce((e->>'point')::int, 0) = n.point
             AND (trim(coalesce(e->>'text', '')) <> '' OR e ? 'attachment'))
      GROUP BY i.id, m.id, b.id, o.id`,
    [personId, today],
  );
}
