import type { EntityManager } from 'typeorm';
import type { NewsReceiver } from '@klubbat/shared/contracts/later-news';
import type { DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import { NewsDispatch } from './news-dispatch.entity.js';

export interface ReceiverRow {
  kind: NewsReceiver['kind'];
  name: string;
  email: string | null;
  at: Date;
  state: DeliveryState | null;
  deliveryId: string | null;
  told: NewsReceiver['told'];
}

export interface NewsOfParagraph {
  /** of the correction or the later news */
  id: string;
  meetingId: string;
  agendaItemId: string;
  paragraph: number;
  /** when it was noted */
  before: Date;
}

/**
 * Who got a § before the news of it: by an extract that was ordered until then, by a letter that was made of it, or by what was
 * sent another way. The latest of each address; what the mail server refused for good did not come there.
 */
export function findReceivers(tx: EntityManager, of: NewsOfParagraph): Promise<ReceiverRow[]> {
  return tx.query(
    `SELECT r.*, told.told FROM (
       SELECT * FROM (
         SELECT DISTINCT ON (lower(d.email)) 'extract' AS kind, d.name, d.email,
                coalesce(d.sent_at, d.ordered_at) AS at, d.state, d.id AS "deliveryId"
           FROM dispatch s JOIN delivery d ON d.dispatch_id = s.id
          WHERE s.meeting_id = $1 AND s.paragraphs @> to_jsonb($3::int) AND d.ordered_at <= $4
            AND d.state <> 'failed' AND NOT EXISTS (SELECT 1 FROM news_dispatch n WHERE n.dispatch_id = s.id)
          ORDER BY lower(d.email), d.ordered_at DESC, d.id DESC) extracts
        UNION ALL
       SELECT 'decision-letter', e.details ->> 'name', NULL, max(e.at), NULL, NULL
         FROM audit_event e
        WHERE e.meeting_id = $1 AND e.subject_id = $2 AND e.action = 'decision-letter.made' AND e.at <= $4
        GROUP BY e.details ->> 'name'
        UNION ALL
       SELECT 'other-way', o.recipient, NULL, max(o.noted_at), NULL, NULL
         FROM other_sending o
        WHERE o.meeting_id = $1 AND o.paragraphs @> to_jsonb($3::int) AND o.noted_at <= $4
        GROUP BY o.recipient) r
     LEFT JOIN LATERAL (
       SELECT jsonb_build_object('deliveryId', d.id, 'state', d.state) AS told
         FROM news_dispatch n JOIN delivery d ON d.dispatch_id = n.dispatch_id
        WHERE (n.correction_id = $5 OR n.later_news_id = $5) AND lower(d.email) = lower(r.email)
        LIMIT 1) told ON true
      ORDER BY r.at, r.name`,
    [of.meetingId, of.agendaItemId, of.paragraph, of.before, of.id],
  );
}

export async function addNewsDispatch(tx: EntityManager, news: NewsDispatch): Promise<void> {
  await tx.getRepository(NewsDispatch).insert(news);
}
