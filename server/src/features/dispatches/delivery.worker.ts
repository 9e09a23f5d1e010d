import { v7 as newId } from 'uuid';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import { gathered } from '../../platform/gathered.js';
import type { EnclosedFile } from '../../platform/mail-part.js';
import type { Mailer, MailOutcome } from '../../platform/mailer.js';
import { nextTry } from '../../platform/retry-pauses.js';
import { readSentFile } from '../sealing/sealed-extract.store.js';
import { DeliveryHand } from './delivery-hand.js';
import { writeNotes, type DeliveryNote } from './delivery-notes.store.js';
import {
  holdOn,
  letHostRest,
  putBack,
  setAsideAbandoned,
  takeDeliveries,
  type Taken,
} from './delivery-queue.store.js';

/** How long a delivery is left alone by others after its worker was last heard of. */
const HOLD = 60_000;
const HEARTBEAT = 15_000;

/** So many are taken at once: then what is asked for all of them together is little for each. */
const MOST = 32;

export interface DeliveryParts {
  dataSource: DataSource;
  clock: Clock;
  mailer: Mailer;
  /** Seals the file of an extract, if it is to be sealed and is not yet. */
  seal: (fileId: string) => Promise<void>;
  /** What goes with each delivery so that its receiver, and the servers on the way, can tell of it afterwards. */
  answerable: (tx: EntityManager, deliveryIds: string[], now: Date) => Promise<Map<string, Answerable>>;
}

export interface Answerable {
  /** in its Message-ID and ENVID, beside its id; nobody guesses it */
  mark: string;
  /** puts the receiver's own link into the text, before who sends it; `instead`: of a file of so many bytes */
  write: (text: string, senderBlock: string, instead: number | null) => string;
}

/** A delivery in hand, with what was asked for all that were taken together. */
interface InHand extends Taken {
  answerable: Promise<Map<string, Answerable>>;
}

async function take({ dataSource, clock, answerable }: DeliveryParts): Promise<InHand[]> {
  for (;;) {
    const now = clock();
    const taken = await writing(dataSource, async (tx) => {
      await setAsideAbandoned(tx, now);
      return takeDeliveries(tx, now, { by: newId(), until: new Date(now.getTime() + HOLD), most: MOST });
    });
    if (taken !== 'contended') {
      const ids = taken.map(({ id }) => id);
      const asked =
        ids.length === 0
          ? Promise.resolve(new Map<string, Answerable>())
          : answerable(dataSource.manager, ids, now);
      // told to each of them when it is begun
      asked.catch(() => undefined);
      return taken.map((one) => ({ ...one, answerable: asked }));
    }
  }
}

async function readEnclosed({ dataSource, seal }: DeliveryParts, taken: Taken): Promise<EnclosedFile> {
  await seal(taken.pdfFileId);
  const { bytes, mediaType } = await readSentFile(dataSource.manager, taken.pdfFileId);
  return { name: taken.fileName, bytes, mediaType };
}

function refusedNote(
  outcome: MailOutcome & { accepted: false },
  { id, by, tries }: Taken,
  at: Date,
): DeliveryNote {
  const { unclear, permanent, answer, error } = outcome;
  const again = permanent || unclear ? undefined : nextTry(tries, at);
  const state = unclear ? 'unclear' : again === undefined ? 'failed' : 'retrying';
  return { id, by, at, state, answer, error, nextTryAt: again ?? null };
}

/**
 * Sends what is due, by as many lanes as call `sendNext` at the same time. Safe to run in any number of processes at once, and to kill at any
 * moment: before the line that ends a mail goes out this is noted, and a try that ends after it without an answer leaves the
 * delivery `unclear`, which is never tried again by itself.
 */
export class DeliveryLine {
  private readonly hand: DeliveryHand<InHand>;
  private readonly underWay = new Set<InHand>();
  /** of dispatches that mails under way are of */
  private readonly files = new Map<string, Promise<EnclosedFile>>();
  private readonly unnoted = new Set<Promise<unknown>>();
  private fault: unknown;
  private readonly note: (note: DeliveryNote) => Promise<boolean>;

