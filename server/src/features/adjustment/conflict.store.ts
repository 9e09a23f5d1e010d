import type { EntityManager } from 'typeorm';

/** The §§ of an adjustment in which a person had jäv. */
export async function findOwnConflicts(
  tx: EntityManager,
  adjustmentId: string,
  personId: string,
): Promise<number[]> {
  const rows: { paragraph: number }[] = await tx.query(
    `SELECT DISTINCT i.paragraph
       FROM agenda_item i
       JOIN meeting_person p ON p.meeting_id = i.meeting_id AND p.person_id = $2
       CROSS JOIN jsonb_array_elements(coalesce(i.content -> 'conflictsOfInterest', '[]')) conflict
      WHERE i.adjustment_id = $1 AND conflict ->> 'person' = p.key
      ORDER BY i.paragraph`,
    [adjustmentId, personId],
  );
  return rows.map(({ paragraph }) => paragraph);
}
