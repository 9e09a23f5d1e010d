import type { EntityManager } from 'typeorm';
import { BodyAdjustment } from './body-adjustment.entity.js';
import { Referral } from './referral.entity.js';
import { Refusal } from './refusal.entity.js';

export async function addRefusal(tx: EntityManager, refusal: Refusal): Promise<void> {
  await tx.getRepository(Refusal).insert(refusal);
}

export async function addReferral(tx: EntityManager, referral: Referral): Promise<void> {
  await tx.getRepository(Referral).insert(referral);
}

export async function addBodyAdjustment(tx: EntityManager, act: BodyAdjustment): Promise<void> {
  await tx.getRepository(BodyAdjustment).insert(act);
}

export interface RoundActsRow {
  adjustmentId: string;
  sentBy: string | null;
  withdrawnBy: string | null;
  referral: { reason: string; by: string; at: Date } | null;
  bodyAdjustment: {
    meetingId: string;
    itemId: string;
    paragraph: number;
    board: object;
    date: string;
    by: string;
    at: Date;
  } | null;
}

/** In SQL, of adjustments by their ids: what was done with rounds as a whole, and by whom. */
export const roundActsOf = (ids: string): string =>
  `SELECT a.id AS "adjustmentId", sent.name AS "sentBy", withdrew.name AS "withdrawnBy",
            CASE WHEN r.adjustment_id IS NOT NULL THEN
              jsonb_build_object('reason', r.reason, 'by', referred.name, 'at', r.registered_at) END AS referral,
            CASE WHEN b.adjustment_id IS NOT NULL THEN
              jsonb_build_object('meetingId', i.meeting_id, 'itemId', i.id, 'paragraph', i.paragraph,
                'date', b.decided_on::text, 'by', noted.name, 'at', b.registered_at,
                'board', coalesce(m.board_as_of, '{}'::jsonb)) END AS "bodyAdjustment"
       FROM adjustment a
       LEFT JOIN person sent ON sent.id = a.sent_by
       LEFT JOIN person withdrew ON withdrew.id = a.withdrawn_by
       LEFT JOIN referral r ON r.adjustment_id = a.id
       LEFT JOIN person referred ON referred.id = r.registered_by
       LEFT JOIN body_adjustment b ON b.adjustment_id = a.id
       LEFT JOIN person noted ON noted.id = b.registered_by
       LEFT JOIN agenda_item i ON i.id = b.agenda_item_id
       LEFT JOIN meeting m ON m.id = i.meeting_id
      WHERE a.id = ANY (${ids})`;

export interface BodyDecisionRow {
  itemId: string;
  paragraph: number;
  title: string;
  date: string;
  board: object;
  /** null where it came here adjusted, without a moment */
  adjustedAt: Date | null;
}

/** Adjusted §§ of the later meetings of a meeting's board, the latest first: where it may have adjusted the protocol. */
export function findBodyDecisions(
  tx: EntityManager,
  meetingId: string,
  itemId: string | null = null,
): Promise<BodyDecisionRow[]> {
  return tx.query(
    `SELECT i.id AS "itemId", i.paragraph, i.title, later.day::text AS date, a.adjusted_at AS "adjustedAt",
            coalesce(later.board_as_of, '{}'::jsonb) AS board
       FROM meeting m
       JOIN meeting later ON later.board_id = m.board_id AND later.id <> m.id AND later.day >= m.day
       JOIN agenda_item i ON i.meeting_id = later.id AND i.paragraph IS NOT NULL
       JOIN adjustment a ON a.id = i.adjustment_id
        AND a.state IN ('adjusted', 'announced', 'appeal-period-over', 'archived')
      WHERE m.id = $1 AND ($2::uuid IS NULL OR i.id = $2)
      ORDER BY later.day DESC, i.paragraph
      LIMIT 200`,
    [meetingId, itemId],
  );
}
