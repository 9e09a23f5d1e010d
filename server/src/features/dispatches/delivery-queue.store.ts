import type { EntityManager } from 'typeorm';
import { askNamed } from '../../platform/named-statement.js';
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

/** A delivery in a worker's hand, with what of its dispatch goes into the mail. */
export interface Taken {
  id: string;
  dispatchId: string;
  name: string;
  email: string;
  tries: number;
  /** its own words, or those of the dispatch */
  subject: string;
  bodyText: string;
  senderBlock: string | null;
  replyTo: string | null;
  fileName: string;
  byLink: boolean;
  pdfFileId: string;
  /** of the worker, for this try alone */
  by: string;
  /** until then nobody else takes it */
  until: Date;
  /** the receiving domain */
  host: string;
}

/** How many of each domain are in hand, whoever has them, at `$1`. */
const BUSY = `busy AS MATERIALIZED (
  SELECT ${HOST} AS host, count(*) AS mails FROM delivery d WHERE d.taken_until > $1 GROUP BY 1)`;
const RESTING = 'SELECT host FROM mail_host WHERE rests_until > $1';
const FREE = `d.${WAITING} AND (d.taken_until IS NULL OR d.taken_until <= $1)`;
/** Which place of its domain each of the rows `d` would get. */
const PLACE = `coalesce((SELECT mails FROM busy WHERE busy.host = d.host), 0)
  + row_number() OVER (PARTITION BY d.host ORDER BY d.next_try_at, d.id)`;

/** So many times as are taken are looked at: what waits for a domain that has its mails lets others go first. */
const LOOKED_AT = 8;

/** Those that have waited longest of all that are due and whose domain is open, locked; what another is just taking is passed over. */
const CHOOSE = `
WITH ${BUSY},
due AS MATERIALIZED (
  SELECT d.id, d.next_try_at, ${HOST} AS host FROM delivery d
   WHERE ${FREE} AND d.next_try_at <= $1
     AND ${HOST} NOT IN (${RESTING} UNION SELECT host FROM busy WHERE mails >= ${PER_HOST})
   ORDER BY d.next_try_at, d.id LIMIT ${LOOKED_AT} * $2::integer),
turn AS (SELECT d.id, d.host, ${PLACE} AS place FROM due d)
SELECT d.id, turn.host FROM turn JOIN delivery d ON d.id = turn.id
 WHERE turn.place <= ${PER_HOST} AND ${FREE}
 ORDER BY d.next_try_at, d.id LIMIT $2::integer FOR UPDATE OF d SKIP LOCKED`;

const LOCK_HOSTS = `
INSERT INTO mail_host (host, failures) SELECT host, 0 FROM unnest($1::text[]) AS asked (host) ORDER BY host
ON CONFLICT (host) DO UPDATE SET failures = mail_host.failures`;

const TAKE = `
WITH ${BUSY},
chosen AS (SELECT d.id, d.next_try_at, ${HOST} AS host FROM delivery d WHERE d.id = ANY ($2)),
turn AS (SELECT d.id, d.host, ${PLACE} AS place FROM chosen d WHERE d.host NOT IN (${RESTING}))
UPDATE delivery d SET tries = d.tries + 1, taken_by = $3, taken_until = $4
  FROM turn, dispatch s
 WHERE turn.id = d.id AND turn.place <= ${PER_HOST} AND s.id = d.dispatch_id
RETURNING d.id, d.dispatch_id AS "dispatchId", d.name, d.email, d.tries, turn.host, coalesce(d.subject, s.subject) AS subject,
  coalesce(d.body_text, s.body_text) AS "bodyText", s.sender_block AS "senderBlock", s.reply_to AS "replyTo",
  s.file_name AS "fileName", s.by_link AS "byLink", s.pdf_file_id AS "pdfFileId"`;

/**
 * Takes at most so many deliveries that are due and whose domain is open, until `until`: those that have waited longest, but of each domain
 * only as many as may be on their way. Rows that another worker has in hand are passed over.
 *
 * @returns `'contended'` when others took the last places of the domains in this moment: to be asked again in a transaction of its own
 */
export async function takeDeliveries(
  tx: EntityManager,
  now: Date,
  { by, until, most }: { by: string; until: Date; most: number },
): Promise<Taken[] | 'contended'> {
  const due = await askNamed<{ id: string; host: string }>(tx, CHOOSE, [now, most]);
  if (due.length === 0) {
    return [];
  }
  // two that take at once for one domain stand in line here, and the second counts the first; all lock domains in one order
  await askNamed(tx, LOCK_HOSTS, [[...new Set(due.map(({ host }) => host))]]);
  const taken = await askNamed<Omit<Taken, 'by' | 'until'>>(tx, TAKE, [
    now,
    due.map(({ id }) => id),
    by,
    until,
  ]);
  // in the order in which they waited: an update tells of its rows in any
  const places = new Map(due.map(({ id }, place) => [id, place]));
  const inOrder = taken.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  return taken.length === 0 ? 'contended' : inOrder.map((one) => ({ ...one, by, until }));
}

/** Gives back what was taken and not begun, as if it never had been. */
export async function putBack(tx: EntityManager, unbegun: Taken[]): Promise<void> {
  await tx.query(
    `UPDATE delivery d SET tries = tries - 1, taken_by = NULL, taken_until = NULL
       FROM (SELECT id FROM delivery WHERE id = ANY ($1) AND taken_by = ANY ($2) AND ${WAITING} ORDER BY id FOR UPDATE) ours
      WHERE d.id = ours.id`,
    [unbegun.map(({ id }) => id), unbegun.map(({ by }) => by)],
  );
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
 * What was being handed over by a worker that is gone: the server may have accepted it, so that a person decides. What others are just
 * writing of is passed over.
 */
export async function setAsideAbandoned(tx: EntityManager, now: Date): Promise<void> {
  await askNamed(
    tx,
    `UPDATE delivery SET state = 'unclear', answer = NULL, last_error = NULL, next_try_at = NULL, taken_by = NULL, taken_until = NULL
      WHERE id IN (SELECT id FROM delivery WHERE state = 'handing-over' AND taken_until <= $1 FOR UPDATE SKIP LOCKED)`,
    [now],
  );
}
