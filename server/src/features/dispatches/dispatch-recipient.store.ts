import type { EntityManager } from 'typeorm';
import type { SendingManner } from '@klubbat/shared/vocabulary/sending-manners';
import { inPortions } from '../../platform/portions.js';
import { BOUNCED } from './bounced.js';
import { DispatchRecipient } from './dispatch-recipient.entity.js';

export function addDispatchRecipients(tx: EntityManager, rows: DispatchRecipient[]): Promise<void> {
  return inPortions(rows, (portion) => tx.getRepository(DispatchRecipient).insert(portion));
}

export interface SentRecipient {
  dispatchId: string;
  paragraph: number;
  printed: string;
  name: string;
  email: string;
}

/** Whom the printed recipients of a meeting's §§ were in each dispatch, the latest dispatch first. */
export function findSentRecipients(tx: EntityManager, meetingId: string): Promise<SentRecipient[]> {
  return tx.query(
    `SELECT r.dispatch_id AS "dispatchId", r.paragraph, r.printed, r.name, r.email
       FROM dispatch_recipient r JOIN dispatch s ON s.id = r.dispatch_id
      WHERE s.meeting_id = $1 AND r.paragraph IS NOT NULL AND r.email IS NOT NULL
      ORDER BY s.ordered_at DESC, s.id DESC, r.place`,
    [meetingId],
  );
}

export interface ReachedAddress {
  deliveryId: string;
  email: string;
  state: string;
  paragraphs: number[];
  early: boolean;
}

/** Every delivery of a meeting: where to, with which §§, and how far it has come; one that bounced has failed (`deliveryStage`). */
export function findReached(tx: EntityManager, meetingId: string): Promise<ReachedAddress[]> {
  return tx.query(
    `SELECT d.id AS "deliveryId", d.email, s.paragraphs,
            CASE WHEN d.id IN (${BOUNCED}) THEN 'failed' ELSE d.state END AS state,
            s.before_adjustment_reason IS NOT NULL AS early
       FROM delivery d JOIN dispatch s ON s.id = d.dispatch_id
      WHERE s.meeting_id = $1 ORDER BY d.ordered_at DESC, d.id DESC`,
    [meetingId],
  );
}

export interface OtherWay {
  paragraphs: number[];
  recipient: string;
  manner: SendingManner;
  /** YYYY-MM-DD */
  sentOn: string;
}

/** What a meeting has sent another way than by mail, the latest first. */
export function findOtherWays(tx: EntityManager, meetingId: string): Promise<OtherWay[]> {
  return tx.query(
    `SELECT paragraphs, recipient, manner, sent_on::text AS "sentOn"
       FROM other_sending WHERE meeting_id = $1 ORDER BY sent_on DESC, noted_at DESC`,
    [meetingId],
  );
}
