import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface Arrived {
  to: string;
  raw: Buffer;
  mail: ParsedMail;
  /** which of the lines it came by */
  line: string;
}

export interface SmtpInbox {
  url: string;
  /** what was accepted, in order */
  arrived: Arrived[];
  /** Answers the next recipients with these refusals, one each: `451 4.3.0 Try later`. */
  refuse: (...answers: string[]) => void;
  /** Breaks the next lines there, one each. `after-text` has kept the mail, and dies before its yes. */
  breakLine: (...places: BreakingPoint[]) => void;
  /** Keeps the next mail to that address, and dies before its yes, whatever other mails come before it. */
  breakLineAfterMailTo: (email: string) => void;
  /** Answers the next whole mails with these refusals, one each. */
  refuseText: (...answers: string[]) => void;
  /** Waits with every yes until it is let go. */
  hold: () => { reached: Promise<void>; letGo: () => void };
  /** Resolves when the next mail has been accepted. */
  next: () => Promise<void>;
  close: () => Promise<void>;
}

export type BreakingPoint = 'recipient' | 'in-text' | 'after-text';

const refusalOf = (answer: string): Error =>
  Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });

/** A real mail server on loopback, with its own will. It takes mails of at most `size` bytes. */
export async function startSmtpInbox(size = 50_000_000): Promise<SmtpInbox> {
  const arrived: Arrived[] = [];
  const refusals: string[] = [];
  const textRefusals: string[] = [];
  const breaks: BreakingPoint[] = [];
  const breaksAfter = new Set<string>();
  const lines = new Map<number | undefined, Socket>();
  const awaited: (() => void)[] = [];
  let held: { reach: () => void; released: Promise<void> } | undefined;
  const server = new SMTPServer({
    authOptional: true,
    size,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, session, answer) => {
      if (breakHere('recipient', session)) {
        return;
      }
      const refusal = refusals.shift();
      answer(refusal === undefined ? null : refusalOf(refusal));
    },
    onData: (stream, session, answer) => {
      const take = async (): Promise<void> => {
        await new Promise((begun) => stream.once('readable', begun));
        if (breakHere('in-text', session)) {
          return;
        }
        const raw = await buffer(stream);
        const refusal = textRefusals.shift();
        if (refusal !== undefined) {
          throw refusalOf(refusal);
        }
        if (stream.sizeExceeded) {
          throw Object.assign(new Error('5.3.4 Too large'), { responseCode: 552 });
        }
        held?.reach();
        await held?.released;
        const mail = await simpleParser(raw);
        session.envelope.rcptTo.forEach(({ address }) =>
          arrived.push({ to: address, raw, mail, line: session.id }),
        );
        if (session.envelope.rcptTo.some(({ address }) => breaksAfter.delete(address.toLowerCase()))) {
          lines.get(session.remotePort)?.destroy();
        }
        breakHere('after-text', session);
      };
      take().then(() => {
        answer(null);
        awaited.splice(0).forEach((tell) => tell());
      }, answer);
    },
  });
  const breakHere = (place: BreakingPoint, session: SMTPServerSession): boolean => {
    if (breaks[0] !== place) {
      return false;
    }
    breaks.shift();
    lines.get(session.remotePort)?.destroy();
    return true;
  };
  server.server.on('connection', (line: Socket) => lines.set(line.remotePort, line));
  // a client that is cut off is no fault of the server's
  server.on('error', () => undefined);
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    refuse: (...answers) => refusals.push(...answers),
    refuseText: (...answers) => textRefusals.push(...answers),
    breakLine: (...places) => breaks.push(...places),
    breakLineAfterMailTo: (email) => breaksAfter.add(email.toLowerCase()),
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
