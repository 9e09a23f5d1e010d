import { Buffer } from 'node:buffer';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { inJson, openHouse, type House } from './house.js';
import type { Outcome } from './judge.js';
import { foundInTurn } from './measure.js';
import { SMALL_MEETING } from './small-meeting.js';

const BATCH = 1_000;
const BATCHES = { pairs: 10, warmUp: 1 };
/** as many at once as the program has, and as it does to each domain at most two at once */
const LANES = 4;
const DOMAINS = 60;

const addressOf = (place: number) => `mottagare-${place}@ort-${place % DOMAINS}.example`;

/** A mail server that reads every mail to its end and says yes. */
async function openSink(): Promise<{ url: string; sizeOfLast: () => number; close: () => Promise<void> }> {
  let size = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, answer) => {
      let read = 0;
      stream.on('data', (bytes: Buffer) => (read += bytes.length));
      stream.on('end', () => {
        size = read;
        answer(null);
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    sizeOfLast: () => size,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** Orders that a § is sent to a thousand; the workers stand still meanwhile. */
async function order({ admin }: House, meetingId: string, batch: number): Promise<void> {
  await admin(`/api/meetings/${meetingId}/dispatches`, {
    paragraphs: [1],
    recipients: Array.from({ length: BATCH }, (_, place) => ({
      name: `Mottagare ${place}`,
      email: addressOf(batch * BATCH + place),
    })),
    beforeAdjustment: { reason: 'Prov' },
  });
}

async function waiting({ dataSource }: House): Promise<number> {
  const [row] = await dataSource.query<{ left: number }[]>(
    `SELECT count(*)::int AS left FROM delivery WHERE state <> 'sent'`,
  );
  return row?.left ?? 0;
}

/** The real queue, ten thousand deliveries and a thousand at a time, against nodemailer with as many kept lines. */
export async function measureMail(say: (line: string) => void): Promise<Outcome[]> {
  const sink = await openSink();
  const house = await openHouse({ smtpUrl: sink.url });
  const bare = createTransport({ url: sink.url, pool: true, maxConnections: LANES, maxMessages: Infinity });
  let batch = 0;
  try {
    const { meetingId } = await inJson<{ meetingId: string }>(
      house.admin('/api/meetings/import', SMALL_MEETING),
    );
    const real = async (): Promise<number> => {
      await order(house, meetingId, batch);
      batch += 1;
      const began = performance.now();
      // as often as it takes: an order that comes back to a domain waits until two others have gone
      for (let left = BATCH; left > 0; left = await waiting(house)) {
        await Promise.all(Array.from({ length: LANES }, () => house.workers.workOnce()));
      }
      return performance.now() - began;
    };
    await real();
    const file = Buffer.alloc(Math.round((sink.sizeOfLast() * 3) / 4), 'x');
    say(`a mail is ${Math.round(sink.sizeOfLast() / 1000)} kB`);
    const alone = async (): Promise<number> => {
      const began = performance.now();
      await Promise.all(
        Array.from({ length: BATCH }, (_, place) =>
          bare.sendMail({
            from: 'Klubbat <klubbat@region.example>',
            to: { name: `Mottagare ${place}`, address: addressOf(place) },
            subject: 'Utdrag',
            text: 'Här kommer ett utdrag.',
            attachments: [{ filename: 'utdrag.pdf', content: file, contentType: 'application/pdf' }],
          }),
        ),
      );
      return performance.now() - began;
    };
    return [{ id: 'M1', ...(await foundInTurn(alone, real, BATCHES)) }];
  } finally {
    bare.close();
    await house.close();
    await sink.close();
  }
}
