import type { EntityManager } from 'typeorm';
import { hostRest } from '../../platform/retry-pauses.js';
import { Delivery } from './delivery.entity.js';

/*
 * The queue as workers in any number of processes see it. A worker that takes a delivery holds it under a name of its
 * own until `takenUntil`, and everything it writes of it counts only while it still does.
 */

/** So many mails to one receiving domain are on their way at once, from all processes together. */
const PER_HOST = 2;

const HOST = `lower(split_part(d.email, '@', 2))`;
const WAITING = `state IN ('queued', 'retrying')`;

/** A delivery in a worker's hand. */
export interface Taken {
  id: string;
  dispatchId: string;
  name: string;
  email: string;
  tries: number;
  /** its own words; null: as the dispatch says */
  subject: string | null;
  bodyText: string | null;
  /** of the worker, for this try alone */
  by: string;
  /** the receiving domain */
  host: string;
}

/** Domains that have as many mails under way as they get, or that rest. */
const CLOSED = `
  SELECT ${HOST} AS host FROM delivery d WHERE d.taken_until > $1 GROUP BY 1 HAVING count(*) >= ${PER_HOST}
   UNION SELECT host FROM mail_host WHERE rests_until > $1`;

/**
 * Takes the delivery that has waited longest of those that are due and whose domain is open, until `until`. Rows that
 * another worker has in hand are passed over.
 *
 * @returns undefined when nothing is due; `'contended'` when another worker took the last place of the domain in this
 *   moment: to be asked again in a transaction of its own, since one that waits for two domains could stop two for good.
 */
export async function takeDelivery(
  tx: EntityManager,
  now: Date,
  hold: { by: string; until: Date },
): Promise<Taken | 'contended' | undefined> {
  const [due] = await tx.query<{ id: string; host: string }[]>(
    `WITH closed AS MATERIALIZED (${CLOSED})
     SELECT d.id, ${HOST} AS host FROM delivery d
      WHERE d.${WAITING} AND d.next_try_at <= $1 AND (d.taken_until IS NULL OR d.taken_until <= $1)
        AND ${HOST} NOT IN (SELECT host FROM closed)
      ORDER BY d.next_try_at, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
    [now],
  );
  if (due === undefined) {
    return undefined;
  }
  // two that take at once for one domain stand in line here, and the second counts the first
  await tx.query(
    `INSERT INTO mail_host (host, failures) VALUES ($1, 0)
     ON CONFLICT (host) DO UPDATE SET failures = mail_host.failures`,
    [due.host],
  );
  const closed = await tx.query<unknown[]>(`SELECT 1 FROM (${CLOSED}) closed WHERE host = $2`, [
    now,
    due.host,
  ]);
  if (closed.length > 0) {
    return 'contended';
  }
  const [rows] = await tx.query<[Omit<Taken, 'by' | 'host'>[], number]>(
    `UPDATE delivery SET tries = tries + 1, taken_by = $2, taken_until = $3 WHERE id = $1
     RETURNING id, dispatch_id AS "dispatchId", name, email, tries, subject, body_text AS "bodyText"`,
    [due.id, hold.by, hold.until],
  );
  const [taken] = rows;
  return taken === undefined ? undefined : { ...taken, by: hold.by, host: due.host };
}

/** Still at it: nobody else takes it before `until`. */
export async function holdOn(tx: EntityManager, { id, by }: Taken, until: Date): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(Delivery)
    .set({ takenUntil: until })
    .where('id = :id AND taken_by = :by', { id, by })
    .execute();
}

/**
 * Notes that the line that ends the mail goes out now: from here on the server may accept it. Throws where another has
 * taken it meanwhile, and then that line must not go out.
 */
export async function noteHandingOver(tx: EntityManager, { id, by }: Taken, now: Date): Promise<void> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(Delivery)
    .set({ state: 'handing-over', handingOverAt: now })
    .where(`id = :id AND taken_by = :by AND ${WAITING}`, { id, by })
    .execute();
  if (affected !== 1) {
    throw new Error('Another worker has taken this delivery.');
  }
}

const LET_GO = { takenBy: null, takenUntil: null };

/** The server accepted it. True whoever has it in hand now: what was accepted is sent. */
export async function markSent(
  tx: EntityManager,
  { id, host }: Pick<Taken, 'id' | 'host'>,
  answer: string,
  now: Date,
): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(Delivery)
    .set({ ...LET_GO, state: 'sent', sentAt: now, answer, lastError: null, nextTryAt: null })
    .where("id = :id AND state <> 'sent'", { id })
    .execute();
  await tx.query(`UPDATE mail_host SET failures = 0, rests_until = NULL WHERE host = $1 AND failures > 0`, [
    host,
  ]);
}

export interface Refused {
  state: 'retrying' | 'failed' | 'unclear';
  answer: string | null;
  error: string;
  nextTryAt: Date | null;
}

/** It was not accepted, or nobody knows. Written only by the one who has it in hand. */
export async function markRefused(tx: EntityManager, { id, by }: Taken, refused: Refused): Promise<void> {
  const { state, answer, error, nextTryAt } = refused;
  await tx
    .createQueryBuilder()
    .update(Delivery)
    .set({ ...LET_GO, state, answer, lastError: error, nextTryAt })
    .where('id = :id AND taken_by = :by', { id, by })
    .execute();
}

/** Leaves a domain in peace for a while, longer each time in a row, so that what waits for others goes first. */
export async function letHostRest(tx: EntityManager, host: string, now: Date): Promise<void> {
  const [rows] = await tx.query<[{ failures: number }[], number]>(
    'UPDATE mail_host SET failures = failures + 1 WHERE host = $1 RETURNING failures',
    [host],
  );
  await tx.query('UPDATE mail_host SET rests_until = $2 WHERE host = $1', [
    host,
    hostRest(rows[0]?.failures ?? 1, now),
  ]);
}

/**
 * What was being handed over by a worker that is gone: the server may have accepted it, so that a person decides.
 * Returns how many there were.
 */
export async function setAsideAbandoned(tx: EntityManager, now: Date): Promise<number> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(Delivery)
    .set({ ...LET_GO, state: 'unclear', answer: null, lastError: null, nextTryAt: null })
    .where("state = 'handing-over' AND taken_until <= :now", { now })
    .execute();
  return affected ?? 0;
}
