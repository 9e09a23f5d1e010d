import type { EntityManager } from 'typeorm';

export interface MyAdjustmentRow {
  id: string;
  board: string;
  organisation: string;
  date: string;
  waitsForMe: boolean;
}

/** Adjustments in which a person is a signer, those that wait for him first, then the latest; void ones if he had signed. */
export function findMyAdjustments(tx: EntityManager, personId: string): Promise<MyAdjustmentRow[]> {
  return tx.query(
    `SELECT a.id, b.name AS board, o.name AS organisation, m.day::text AS date,
            a.state IN ('sent-for-adjustment', 'partly-signed') AND bool_or(waits_for(s.id)) AS "waitsForMe"
       FROM signer s
       JOIN meeting_person p ON p.id = s.meeting_person_id AND p.person_id = $1
       JOIN adjustment a ON a.id = s.adjustment_id
        AND (a.state <> 'withdrawn' OR EXISTS (SELECT 1 FROM signature g WHERE g.signer_id = s.id))
       JOIN meeting m ON m.id = a.meeting_id
       JOIN board b ON b.id = m.board_id
       JOIN organisation o ON o.id = m.organisation_id
      GROUP BY a.id, b.name, o.name, m.day
      ORDER BY "waitsForMe" DESC, a.sent_at DESC, a.id
      LIMIT 100`,
    [personId],
  );
}
