import type { EntityManager } from 'typeorm';
import type { NumberingStyle } from '@klubbat/shared/rules/paragraph-label';
import type { DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import type { Actor } from '../../platform/work.js';
import { Delivery } from './delivery.entity.js';
import { Dispatch } from './dispatch.entity.js';

const WAITING = ['queued', 'retrying'];

export async function addDispatch(
  tx: EntityManager,
  dispatch: Dispatch,
  deliveries: Delivery[],
): Promise<void> {
  await tx.getRepository(Dispatch).insert(dispatch);
  await tx.getRepository(Delivery).insert(deliveries);
}

export function findDispatch(tx: EntityManager, id: string): Promise<Dispatch> {
  return tx.getRepository(Dispatch).findOneByOrFail({ id });
}

export function findDelivery(tx: EntityManager, id: string): Promise<Delivery | null> {
  return tx.getRepository(Delivery).findOneBy({ id });
}

export function lockDelivery(tx: EntityManager, id: string): Promise<Delivery | null> {
  return tx.getRepository(Delivery).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export interface Sending {
  id: string;
  email: string;
  orderedAt: Date;
  resendReason: string | null;
}

/** A version of an extract that was sent: each delivery with its address, the oldest first. */
export function findSendings(
  tx: EntityManager,
  meetingId: string,
  contentSha256: string,
): Promise<Sending[]> {
  return tx.query(
    `SELECT d.id, d.email, d.ordered_at AS "orderedAt", s.resend_reason AS "resendReason"
       FROM delivery d JOIN dispatch s ON s.id = d.dispatch_id
      WHERE s.meeting_id = $1 AND s.content_sha256 = $2
      ORDER BY d.ordered_at, d.id`,
    [meetingId, contentSha256],
  );
}

/**
 * Takes the delivery that has waited longest and is due, and puts its next try to `leaseUntil`: nobody else takes it
 * before then, and if this process dies it is taken again after. Rows that another worker has in hand are passed over.
 */
export async function claimDelivery(
  tx: EntityManager,
  now: Date,
  leaseUntil: Date,
): Promise<Delivery | undefined> {
  const due = await tx
    .getRepository(Delivery)
    .createQueryBuilder('delivery')
    .where('delivery.state IN (:...waiting) AND delivery.next_try_at <= :now', { waiting: WAITING, now })
    .orderBy('delivery.next_try_at')
    .addOrderBy('delivery.id')
    .limit(1)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
  if (due === null) {
    return undefined;
  }
  due.tries += 1;
  due.nextTryAt = leaseUntil;
  return tx.getRepository(Delivery).save(due);
}

/** The server accepted it. True whoever holds the lease now: what was accepted is sent. */
export async function markSent(tx: EntityManager, id: string, answer: string, now: Date): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(Delivery)
    .set({ state: 'sent', sentAt: now, answer, lastError: null, nextTryAt: null })
    .where("id = :id AND state <> 'sent'", { id })
    .execute();
}

/** It was not accepted. Written only by the one who holds the lease. */
export async function markRefused(
  tx: EntityManager,
  claimed: Delivery,
  outcome: { answer: string | null; error: string; nextTryAt: Date | undefined },
): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(Delivery)
    .set({
      state: outcome.nextTryAt === undefined ? 'failed' : 'retrying',
      nextTryAt: outcome.nextTryAt ?? null,
      answer: outcome.answer,
      lastError: outcome.error,
    })
    .where('id = :id AND state IN (:...waiting) AND next_try_at = :lease', {
      id: claimed.id,
      waiting: WAITING,
      lease: claimed.nextTryAt,
    })
    .execute();
}

/** Puts one that was given up in the queue anew, with all its tries before it. */
export async function requeue(tx: EntityManager, id: string, now: Date): Promise<void> {
  await tx.getRepository(Delivery).update({ id }, { state: 'queued', tries: 0, nextTryAt: now });
}

export interface DeliveryRow {
  id: string;
  dispatchId: string;
  meetingId: string;
  board: string;
  date: string;
  paragraphs: number[];
  /** how the meeting writes its § numbers */
  style: NumberingStyle;
  name: string;
  email: string;
  state: DeliveryState;
  tries: number;
  answer: string | null;
  lastError: string | null;
  nextTryAt: Date | null;
  orderedAt: Date;
  orderedBy: string | null;
  sentAt: Date | null;
  subject: string;
  fileName: string;
  text: string;
}

const ROWS = `
  SELECT d.id, d.dispatch_id AS "dispatchId", s.meeting_id AS "meetingId",
         coalesce(m.board_as_of->>'name', b.name) AS board, m.day::text AS date, s.paragraphs,
         coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object('numberWithYear', b.number_with_year,
           'paragraphPrefix', b.paragraph_prefix))) AS style,
         d.name, d.email, d.state, d.tries, d.answer, d.last_error AS "lastError",
         d.next_try_at AS "nextTryAt", d.ordered_at AS "orderedAt", p.name AS "orderedBy",
         d.sent_at AS "sentAt", s.subject, s.file_name AS "fileName", s.body_text AS text
    FROM delivery d
    JOIN dispatch s ON s.id = d.dispatch_id
    JOIN meeting m ON m.id = s.meeting_id
    JOIN board b ON b.id = m.board_id
    LEFT JOIN person p ON p.id = s.ordered_by`;

export function findDeliveryRows(tx: EntityManager, ids: string[]): Promise<DeliveryRow[]> {
  return tx.query(`${ROWS} WHERE d.id = ANY ($1)`, [ids]);
}

/** Where a page begins: below this row. */
export interface DeliveryPlace {
  orderedAt: string;
  id: string;
}

/** Deliveries of the meetings that the actor's mandates let him see, the latest first. */
export function findDeliveries(
  tx: EntityManager,
  actor: Actor,
  filter: { state: DeliveryState | undefined; below: DeliveryPlace | undefined },
  limit: number,
): Promise<DeliveryRow[]> {
  return tx.query(
    `${ROWS}
      WHERE ($1 OR d.organisation_id = ANY ($2) OR m.board_id = ANY ($3))
        AND ($4::text IS NULL OR d.state = $4)
        AND ($5::timestamptz IS NULL OR (d.ordered_at, d.id) < ($5::timestamptz, $6::uuid))
      ORDER BY d.ordered_at DESC, d.id DESC LIMIT $7`,
    [
      actor.admin,
      actor.mandates.filter(({ boardId }) => boardId === null).map(({ organisationId }) => organisationId),
      actor.mandates.flatMap(({ boardId }) => (boardId === null ? [] : [boardId])),
      filter.state ?? null,
      filter.below?.orderedAt ?? null,
      filter.below?.id ?? null,
      limit,
    ],
  );
}

/** Deliveries of one meeting, the latest first. */
export function findDeliveriesOfMeeting(
  tx: EntityManager,
  meetingId: string,
  filter: { state: DeliveryState | undefined; below: DeliveryPlace | undefined },
  limit: number,
): Promise<DeliveryRow[]> {
  return tx.query(
    `${ROWS}
      WHERE s.meeting_id = $1
        AND ($2::text IS NULL OR d.state = $2)
        AND ($3::timestamptz IS NULL OR (d.ordered_at, d.id) < ($3::timestamptz, $4::uuid))
      ORDER BY d.ordered_at DESC, d.id DESC LIMIT $5`,
    [meetingId, filter.state ?? null, filter.below?.orderedAt ?? null, filter.below?.id ?? null, limit],
  );
}
