import type { EntityManager } from 'typeorm';
import type { Scope } from '../../policies/may.js';
import { BOUNCED } from '../dispatches/bounced.js';
import { FACTS, PLACES, WITHIN, withinOf, type MeetingFacts } from './meeting-facts.js';

export interface OpenDeliveryRow extends MeetingFacts {
  /** `sent`: it has bounced since */
  state: 'failed' | 'unclear' | 'sent';
  deliveryId: string;
  paragraphs: number[];
  name: string;
  answer: string | null;
}

/**
 * Deliveries that wait for a person: of which nobody knows whether they came, and those that were given up or have
 * bounced and were not sent anew since, to the same name (its address may have been wrong) or address.
 */
export function findOpenDeliveries(tx: EntityManager, scope: Scope): Promise<OpenDeliveryRow[]> {
  return tx.query(
    `SELECT ${FACTS}, d.id AS "deliveryId", d.state, s.paragraphs, d.name, coalesce(
              (SELECT coalesce(b.words, b.status) FROM receipt b WHERE b.delivery_id = d.id AND b.kind = 'bounced'
                ORDER BY b.happened_at DESC, b.id DESC LIMIT 1), d.answer, d.last_error) AS answer
       FROM delivery d JOIN dispatch s ON s.id = d.dispatch_id JOIN meeting m ON m.id = s.meeting_id ${PLACES}
      WHERE ${WITHIN} AND d.id IN (SELECT f.id FROM delivery f WHERE f.state IN ('failed', 'unclear') UNION ${BOUNCED})
        AND (d.state = 'unclear' OR NOT EXISTS (SELECT 1 FROM delivery later JOIN dispatch t ON t.id = later.dispatch_id
                         WHERE t.meeting_id = s.meeting_id AND t.paragraphs @> s.paragraphs
                           AND (later.name = d.name OR lower(later.email) = lower(d.email))
                           AND later.ordered_at > d.ordered_at))
      ORDER BY d.state DESC, d.ordered_at DESC LIMIT 20`,
    withinOf(scope),
  );
}

export interface UnsentRow extends MeetingFacts {
  adjustmentId: string;
  paragraphs: number[];
  withoutAddress: number;
  /** the first meeting of a receiver of this installation that comes before the day asked for */
  next: { date: string; board: string } | null;
}

/**
 * Adjusted §§ with recipients of which no extract has been ordered, one row for an adjustment; with the meeting of a receiver
 * that comes near. Its days are those that it publishes itself: of its executive and its assembly.
 */
export function findUnsent(
  tx: EntityManager,
  scope: Scope,
  since: Date,
  near: { from: string; until: string },
): Promise<UnsentRow[]> {
  return tx.query(
    `SELECT ${FACTS}, a.id AS "adjustmentId", jsonb_agg(i.paragraph ORDER BY i.paragraph) AS paragraphs,
            sum((SELECT count(*) FROM jsonb_array_elements(i.content->'recipients') r
                  WHERE coalesce(r->>'email', '') = ''))::int AS "withoutAddress",
            meets_next(
              ARRAY(SELECT lower(r->>'email') FROM agenda_item j, jsonb_array_elements(j.content->'recipients') r
                     WHERE j.adjustment_id = a.id),
              m.organisation_id, $5::date, $6::date) AS next
       FROM adjustment a
       JOIN agenda_item i ON i.adjustment_id = a.id
       JOIN meeting m ON m.id = a.meeting_id ${PLACES}
      WHERE ${WITHIN} AND a.origin = 'klubbat' AND a.state IN ('adjusted', 'announced', 'appeal-period-over')
        AND a.adjusted_at > $4 AND jsonb_array_length(coalesce(i.content->'recipients', '[]')) > 0
        AND NOT EXISTS (SELECT 1 FROM dispatch s
                         WHERE s.meeting_id = m.id AND s.paragraphs @> to_jsonb(i.paragraph))
      GROUP BY a.id, m.id, b.id, o.id`,
    [...withinOf(scope), since, near.from, near.until],
  );
}
