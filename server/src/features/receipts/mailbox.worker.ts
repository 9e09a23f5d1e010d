import type { ImapFlow } from 'imapflow';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import type { Log } from '../../platform/log.js';
import { ScanTooLarge, type VirusScan } from '../../platform/virus-scan.js';
import { recordOwn } from '../audit/audit.store.js';
import type { Mailbox } from './mailbox.entity.js';
import { claimMailbox, noteRead, releaseMailbox } from './mailbox.store.js';

/** How often the mailbox is looked into, by whichever process is first. */
const EVERY = 60_000;
/** A server that does not let us in is left alone for a while. */
const AFTER_FAULT = 5 * 60_000;
/** How long a mailbox is another's, if that process dies: a round ends well before it. */
const LEASE = 15 * 60_000;
/** The rest is the next round's. */
const AT_ONCE = 200;
const SILENCE = 30_000;

export interface MailboxParts {
  dataSource: DataSource;
  clock: Clock;
  log: Log;
  /** `imaps://user:password@host/folder` */
  imapUrl: string | undefined;
  /** of a longer mail so much is read */
  limit: number;
  /** what looks through what would be kept of a mail, before it is taken; undefined: nothing does */
  scan?: VirusScan | undefined;
  /** The bytes of a mail that `take` would keep. */
  kept: (raw: Buffer) => Promise<Buffer[]>;
  /** Takes a mail in. False: it is nothing for us, and is left unread for people who look into the mailbox. */
  take: (tx: EntityManager, raw: Buffer, now: Date) => Promise<boolean>;
  /** Whose a mail is that is left aside, as far as it tells: in the log of those it stands. */
  whose: (tx: EntityManager, raw: Buffer) => Promise<string[]>;
  /** told how reading went: null when it went well */
  fared?: ((error: string | null) => void) | undefined;
}

export interface MailboxReader {
  /** Reads what has come since the last time, if it is due. Returns how many mails. */
  read: () => Promise<number>;
  /** Cuts the line that is open. */
  cut: () => void;
}

function addressOf(imapUrl: string) {
  const url = new URL(imapUrl);
  const secure = url.protocol === 'imaps:';
  const port = url.port === '' ? (secure ? 993 : 143) : Number(url.port);
  const folder = decodeURIComponent(url.pathname.slice(1)) || 'INBOX';
  const user = decodeURIComponent(url.username);
  return {
    name: `${user}@${url.hostname}:${port}/${folder}`,
    folder,
    connection: {
      host: url.hostname,
      port,
      secure,
      auth: { user, pass: decodeURIComponent(url.password) },
    },
  };
}

/**
 * Reads a mailbox. Safe in any number of processes: one reads at a time, each mail is
 * taken in one transaction together with how far we have come, and marked as read only after it. A process that dies in between
 * leaves nothing half done, and the next goes on from there.
 */
export function mailboxReader({
  dataSource,
  clock,
  log,
  imapUrl,
  limit,
  scan,
  kept,
  take,
  whose,
  fared,
}: MailboxParts): MailboxReader {
  let client: ImapFlow | undefined;

  /** Why a mail is left where it is; undefined: it may be taken. One that nobody can look through now waits, with all after it. */
  async function whyLeft(raw: Buffer): Promise<string | undefined> {
    for (const bytes of scan === undefined ? [] : await kept(raw)) {
      try {
        const found = await scan?.(bytes);
        if (found !== undefined) {
          return found;
        }
      } catch (error) {
        if (error instanceof ScanTooLarge) {
          return error.message;
        }
        throw error;
      }
    }
    return undefined;
  }

  async function takeAll(open: ImapFlow, { name, uidValidity, lastUid }: Mailbox): Promise<number> {
    if (open.mailbox === false) {
      throw new Error('the mailbox did not open');
    }
    const present = String(open.mailbox.uidValidity);
    const from = uidValidity === present ? Number(lastUid) : 0;
    // `n:*` names the last mail also where its number is lower
    const found = (await open.search({ uid: `${from + 1}:*` }, { uid: true })) || [];
    let taken = 0;
    const fresh = found.filter((one) => one > from).toSorted((one, other) => one - other);
    for (const uid of fresh.slice(0, AT_ONCE)) {
      const mail = await open.fetchOne(String(uid), { source: { maxLength: limit } }, { uid: true });
      const raw = mail === false ? undefined : mail.source;
      const left = raw === undefined ? undefined : await whyLeft(raw);
      if (left !== undefined) {
        log.warn({ mailbox: name, uid, why: left }, 'a mail was left unread: the virus scan stopped it');
      }
      const isOurs = await writing(dataSource, async (tx) => {
        await noteRead(tx, name, present, uid);
        if (left !== undefined) {
          const owners: (string | null)[] = raw === undefined ? [] : await whose(tx, raw);
          for (const organisationId of owners.length === 0 ? [null] : owners) {
            await recordOwn(tx, clock(), {
              action: 'mail.left-aside',
              organisationId,
              details: { name: left },
            });
          }
          return false;
        }
        return raw === undefined || take(tx, raw, clock());
      });
      if (isOurs) {
        await open.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
      }
      taken += 1;
    }
    return taken;
  }

  async function readOnce(imapUrlGiven: string): Promise<number> {
    const { name, folder, connection } = addressOf(imapUrlGiven);
    const now = clock();
    const claimed = await writing(dataSource, (tx) =>
      claimMailbox(tx, name, now, new Date(now.getTime() + LEASE)),
    );
    if (claimed === null) {
      return 0;
    }
    const release = (pause: number, error: string | null) =>
      writing(dataSource, (tx) => releaseMailbox(tx, claimed, new Date(clock().getTime() + pause), error));
    const { ImapFlow: Line } = await import('imapflow');
    const open = new Line({
      ...connection,
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: SILENCE,
      greetingTimeout: SILENCE,
      socketTimeout: SILENCE,
    });
    client = open;
    // without a listener a line that breaks would end the program; what waits for it is refused anyhow
    open.on('error', () => undefined);
    try {
      await open.connect();
      await open.mailboxOpen(folder);
      const taken = await takeAll(open, claimed);
      await open.logout();
      await release(EVERY, null);
      fared?.(null);
      return taken;
    } catch (error) {
      log.warn({ err: error, mailbox: name }, 'the mailbox could not be read');
      await release(AFTER_FAULT, (error as Error).message);
      fared?.((error as Error).message);
      return 0;
    } finally {
      open.close();
      client = undefined;
    }
  }

  return {
    read: () => (imapUrl === undefined ? Promise.resolve(0) : readOnce(imapUrl)),
    cut: () => client?.close(),
  };
}
