import { In, type EntityManager } from 'typeorm';
import { ReviewNote } from './review-note.entity.js';

/** The notes of one person, and of nobody else: there is no other way to ask for them. */
export function findOwnNotes(
  tx: EntityManager,
  personId: string,
  agendaItemIds: string[],
): Promise<ReviewNote[]> {
  return tx.getRepository(ReviewNote).findBy({ personId, agendaItemId: In(agendaItemIds) });
}

/** Keeps a note over the version that its writer started from (0: none yet). False: another device was first. */
export async function keepOwnNote(tx: EntityManager, note: ReviewNote): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `INSERT INTO review_note (agenda_item_id, person_id, text, version, updated_at)
     SELECT $1, $2, $3, 1, $5 WHERE $4 = 0
        OR EXISTS (SELECT 1 FROM review_note WHERE agenda_item_id = $1 AND person_id = $2)
     ON CONFLICT (agenda_item_id, person_id) DO UPDATE
        SET text = $3, version = review_note.version + 1, updated_at = $5
      WHERE review_note.version = $4 OR review_note.text = $3
     RETURNING version`,
    [note.agendaItemId, note.personId, note.text, note.version, note.updatedAt],
  );
  return rows.length > 0;
}
