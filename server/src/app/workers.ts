import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { keepCaughtMail } from '../features/dispatches/caught-mail.store.js';
import { mailRounds } from '../features/adjustment/round-mail.worker.js';
import { callNext } from '../features/diary/diary-hook.worker.js';
import { answerPath } from '../features/convening/answer-link.js';
import { convertNext } from '../features/files/conversion.worker.js';
import { readNextText } from '../features/file-texts/file-text.worker.js';
import { stopReadingTexts } from '../features/file-texts/read-apart.js';
import { stopReadingWorkbooks } from '../features/people-import/read-workbook-apart.js';
import { mailMemoranda } from '../features/memoranda/memorandum-mail.worker.js';
import { mailReviews } from '../features/review/review-mail.worker.js';
import { mailboxReader } from '../features/receipts/mailbox.worker.js';
import { returnedMailTaker } from '../features/receipts/returned-mail.service.js';
import { answerableBy } from '../features/receipts/receipt-link.service.js';
import { mailJointReminders } from '../features/joint-decisions/joint-mail.worker.js';
import { takeDownDueNotices } from '../features/notices/take-down.worker.js';
import { noteUptime } from '../features/notices/uptime.worker.js';
import { mailSubscribers } from '../features/subscriptions/news.worker.js';
import { subscriptionPaths } from '../features/subscriptions/subscription-link.js';
import { sealExtract } from '../features/sealing/seal-extract.service.js';
import { incomingMailTaker } from '../features/receiving/take-incoming-mail.service.js';
import { sealAll } from '../features/sealing/seal.worker.js';
import { httpTimeStamper } from '../features/sealing/time-stamper.js';
import type { Clock } from '../platform/clock.js';
import type { ClockWatch } from '../platform/clock-watch.js';
import { writing } from '../platform/database.js';
import type { Log } from '../platform/log.js';
import type { MailCatcher } from '../platform/mail-catcher.js';
import type { Mailer } from '../platform/mailer.js';
import type { Office } from '../platform/office.js';
import type { SecretBox } from '../platform/secret-box.js';
import type { VirusScan } from '../platform/virus-scan.js';
import { removeAged, removeDaily } from '../features/retention/retention.worker.js';
import { forgetProcess, noteProcess } from '../features/operation/operation.store.js';
import { clockLook } from './clock-look.js';
import { postLane } from './post-lane.js';
import { Rounds } from './rounds.js';
import { serviceNoter, watchedMailer, watchedOffice, watchedTimeStamper } from './service-watch.js';
import { version } from './version.js';

/** How often each process looks for work that another has left, or that has come due. */
const ROUND = 5_000;

/** How many mails are on their way at once: servers greet slowly, and seldom let in more than this from one address. */
const LANES = 4;

/** How long a stop waits for a mail server that does not answer. */
const PATIENCE = 10_000;

export interface WorkerParts {
  dataSource: DataSource;
  clock: Clock;
  log: Log;
  /** without it a catcher inside the program takes the mail */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** the mailbox that bounces come to; without it nobody reads any */
  imapUrl?: string | undefined;
  /** the mailbox that extracts of others come to; without it nobody reads any */
  intakeUrl?: string | undefined;
  /** where links in mail lead */
  ownUrl: () => string;
  /** without it Office files are embedded as they are */
  office?: Office | undefined;
  /** what looks through mail that comes in; without it nothing does */
  scan?: VirusScan | undefined;
  secrets: SecretBox;
  /** an authority that stamps the time of signatures; without it they have none */
  tsaUrl: string | undefined;
  /** calls to diary systems may go over plain HTTP, and to addresses of the own network */
  allowOwnNetwork?: boolean | undefined;
  /** what the clock is held against before anything is done that has effect in law; without it the clock is trusted */
  watch?: ClockWatch | undefined;
  /** told whenever a round of work failed as a whole */
  onFault?: (() => void) | undefined;
}

export interface Workers {
  /** Begins to work by itself, now and every few seconds. */
  start: () => void;
  /** Looks at once, if started. */
  wake: () => void;
  /** Sends and converts all that is due, one after the other; tests call it instead of waiting. Returns how much it was. */
  workOnce: () => Promise<number>;
  /** Writes all signatures that are due into their documents. Returns how many. */
  sealOnce: () => Promise<number>;
  /** Tells diary systems of all that is due. Returns how many calls it was. */
  callOnce: () => Promise<number>;
  /** Reads the texts of all files that wait for it. Returns how many. */
  readTexts: () => Promise<number>;
  /** Reads the mailbox that bounces come to, if it is due. Returns how many mails. */
  readReturned: () => Promise<number>;
  /** Reads the mailbox that extracts come to, if it is due. Returns how many mails. */
  readIntake: () => Promise<number>;
  /** Notes that the notice boards are up, and takes down what is due. Returns how many gaps and notices it was. */
  keepNotices: () => Promise<number>;
  /** Holds the clock against others, and says that this process is there. */
  lookAtClock: () => Promise<void>;
  /** Removes what has been kept long enough. Returns how many rows. */
  removeOnce: () => Promise<number>;
  /** Begins nothing more and waits for what is under way. */
  stop: () => Promise<void>;
}

