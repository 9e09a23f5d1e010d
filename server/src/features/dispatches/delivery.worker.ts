import { v7 as newId } from 'uuid';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import type { Mailer, MailOutcome } from '../../platform/mailer.js';
import { nextTry } from '../../platform/retry-pauses.js';
import { readSentFile } from '../sealing/sealed-extract.store.js';
import {
  holdOn,
  letHostRest,
  markRefused,
  markSent,
  noteHandingOver,
  setAsideAbandoned,
  takeDelivery,
  type Refused,
  type Taken,
} from './delivery-queue.store.js';
import type { Delivery } from './delivery.entity.js';
import { findDispatch } from './delivery.store.js';

/** How long a delivery is left alone by others after its worker was last heard of. */
const HOLD = 60_000;
const HEARTBEAT = 15_000;

export interface DeliveryParts {
  dataSource: DataSource;
  clock: Clock;
  mailer: Mailer;
  /** Seals the file of an extract, if it is to be sealed and is not yet. */
  seal: (fileId: string) => Promise<void>;
  /** What goes with a delivery so that its receiver, and the servers on the way, can tell of it afterwards. */
  answerable: (tx: EntityManager, delivery: Pick<Delivery, 'id'>, now: Date) => Promise<Answerable>;
}

export interface Answerable {
  /** in its Message-ID and ENVID, beside its id; nobody guesses it */
  mark: string;
  /** puts the receiver's own link into the text, before who sends it; `instead`: of a file of so many bytes */
  write: (text: string, senderBlock: string, instead: number | null) => string;
}

async function take({ dataSource, clock }: DeliveryParts): Promise<Taken | undefined> {
  for (;;) {
    const now = clock();
    const taken = await writing(dataSource, async (tx) => {
      await setAsideAbandoned(tx, now);
      return takeDelivery(tx, now, { by: newId(), until: new Date(now.getTime() + HOLD) });
    });
    if (taken !== 'contended') {
      return taken;
    }
  }
}

/** No transaction stays open while a foreign server takes its time. */
async function handOver(
  { dataSource, clock, mailer, seal, answerable }: DeliveryParts,
  taken: Taken,
): Promise<MailOutcome> {
  const { mark, write } = await answerable(dataSource.manager, taken, clock());
  const dispatch = await findDispatch(dataSource.manager, taken.dispatchId);
  await seal(dispatch.pdfFileId);
  const pdf = await readSentFile(dataSource.manager, dispatch.pdfFileId);
  return mailer.send(
    {
      id: taken.id,
      mark,
      date: clock(),
      to: { name: taken.name, address: taken.email },
      replyTo: dispatch.replyTo,
      subject: taken.subject ?? dispatch.subject,
      text: write(
        taken.bodyText ?? dispatch.bodyText,
        dispatch.senderBlock ?? '',
        dispatch.byLink ? pdf.bytes.length : null,
      ),
      ...(dispatch.byLink
        ? {}
        : { file: { name: dispatch.fileName, bytes: pdf.bytes, mediaType: pdf.mediaType } }),
    },
    () => writing(dataSource, (tx) => noteHandingOver(tx, taken, clock())),
  );
}

async function tried(parts: DeliveryParts, taken: Taken): Promise<MailOutcome> {
  const { dataSource, clock } = parts;
  const beat = setInterval(() => {
    // where the database is away for a moment another may take it: then it is not handed over here
    holdOn(dataSource.manager, taken, new Date(clock().getTime() + HOLD)).catch(() => undefined);
  }, HEARTBEAT);
  beat.unref();
  try {
    return await handOver(parts, taken);
  } catch (error) {
    // before anything was said to the server: the mailer itself never throws
    return {
      accepted: false,
      unclear: false,
      permanent: false,
      host: false,
      answer: null,
      error: (error as Error).message,
    };
  } finally {
    clearInterval(beat);
  }
}

function refusedOf(outcome: MailOutcome & { accepted: false }, tries: number, now: Date): Refused {
  const { unclear, permanent, answer, error } = outcome;
  if (unclear) {
    return { state: 'unclear', answer, error, nextTryAt: null };
  }
  const again = permanent ? undefined : nextTry(tries, now);
  return { state: again === undefined ? 'failed' : 'retrying', answer, error, nextTryAt: again ?? null };
}

/**
 * Sends the delivery that has waited longest and whose domain is open. Safe to run in any number of processes at once,
 * and to kill at any moment: before the line that ends the mail goes out this is noted, and a try that ends after it
 * without an answer leaves the delivery `unclear`, which is never tried again by itself.
 *
 * @returns false when nothing is due.
 */
export async function sendNext(parts: DeliveryParts): Promise<boolean> {
  const taken = await take(parts);
  if (taken === undefined) {
    return false;
  }
  const outcome = await tried(parts, taken);
  const now = parts.clock();
  await writing(parts.dataSource, async (tx) => {
    if (outcome.accepted) {
      await markSent(tx, taken, outcome.answer, now);
      return;
    }
    await markRefused(tx, taken, refusedOf(outcome, taken.tries, now));
    if (outcome.host) {
      await letHostRest(tx, taken.host, now);
    }
  });
  return true;
}
