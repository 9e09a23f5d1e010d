import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import type { Mailer, MailOutcome } from '../../platform/mailer.js';
import { readFile } from '../files/stored-file.store.js';
import type { Delivery } from './delivery.entity.js';
import { claimDelivery, findDispatch, markRefused, markSent } from './delivery.store.js';
import { nextTry } from '../../platform/retry-pauses.js';

/** How long a claimed delivery is left alone. Longer than the mailer may take (its SEND_LIMIT), with a wide margin. */
const LEASE = 15 * 60_000;

export interface DeliveryParts {
  dataSource: DataSource;
  clock: Clock;
  mailer: Mailer;
  /** What goes with a delivery so that its receiver, and the servers on the way, can tell of it afterwards. */
  answerable: (tx: EntityManager, delivery: Delivery, now: Date) => Promise<Answerable>;
}

export interface Answerable {
  /** in its Message-ID and ENVID, beside its id; nobody guesses it */
  mark: string;
  /** puts the receiver's own link into the text */
  write: (text: string) => string;
}

async function handOver(
  tx: EntityManager,
  { mailer, answerable }: DeliveryParts,
  claimed: Delivery,
  now: Date,
): Promise<MailOutcome> {
  const { mark, write } = await answerable(tx, claimed, now);
  const dispatch = await findDispatch(tx, claimed.dispatchId);
  const pdf = await readFile(tx, dispatch.pdfFileId);
  return mailer.send({
    id: claimed.id,
    mark,
    date: now,
    to: { name: claimed.name, address: claimed.email },
    replyTo: dispatch.replyTo,
    subject: dispatch.subject,
    text: write(dispatch.bodyText),
    file: { name: dispatch.fileName, bytes: pdf.bytes, mediaType: pdf.mediaType },
  });
}

async function tried(parts: DeliveryParts, claimed: Delivery): Promise<MailOutcome> {
  try {
    // no transaction stays open while a foreign server takes its time
    return await handOver(parts.dataSource.manager, parts, claimed, parts.clock());
  } catch (error) {
    return { accepted: false, permanent: false, answer: null, error: (error as Error).message };
  }
}

/**
 * Sends the delivery that has waited longest. Safe to run in any number of processes at once. If the process dies
 * between the server's yes and our note of it, the same mail goes again when the lease is over, with the same Message-ID.
 *
 * @returns false when nothing is due.
 */
export async function sendNext(parts: DeliveryParts): Promise<boolean> {
  const now = parts.clock();
  const claimed = await writing(parts.dataSource, (tx) =>
    claimDelivery(tx, now, new Date(now.getTime() + LEASE)),
  );
  if (claimed === undefined) {
    return false;
  }
  const outcome = await tried(parts, claimed);
  const after = parts.clock();
  await writing(parts.dataSource, (tx) =>
    outcome.accepted
      ? markSent(tx, claimed.id, outcome.answer, after)
      : markRefused(tx, claimed, {
          answer: outcome.answer,
          error: outcome.error,
          nextTryAt: outcome.permanent ? undefined : nextTry(claimed.tries, after),
        }),
  );
  return true;
}