/** Everything that works outside requests: the sending of mail, and the threads that draw documents. */
export function createWorkers(parts: WorkerParts): Workers {
  let catcher: Promise<MailCatcher> | undefined;
  let mailer: Promise<Mailer> | undefined;
  let lane: Promise<() => Promise<number>> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const process = { id: newId(), version, startedAt: parts.clock() };

  const note = serviceNoter(parts);
  const sealing = {
    ...parts,
    timeStamp:
      parts.tsaUrl === undefined ? undefined : watchedTimeStamper(httpTimeStamper(parts.tsaUrl), note),
  };

  // what is dated waits while the clock is not to be trusted: taken down, removed, sealed or sent a year too early is not undone
  const isSure = () => parts.watch?.fault() === undefined;
  const whenSure = (work: () => Promise<number>) => () => (isSure() ? work() : Promise.resolve(0));
  const goesOn = () => !stopped && isSure();

  // what speaks with mail servers is read when there are mails to send, not before one is answered
  const openMailer = async (): Promise<Mailer> => {
    const { smtpMailer } = await import('../platform/mailer.js');
    if (parts.smtpUrl !== undefined) {
      return watchedMailer(smtpMailer({ url: parts.smtpUrl, from: parts.mailFrom }), note);
    }
    const { startMailCatcher } = await import('../platform/mail-catcher.js');
    catcher ??= startMailCatcher(
      (mail) => writing(parts.dataSource, (tx) => keepCaughtMail(tx, mail, parts.clock())),
      (error) => {
        parts.log.error({ err: error }, 'the mail catcher failed');
      },
    );
    return smtpMailer({ url: (await catcher).url, from: parts.mailFrom });
  };

  const openLane = (open: Mailer) => {
    const sending = {
      dataSource: parts.dataSource,
      clock: parts.clock,
      mailer: open,
      baseUrl: parts.ownUrl,
      seal: (fileId: string) => sealExtract(sealing, fileId),
      answerable: answerableBy(parts.secrets, parts.ownUrl),
      personalPath: answerPath(parts.secrets),
      subscriptionPaths: subscriptionPaths(parts.secrets),
    };
    return postLane(sending, goesOn);
  };
  const sendAll = async (): Promise<number> => {
    lane ??= (mailer ??= openMailer()).then(openLane);
    return (await lane)();
  };

  const office = parts.office === undefined ? undefined : watchedOffice(parts.office, note);
  const converting = { dataSource: parts.dataSource, clock: parts.clock, office };
  const convertAll = async (): Promise<number> => {
    let done = 0;
    while (!stopped && (await convertNext(converting))) {
      done += 1;
    }
    return done;
  };

  const readTexts = async (): Promise<number> => {
    let done = 0;
    while (!stopped && (await readNextText(parts))) {
      done += 1;
    }
    return done;
  };

  const sealOnce = whenSure(() => sealAll(sealing, goesOn));

  const calling = { ...parts, allowOwnNetwork: parts.allowOwnNetwork === true };
  const callOnce = async (): Promise<number> => {
    let done = 0;
    while (goesOn() && (await callNext(calling))) {
      done += 1;
    }
    return done;
  };

  // first what was down while nobody looked: it decides what may come down
  const keepNotices = whenSure(async () => (await noteUptime(parts)) + (await takeDownDueNotices(parts)));

  const returned = mailboxReader({
    ...parts,
    fared: (error) => {
      note('bounces', error);
    },
    imapUrl: parts.imapUrl,
    ...returnedMailTaker(parts.secrets),
  });
  const intake = mailboxReader({
    ...parts,
    fared: (error) => {
      note('intake', error);
    },
    imapUrl: parts.intakeUrl,
    ...incomingMailTaker,
  });

  const mailDue = [mailRounds, mailReviews, mailMemoranda, mailJointReminders, mailSubscribers].map((mail) =>
    whenSure(() => mail(parts)),
  );
  const workOnce = async (): Promise<number> => {
    let done = 0;
    for (const work of [...mailDue, sendAll, convertAll]) {
      done += await work();
    }
    return done;
  };

  const removeNow = removeDaily(parts, goesOn);
  const look = clockLook(parts);
  const lookAtClock = async (): Promise<void> => {
    const { now, ...clock } = await look();
    await noteProcess(parts.dataSource.manager, { ...process, ...clock }, now);
  };

  // the database may be away for a moment: the next round tries again
  const failed = (error: unknown): void => {
    parts.log.error({ err: error }, 'a worker failed');
    parts.onFault?.();
  };
  // a file takes minutes where a mail takes seconds: neither waits for the other
  const lines = [
    new Rounds(() => Promise.all(Array.from({ length: LANES }, sendAll)), failed),
    new Rounds(convertAll, failed),
    new Rounds(readTexts, failed),
    ...mailDue.map((mail) => new Rounds(mail, failed)),
    new Rounds(sealOnce, failed),
    new Rounds(callOnce, failed),
    new Rounds(returned.read, failed),
    new Rounds(intake.read, failed),
    new Rounds(keepNotices, failed),
    new Rounds(async () => (isSure() ? removeNow() : undefined), failed),
    new Rounds(lookAtClock, failed),
  ];

  const wake = (): void => {
    if (timer !== undefined) {
      lines.forEach((line) => {
        line.wake();
      });
    }
  };

  return {
    start: () => {
      timer ??= setInterval(wake, ROUND);
      wake();
    },
    wake,
    workOnce,
    sealOnce,
    callOnce,
    keepNotices,
    lookAtClock,
    removeOnce: whenSure(() => removeAged(parts, goesOn)),
    readTexts,
    readReturned: returned.read,
    readIntake: intake.read,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      const impatient = setTimeout(() => {
        void mailer?.then(({ cut }) => {
          cut();
        });
        returned.cut();
        intake.cut();
      }, PATIENCE);
      parts.office?.cut();
      await Promise.all([stopReadingTexts(), stopReadingWorkbooks()]);
      await Promise.all(lines.map((line) => line.stop()));
      // one that is gone without a word is seen to be gone a minute later
      await forgetProcess(parts.dataSource.manager, process.id).catch(() => undefined);
      clearTimeout(impatient);
      // nothing is under way; lines that are kept would keep the program
      (await mailer)?.cut();
      await (await catcher)?.close();
    },
  };
}
