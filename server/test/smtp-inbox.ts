import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Arrived {
  to: string;
  raw: Buffer;
  mail: ParsedMail;
}

export interface SmtpInbox {
  url: string;
  /** what was accepted, in order */
  arrived: Arrived[];
  /** Answers the next recipients with these refusals, one each: `451 4.3.0 Try later`. */
  refuse: (...answers: string[]) => void;
  /** Waits with every yes until it is let go. */
  hold: () => { reached: Promise<void>; letGo: () => void };
  /** Resolves when the next mail has been accepted. */
  next: () => Promise<void>;
  close: () => Promise<void>;
}

/** A real mail server on loopback, with its own will. It takes mails of at most `size` bytes. */
export async function startSmtpInbox(size = 50_000_000): Promise<SmtpInbox> {
  const arrived: Arrived[] = [];
  const refusals: string[] = [];
  const awaited: (() => void)[] = [];
  let held: { reach: () => void; released: Promise<void> } | undefined;
  const server = new SMTPServer({
    authOptional: true,
    size,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, answer) => {
      const refusal = refusals.shift();
      answer(
        refusal === undefined
          ? null
          : Object.assign(new Error(refusal.slice(4)), { responseCode: Number(refusal.slice(0, 3)) }),
      );
    },
    onData: (stream, session, answer) => {
      const take = async (): Promise<void> => {
        const raw = await buffer(stream);
        if (stream.sizeExceeded) {
          throw Object.assign(new Error('5.3.4 Too large'), { responseCode: 552 });
        }
        held?.reach();
        await held?.released;
        const mail = await simpleParser(raw);
        session.envelope.rcptTo.forEach(({ address }) => arrived.push({ to: address, raw, mail }));
      };
      take().then(() => {
        answer(null);
        awaited.splice(0).forEach((tell) => tell());
      }, answer);
    },
  });
  // a client that is cut off is no fault of the server's
  server.on('error', () => undefined);
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    refuse: (...answers) => refusals.push(...answers),
    hold: () => {
      let letGo = (): void => undefined;
      const reached = new Promise<void>((reach) => {
        const released = new Promise<void>((release) => {
          letGo = () => {
            held = undefined;
            release();
          };
        });
        held = { reach, released };
      });
      return { reached, letGo: () => letGo() };
    },
    next: () => new Promise((told) => awaited.push(told)),
    close: () => new Promise((closed) => server.close(closed)),
  };
}
