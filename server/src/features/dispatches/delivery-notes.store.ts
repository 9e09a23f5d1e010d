import type { EntityManager } from 'typeorm';
import { askNamed } from '../../platform/named-statement.js';

/** What is noted of one delivery that is on its way. */
export type DeliveryNote = {
  id: string;
  /** the worker's name for this try; null: nobody had it in hand */
  by: string | null;
  at: Date;
} & (
  | {
      /** the line that ends the mail goes out now: from here on the server may accept it */
      state: 'handing-over';
    }
  | {
      /** the server accepted it. True whoever has it in hand now: what was accepted is sent */
      state: 'sent';
      /** the receiving domain, which rests no more; null: is left as it was */
      host: string | null;
      answer: string;
    }
  | {
      /** it was not accepted, or nobody knows */
      state: 'retrying' | 'failed' | 'unclear';
      answer: string | null;
      error: string;
      nextTryAt: Date | null;
    }
);

/*
 * All but `sent` counts only from whoever has the delivery in hand, and not beside a yes that comes at the same moment. Rows are
 * locked in the order of their ids, so that two processes never wait for each other.
 */
const WRITE = `
WITH noted AS MATERIALIZED (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
    AS n (id, by, at, state, host, answer, error, next_try_at)),
mine AS MATERIALIZED (
  SELECT n.* FROM delivery d JOIN noted n ON n.id = d.id
   WHERE CASE WHEN n.state = 'sent' THEN d.state <> 'sent'
              ELSE d.taken_by = n.by AND (n.state <> 'handing-over' OR d.state IN ('queued', 'retrying'))
                   AND NOT EXISTS (SELECT FROM noted yes WHERE yes.id = n.id AND yes.state = 'sent') END
   ORDER BY d.id FOR UPDATE OF d),
awake AS (
  UPDATE mail_host SET failures = 0, rests_until = NULL WHERE host IN (
    SELECT m.host FROM mail_host m JOIN noted n ON n.host = m.host WHERE m.failures > 0 ORDER BY m.host FOR UPDATE OF m))
UPDATE delivery d SET state = n.state,
  handing_over_at = CASE n.state WHEN 'handing-over' THEN n.at ELSE d.handing_over_at END,
  sent_at = CASE n.state WHEN 'sent' THEN n.at END,
  answer = CASE n.state WHEN 'handing-over' THEN d.answer ELSE n.answer END,
  last_error = CASE n.state WHEN 'handing-over' THEN d.last_error ELSE n.error END,
  next_try_at = CASE n.state WHEN 'handing-over' THEN d.next_try_at ELSE n.next_try_at END,
  taken_by = CASE n.state WHEN 'handing-over' THEN d.taken_by END,
  taken_until = CASE n.state WHEN 'handing-over' THEN d.taken_until END
  FROM mine n WHERE d.id = n.id
RETURNING n.id, n.by, n.state`;

/**
 * Writes notes of several deliveries in one statement, and is committed with it where `tx` is no transaction.
 *
 * @returns of each whether it was written: a `handing-over` that was not means that another has taken the delivery, and then the last line
 *   must not go out
 */
export async function writeNotes(tx: EntityManager, notes: DeliveryNote[]): Promise<boolean[]> {
  const column = <T>(of: (note: DeliveryNote) => T) => notes.map(of);
  const written = await askNamed<Pick<DeliveryNote, 'id' | 'by' | 'state'>>(tx, WRITE, [
    column(({ id }) => id),
    column(({ by }) => by),
    column(({ at }) => at),
    column(({ state }) => state),
    column((note) => (note.state === 'sent' ? note.host : null)),
    column((note) => ('answer' in note ? note.answer : null)),
    column((note) => ('error' in note ? note.error : null)),
    column((note) => ('nextTryAt' in note ? note.nextTryAt : null)),
  ]);
  const keyOf = ({ id, by, state }: Pick<DeliveryNote, 'id' | 'by' | 'state'>) =>
    `${id} ${by ?? ''} ${state}`;
  const keys = new Set(written.map(keyOf));
  return notes.map((note) => keys.has(keyOf(note)));
}
