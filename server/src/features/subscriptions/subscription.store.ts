import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { SubscriptionSubject } from '@klubbat/shared/vocabulary/subscription-words';
import { Subscription } from './subscription.entity.js';

/** What somebody asks for. */
export interface Order {
  organisationId: string;
  email: string;
  boards: readonly string[];
  subjects: readonly SubscriptionSubject[];
}

/** An address gets so many mails to confirm, with so long between them, before it must have answered. */
const MOST_TIMES = 3;
const PAUSE = 10 * 60_000;

/**
 * Keeps what is asked for until it is confirmed. Undefined where the address has been asked often enough, or just now: then
 * nothing changes.
 */
export async function keepOrder(tx: EntityManager, order: Order, now: Date): Promise<string | undefined> {
  const rows: { id: string }[] = await tx.query(
    `INSERT INTO subscription (id, organisation_id, email, asked_boards, asked_subjects, asked_at, asked_times)
     VALUES ($1, $2, $3, $4, $5, $6, 1)
     ON CONFLICT (organisation_id, email) DO UPDATE
       SET asked_boards = $4, asked_subjects = $5, asked_at = $6, asked_times = subscription.asked_times + 1
       WHERE subscription.asked_times < $7 AND (subscription.asked_at IS NULL OR subscription.asked_at < $8)
     RETURNING id`,
    [
      newId(),
      order.organisationId,
      order.email,
      order.boards,
      order.subjects,
      now,
      MOST_TIMES,
      new Date(now.getTime() - PAUSE),
    ],
  );
  return rows[0]?.id;
}

export function findSubscription(tx: EntityManager, id: string): Promise<Subscription | null> {
  return tx.getRepository(Subscription).findOneBy({ id });
}

export function lockSubscription(tx: EntityManager, id: string): Promise<Subscription | null> {
  return tx.getRepository(Subscription).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export async function saveSubscription(tx: EntityManager, subscription: Subscription): Promise<void> {
  await tx.getRepository(Subscription).save(subscription);
}

/** The address goes, and with it every letter to it. */
export async function deleteSubscription(tx: EntityManager, id: string): Promise<void> {
  await tx.getRepository(Subscription).delete({ id });
}

/** What nobody confirmed in time: an address that was never anybody's here goes; one that was keeps what it had. */
export async function sweepUnconfirmed(tx: EntityManager, before: Date): Promise<void> {
  await tx.query(`DELETE FROM subscription WHERE confirmed_at IS NULL AND asked_at < $1`, [before]);
  await tx.query(
    `UPDATE subscription SET asked_boards = NULL, asked_subjects = NULL, asked_at = NULL, asked_times = 0
      WHERE confirmed_at IS NOT NULL AND asked_at < $1`,
    [before],
  );
}

/** One that has not been told since seven o'clock of that day, and that nobody else has before him. */
export async function lockDue(tx: EntityManager, today: string): Promise<Subscription | null> {
  return tx
    .getRepository(Subscription)
    .createQueryBuilder('s')
    .where('s.confirmed_at IS NOT NULL')
    .andWhere(`s.covered_until < ((:today || ' 07:00')::timestamp AT TIME ZONE 'Europe/Stockholm')`, {
      today,
    })
    .orderBy('s.covered_until')
    .limit(1)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
}

/** The word of an organisation that is open, in addresses. */
export async function findOpenSlug(tx: EntityManager, organisationId: string): Promise<string | undefined> {
  const rows: { slug: string }[] = await tx.query(
    `SELECT slug FROM organisation WHERE id = $1 AND open_pages`,
    [organisationId],
  );
  return rows[0]?.slug;
}