  constructor(private readonly parts: DeliveryParts) {
    const { dataSource, clock } = parts;
    this.note = gathered((notes) => writeNotes(dataSource.manager, notes));
    this.hand = new DeliveryHand({
      take: () => take(parts),
      putBack: (unbegun) => putBack(dataSource.manager, unbegun),
      isHeld: ({ until }) => until.getTime() - clock().getTime() > 2 * HEARTBEAT,
    });
  }

  /**
   * Sends the delivery that has waited longest and whose domain is open. That it was sent may be noted a little later.
   *
   * @returns false when nothing is due, and all that was sent is noted
   */
  async sendNext(): Promise<boolean> {
    const taken = await this.next();
    if (taken === undefined) {
      return false;
    }
    this.underWay.add(taken);
    const outcome = await this.tried(taken);
    const now = this.parts.clock();
    const { id, by, host } = taken;
    if (outcome.accepted) {
      this.noteSent({ id, by, host, at: now, state: 'sent', answer: outcome.answer });
      return true;
    }
    await this.note(refusedNote(outcome, taken, now));
    if (outcome.host) {
      await writing(this.parts.dataSource, (tx) => letHostRest(tx, host, now));
      await this.hand.putBackIf((other) => other.host === host);
    }
    return true;
  }

  /** Gives back what is not begun, and waits until all that was sent is noted. */
  async letGo(): Promise<void> {
    await this.hand.putBackIf(() => true);
    await this.allNoted();
  }

  private async next(): Promise<InHand | undefined> {
    const taken = await this.hand.next();
    if (taken !== undefined || this.unnoted.size === 0) {
      return taken;
    }
    // what is noted as sent makes room for others to its domain
    await this.allNoted();
    return this.hand.next();
  }

  /** The lane goes on meanwhile: the note is written with that of its next mail at the latest. */
  private noteSent(note: DeliveryNote): void {
    const noted = this.note(note)
      .catch((error: unknown) => {
        this.fault ??= error;
      })
      .finally(() => this.unnoted.delete(noted));
    this.unnoted.add(noted);
  }

  /** @throws what went wrong with any since it was asked last */
  private async allNoted(): Promise<void> {
    await Promise.all(this.unnoted);
    const { fault } = this;
    this.fault = undefined;
    if (fault !== undefined) {
      throw fault as Error;
    }
  }

  private async tried(taken: InHand): Promise<MailOutcome> {
    const { dataSource, clock } = this.parts;
    const beat = setInterval(() => {
      // where the database is away for a moment another may take it: then it is not handed over here
      holdOn(dataSource.manager, taken, new Date(clock().getTime() + HOLD)).catch(() => undefined);
    }, HEARTBEAT);
    beat.unref();
    try {
      return await this.handOver(taken);
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
      this.doneWith(taken);
    }
  }

  /** No transaction stays open while a foreign server takes its time. */
  private async handOver(taken: InHand): Promise<MailOutcome> {
    const { id, by, byLink } = taken;
    const file = await this.fileOf(taken);
    const answerable = (await taken.answerable).get(id);
    if (answerable === undefined) {
      throw new Error('A delivery has no link.');
    }
    const { mark, write } = answerable;
    return this.parts.mailer.send(
      {
        id,
        mark,
        date: this.parts.clock(),
        to: { name: taken.name, address: taken.email },
        replyTo: taken.replyTo,
        subject: taken.subject,
        text: write(taken.bodyText, taken.senderBlock ?? '', byLink ? file.bytes.length : null),
        ...(byLink ? {} : { file }),
      },
      async () => {
        if (!(await this.note({ id, by, at: this.parts.clock(), state: 'handing-over' }))) {
          throw new Error('Another worker has taken this delivery.');
        }
      },
    );
  }

  /** Read once for all mails of its dispatch that are in hand. */
  private fileOf(taken: InHand): Promise<EnclosedFile> {
    const known = this.files.get(taken.dispatchId);
    if (known !== undefined) {
      return known;
    }
    const file = readEnclosed(this.parts, taken);
    this.files.set(taken.dispatchId, file);
    // the next tries anew
    file.catch(() => this.files.delete(taken.dispatchId));
    return file;
  }

  private doneWith(taken: InHand): void {
    this.underWay.delete(taken);
    const { dispatchId } = taken;
    if (!this.hand.has(dispatchId) && ![...this.underWay].some((other) => other.dispatchId === dispatchId)) {
      this.files.delete(dispatchId);
    }
  }
}
