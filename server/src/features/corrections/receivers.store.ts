import type { EntityManager } from 'typeorm';
import type { DeliveryState } from '@klubbat/shared/vocabulary/deliveries';

export interface ReceiverRow {
  kind: 'extract' | 'decision-letter';
  name: string;
  email: string | null;
  at: Date;
  state: DeliveryState | null;
  deliveryId: string | null;
}

/**
 * Who got a § before it was corrected: by an extract that was ordered until then, or by a letter that was made of it. The
 * latest of each address; what the mail server refused for good did not come there.
 */
export function findReceivers(
  tx: EntityManager,
  of: { meetingId: string; agendaItemId: string; paragraph: number; before: Date },
): Promise<ReceiverRow[]> {
  return tx.query(
    `SELECT * FROM (
       SELECT DISTINCT ON (lower(d.email)) 'extract' AS kind, d.name, d.email,
              coalesce(d.sent_at, d.ordered_at) AS at, d.state, d.id AS "deliveryId"
         FROM dispatch s JOIN delivery d ON d.dispatch_id = s.id
        WHERE s.meeting_id = $1 AND s.paragraphs @> to_jsonb($3::int) AND d.ordered_at <= $4
          AND d.state <> 'failed'
        ORDER BY lower(d.email), d.ordered_at DESC, d.id DESC) extracts
      UNION ALL
     SELECT 'decision-letter', e.details ->> 'name', NULL, max(e.at), NULL, NULL
       FROM audit_event e
      WHERE e.meeting_id = $1 AND e.subject_id = $2 AND e.action = 'decision-letter.made' AND e.at <= $4
      GROUP BY e.details ->> 'name'
      ORDER BY at, name`,
    [of.meetingId, of.agendaItemId, of.paragraph, of.before],
  );
}
