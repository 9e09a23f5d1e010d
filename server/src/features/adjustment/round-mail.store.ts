import type { EntityManager } from 'typeorm';
import { RoundMail } from '../protocols/round-mail.entity.js';

/** Notes a mail before it goes. False when it has gone already, from here or from another process. */
export async function claimRoundMail(tx: EntityManager, mail: RoundMail): Promise<boolean> {
  const claimed = await tx
    .getRepository(RoundMail)
    .createQueryBuilder()
    .insert()
    .values(mail)
    .orIgnore()
    .returning('adjustment_id')
    .execute();
  return (claimed.raw as unknown[]).length > 0;
}

export interface AwaitedRow {
  adjustmentId: string;
  meetingId: string;
  personId: string;
  signingFrom: string;
  signingUntil: string;
  reminderDays: number[];
  sentAt: Date;
  sentBy: string | null;
  paragraphs: number[];
  /** the latest mail in this round that it is his turn or that the last day is near */
  mailedAt: Date | null;
}

/** Those with an account for whose signature open rounds wait now, each once for a round: of all rounds, or of one. */
export function findAwaited(tx: EntityManager, adjustmentId: string | null = null): Promise<AwaitedRow[]> {
  return tx.query(
    `SELECT DISTINCT ON (a.id, p.person_id) a.id AS "adjustmentId", a.meeting_id AS "meetingId",
            p.person_id AS "personId", a.signing_from::text AS "signingFrom",
            a.signing_until::text AS "signingUntil", a.reminder_days AS "reminderDays", a.sent_at AS "sentAt",
            a.sent_by AS "sentBy", a.paragraphs,
            (SELECT max(r.queued_at) FROM round_mail r
              WHERE r.adjustment_id = a.id AND r.person_id = p.person_id AND r.kind IN ('turn', 'reminder'))
              AS "mailedAt"
       FROM adjustment a
       JOIN signer s ON s.adjustment_id = a.id AND s.required
       JOIN meeting_person p ON p.id = s.meeting_person_id
       JOIN account own ON own.person_id = p.person_id
      WHERE a.state IN ('sent-for-adjustment', 'partly-signed') AND NOT a.immediate
        AND a.signing_until IS NOT NULL AND ($1::uuid IS NULL OR a.id = $1) AND waits_for(s.id)`,
    [adjustmentId],
  );
}

export interface ToldRow {
  adjustmentId: string;
  meetingId: string;
  personId: string;
  paragraphs: number[];
  sentBy: string | null;
  /** who refused, or who took the round back */
  who: string;
  reason: string;
  /** of the refusal */
  about: string;
}

/** Those who signed a round that was taken back since a moment, and have not been told. */
export function findVoidUntold(tx: EntityManager, since: Date): Promise<ToldRow[]> {
  return tx.query(
    `SELECT DISTINCT a.id AS "adjustmentId", a.meeting_id AS "meetingId", p.person_id AS "personId", a.paragraphs,
            a.sent_by AS "sentBy", coalesce(w.name, '') AS who, a.withdrawn_reason AS reason, '' AS about
       FROM adjustment a
       JOIN signer s ON s.adjustment_id = a.id
       JOIN signature g ON g.signer_id = s.id
       JOIN meeting_person p ON p.id = s.meeting_person_id AND p.person_id IS NOT NULL
       LEFT JOIN person w ON w.id = a.withdrawn_by
      WHERE a.state = 'withdrawn' AND a.withdrawn_at > $1 AND a.signing_until IS NOT NULL
        AND p.person_id IS DISTINCT FROM a.withdrawn_by
        AND NOT EXISTS (SELECT 1 FROM round_mail m WHERE m.adjustment_id = a.id AND m.person_id = p.person_id
                           AND m.kind = 'void')`,
    [since],
  );
}

/** Those who signed a round, and the one who sent it, where somebody has refused since a moment and they do not know. */
export function findRefusalUntold(tx: EntityManager, since: Date): Promise<ToldRow[]> {
  return tx.query(
    `SELECT DISTINCT a.id AS "adjustmentId", a.meeting_id AS "meetingId", t.person_id AS "personId", a.paragraphs,
            a.sent_by AS "sentBy", p.name AS who, r.reason, r.id::text AS about
       FROM refusal r
       JOIN signer s ON s.id = r.signer_id
       JOIN meeting_person p ON p.id = s.meeting_person_id
       JOIN adjustment a ON a.id = s.adjustment_id
       JOIN LATERAL (
         SELECT a.sent_by AS person_id
         UNION
         SELECT o.person_id FROM signer x JOIN signature g ON g.signer_id = x.id
           JOIN meeting_person o ON o.id = x.meeting_person_id WHERE x.adjustment_id = a.id) t
         ON t.person_id IS NOT NULL AND t.person_id IS DISTINCT FROM p.person_id
      WHERE r.refused_at > $1 AND a.state IN ('sent-for-adjustment', 'partly-signed')
        AND NOT EXISTS (SELECT 1 FROM round_mail m WHERE m.adjustment_id = a.id AND m.person_id = t.person_id
                           AND m.kind = 'refused' AND m.about = r.id::text)`,
    [since],
  );
}
