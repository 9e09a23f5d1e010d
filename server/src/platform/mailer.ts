import { createTransport } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';

/** One mail to one recipient, with at most one file. */
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
  file?: { name: string; bytes: Uint8Array; mediaType: string };
}

/** What the mail server said. `answer` is its own words; `error` is what went wrong, in ours or the network's. */
export type MailOutcome =
  | { accepted: true; answer: string }
  | { accepted: false; permanent: boolean; answer: string | null; error: string };

export interface Mailer {
  /** Resolves with the outcome; a refusal or a broken line is an outcome too, never thrown. */
  send: (mail: OutgoingMail) => Promise<MailOutcome>;
  /** Cuts what is under way, which then counts as refused for the time being. */
  cut: () => void;
}

/** However slowly a server answers: after this the line is cut. Must stay below the lease of a delivery. */
export const SEND_LIMIT = 5 * 60_000;

interface SmtpError extends Error {
  responseCode?: number;
  response?: string;
  command?: string;
}

/** A 5xx is final where it is about this mail; one about logging in or the line is a fault of the setting and passes. */
const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];

function refusal(error: SmtpError): MailOutcome {
  return {
    accepted: false,
    permanent: (error.responseCode ?? 0) >= 500 && ABOUT_THE_MAIL.includes(error.command ?? ''),
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

/** Hands mail to the server at `url` (`smtp://` or `smtps://`), which speaks TLS where it can. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  });
  const domain = domainOf(from);
  const cutter = new AbortController();
  return {
    send: async (mail) => {
      try {
        const { response } = await transport.sendMail({
          ...identityOf(mail, domain),
          date: mail.date,
          from,
          to: [mail.to],
          ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          attachments:
            mail.file === undefined
              ? []
              : [
                  {
                    filename: mail.file.name,
                    content: Buffer.from(mail.file.bytes),
                    contentType: mail.file.mediaType,
                  },
                ],
          signal: AbortSignal.any([cutter.signal, AbortSignal.timeout(SEND_LIMIT)]),
        });
        return { accepted: true, answer: response };
      } catch (error) {
        return refusal(error as SmtpError);
      }
    },
    cut: () => {
      cutter.abort();
    },
  };
}
