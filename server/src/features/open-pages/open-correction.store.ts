import type { EntityManager } from 'typeorm';
import { STANDS } from './open-meeting.store.js';

/** A correction beside the public version that its § stands in. */
export interface OpenCorrection {
  /** of the adjustment, as the address of its protocol names it */
  protocol: number;
  number: number;
  paragraph: number;
  day: string;
  oldText: string | null;
  newText: string | null;
  reason: string | null;
  decidedBy: string | null;
}

/**
 * The corrections of a meeting's open §§ for whose words no later one stands: when they were decided, and what they say where a person
 * has published them beside the public version that stands now. Of a secret § nothing.
 */
export function findOpenCorrections(
  tx: EntityManager,
  today: string,
  meetingId: string,
): Promise<OpenCorrection[]> {
  return tx.query(
    `SELECT a.number AS protocol, c.number, c.paragraph, c.decided_on::text AS day,
            CASE WHEN open.correction_id IS NOT NULL THEN c.old_text END AS "oldText",
            CASE WHEN open.correction_id IS NOT NULL THEN c.new_text END AS "newText",
            CASE WHEN open.correction_id IS NOT NULL THEN c.reason END AS reason,
            CASE WHEN open.correction_id IS NOT NULL THEN c.decided_by END AS "decidedBy"
       FROM correction c
       JOIN adjustment a ON a.id = c.adjustment_id
       JOIN publication p ON p.adjustment_id = a.id
       LEFT JOIN correction_publication open ON open.correction_id = c.id AND open.publication_id = p.id
      WHERE ${STANDS} AND c.meeting_id = $2
        AND NOT EXISTS (SELECT 1 FROM correction later WHERE later.replaces_id = c.id)
        AND EXISTS (SELECT 1 FROM jsonb_array_elements(p.record->'items') item
                     WHERE (item->>'paragraph')::int = c.paragraph AND NOT item ? 'confidential')
      ORDER BY c.number`,
    [today, meetingId],
  );
}
