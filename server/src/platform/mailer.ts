import { createTransport, type SendMailOptions } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import { HeldText, type HeldTextParts } from './held-text.js';
import { partOf, type EnclosedFile } from './mail-part.js';

/** One mail to one recipient, with at most one file and one entry for the calendar. */
export interface OutgoingMail {
  /** the same at every try, so that a mail sent again after a crash can be told as the same */
  id: string;
  /** beside the id, where what comes back is to be believed: without it the server is asked for no reports */
  mark?: string;
  date: Date;
  to: { name: string; address: string };
  replyTo: string | null;
  subject: string;
  text: string;
  file?: EnclosedFile;
  /** beside the text as another form of it, so that calendar programs see it */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
  /** where the receiver's program asks for no more of them, with one press (RFC 8058) */
  endsAt?: string;
}

/** What the mail server said. `answer` is its own words; `error` is what went wrong, in ours or the network's. */
export type MailOutcome =
  | { accepted: true; answer: string }
  | {
      accepted: false;
      /** true: the whole mail had gone, and no answer came to it. The server may have accepted it */
      unclear: boolean;
      permanent: boolean;
      /** true: the fault lies with whom the mail is for, not with our own line to the server */
      host: boolean;
      answer: string | null;
      error: string;
    };

export interface Mailer {
  /**
   * Resolves with the outcome; a refusal or a broken line is an outcome too, never thrown. `beforeLastLine` runs when the
   * server has taken everything but the line that ends the mail: until that it cannot have accepted it. If it throws, the
   * line never goes out and the mail counts as refused for the time being.
   */
  send: (mail: OutgoingMail, beforeLastLine?: () => Promise<void>) => Promise<MailOutcome>;
  /** Cuts what is under way, which then counts as refused for the time being, or is unclear. */
  cut: () => void;
}

/** However slowly a server reads: after this the line is cut, and the mail goes again later. */
const READ_LIMIT = 5 * 60_000;
/** When it has read all, RFC 5321 gives it ten minutes for its answer: who leaves sooner does not know whether it came. */
const ANSWER_LIMIT = 10 * 60_000;

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/** How far a mail has come: nothing of it has gone, its text goes, or all of it has gone. */
type Progress = 'before' | 'text' | 'ended';

/** A 5xx is final where it is about this mail; one about logging in or the line is a fault of the setting and passes. */
const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

function refusal(error: SmtpError, progress: Progress): MailOutcome {
  const code = error.responseCode ?? 0;
  const unclear = progress === 'ended' && !(code >= 400 && code < 600);
  const aboutMail = ABOUT_THE_MAIL.includes(error.command ?? '');
  // an address that cannot stand in a letter's envelope was never shown to the server, and never will be
  const impossible = error.code === 'EENVELOPE' && error.responseCode === undefined;
  return {
    accepted: false,
    unclear,
    permanent: impossible || (code >= 500 && code < 600 && aboutMail),
    host: !impossible && code < 500 && (progress !== 'before' || aboutMail),
    answer: error.response ?? null,
    error: error.message,
  };
}

function domainOf(from: string): string {
  const [sender] = addressparser(from, { flatten: true });
  return sender?.address.split('@')[1] ?? 'localhost';
}

/** What it is known by, and what the server is asked to report of (RFC 3461), where it can. */
function identityOf({ id, mark, to }: OutgoingMail, domain: string) {
  if (mark === undefined) {
    return { messageId: `<${id}@${domain}>` };
  }
  return {
    messageId: `<${id}.${mark}@${domain}>`,
    dsn: {
      id: `${id}.${mark}`,
      return: 'headers' as const,
      notify: ['success' as const, 'failure' as const, 'delay' as const],
      recipient: to.address,
    },
  };
}

/** Lines to the server are kept for a while: to greet it anew takes longer than to send a mail. */
const LINES = 10;
const KEPT_IDLE = 10_000;

/**
 * A mail as our transport takes it. Nodemailer begins to read its text when the server has said that it takes it (354), and sends the line
 * that ends it when it has ended.
 */
interface HeldMail extends SendMailOptions {
  held: HeldTextParts;
}

/** Hands mail to the server at `url` (`smtp://` or `smtps://`), which speaks TLS where it can. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const domain = domainOf(from);
  const underWay = new Set<AbortController>();
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: LINES,
    idleTimeout: KEPT_IDLE,
    // a line that breaks is told to us, never tried again behind our back: the mail may have arrived (decision 029)
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: ANSWER_LIMIT,
  }).use('stream', ({ message, data }, done) => {
    message.processFunc((text) => new HeldText(text, (data as HeldMail).held));
    done();
  });
  return {
    send: async (mail, beforeLastLine = () => Promise.resolve()) => {
      let progress: Progress = 'before';
      const patience = new AbortController();
      underWay.add(patience);
      const unread = setTimeout(() => {
        patience.abort();
      }, READ_LIMIT);
      const text: Pick<HeldMail, 'held'> = {
        held: {
          begins: () => {
            progress = 'text';
          },
          beforeEnd: beforeLastLine,
          ends: () => {
            progress = 'ended';
            clearTimeout(unread);
          },
        },
      };
      try {
        const { response } = await transport.sendMail({
          ...text,
          ...identityOf(mail, domain),
          date: mail.date,
          from,
          to: [mail.to],
          ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          ...(mail.endsAt === undefined
            ? {}
            : {
                headers: {
                  'List-Unsubscribe': `<${mail.endsAt}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                },
              }),
          ...(mail.calendar === undefined
            ? {}
            : {
                icalEvent: {
                  method: mail.calendar.method,
                  filename: 'kallelse.ics',
                  content: mail.calendar.text,
                },
              }),
          attachments: mail.file === undefined ? [] : [{ raw: await partOf(mail.file) }],
          signal: patience.signal,
        });
        return { accepted: true, answer: response };
      } catch (error) {
        return refusal(error as SmtpError, progress);
      } finally {
        clearTimeout(unread);
        underWay.delete(patience);
      }
    },
    cut: () => {
      underWay.forEach((mail) => {
        mail.abort();
      });
      transport.close({ force: true });
    },
  };
}
