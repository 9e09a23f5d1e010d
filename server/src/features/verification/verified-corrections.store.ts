import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';

export interface CorrectionFacts {
  id: string;
  meetingId: string;
  protocolVersionId: string;
  adjustmentId: string;
  organisation: string;
  board: string;
  meetingDay: string;
  style: NumberingStyle;
  number: number;
  paragraph: number;
  decidedOn: string;
  registeredAt: Date;
  sha256: string;
  replaced: boolean;
}

/** Corrections by their reference or their bytes, of an adjustment, or of a meeting's §§ since a moment. */
export function findCorrectionFacts(
  tx: EntityManager,
  {
    ids = [],
    sums = [],
    adjustmentIds = [],
    since,
  }: {
    ids?: string[];
    sums?: string[];
    adjustmentIds?: string[];
    since?: { meetingId: string; paragraphs: number[]; moment: Date };
  },
): Promise<CorrectionFacts[]> {
  return tx.query(
    `SELECT c.id, c.meeting_id AS "meetingId", c.protocol_version_id AS "protocolVersionId",
            c.adjustment_id AS "adjustmentId", v.record -> 'organisation' ->> 'name' AS organisation,
            v.record -> 'board' ->> 'name' AS board, m.day::text AS "meetingDay", v.record -> 'board' AS style,
            c.number, c.paragraph, c.decided_on::text AS "decidedOn", c.registered_at AS "registeredAt", c.sha256,
            EXISTS (SELECT 1 FROM correction later WHERE later.replaces_id = c.id) AS replaced
       FROM correction c
       JOIN protocol_version v ON v.id = c.protocol_version_id
       JOIN meeting m ON m.id = c.meeting_id
      WHERE c.id = ANY ($1) OR c.sha256 = ANY ($2) OR c.adjustment_id = ANY ($3)
         OR (c.meeting_id = $4 AND c.paragraph = ANY ($5) AND c.registered_at > $6)
      ORDER BY c.number`,
    [ids, sums, adjustmentIds, since?.meetingId ?? null, since?.paragraphs ?? [], since?.moment ?? null],
  );
}
