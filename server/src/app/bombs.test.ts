import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { askDoor, type Asked } from '../../test/ask-door.js';
import { bombs, packedBody, type Bomb } from '../../test/bombs.js';
import { mountedRoutes } from '../../test/mounted-routes.js';
import { openRightsHouse, undoAll, type RightsHouse } from '../../test/rights-house.js';
import { richProtocol } from '../../test/rich-protocol.js';
import { readFileTextApart, stopReadingTexts } from '../features/file-texts/read-apart.js';
import { printTelling, readIncomingApart, stopPrinting } from '../features/printing/print.js';
import { Fault } from '../platform/errors.js';
import { readRevision } from '../signatures/pdf-revision.js';
import { UnreadablePdf } from '../signatures/pdf-sections.js';

/*
 * Zip and PDF bombs: small files that unfold to gigabytes, to billions of points or without end. Each is sent to every door that takes a file, and what is taken is read as it would be: it is taken as
 * it is, or refused in words, and meanwhile and afterwards the program answers others.
 */

/** What a bomb may cost: the program has to live beside a database on a small machine. */
const MOST_MEGABYTES = 1_500;
const MOST_SECONDS = 100;

let house: RightsHouse;
let made: [string, Bomb][];
const logged: string[] = [];
beforeAll(async () => {
  made = Object.entries(bombs());
  house = await openRightsHouse(
    'Region Norrskog',
    undefined,
    pino({ level: 'error' }, { write: (line: string) => logged.push(line) }),
  );
  undoAll(house.app.dataSource);
}, 300_000);
afterAll(async () => {
  await Promise.all([stopPrinting(), stopReadingTexts(), house.app.close()]);
});

const peak = () => process.resourceUsage().maxRSS / 1024;

interface Cost {
  megabytes: number;
  seconds: number;
}

async function costOf(act: () => Promise<void>): Promise<Cost> {
  const [before, begun] = [peak(), performance.now()];
  await act();
  return { megabytes: peak() - before, seconds: (performance.now() - begun) / 1_000 };
}

const isDear = ({ megabytes, seconds }: Cost) => megabytes > MOST_MEGABYTES || seconds > MOST_SECONDS;

const taking = mountedRoutes().filter(({ door }) => door.multipart === true);
const inWords = ({ status, code, text }: Asked) =>
  status < 300 || (status < 500 && code !== undefined && /"detail":"[^"]{10,}/.test(text));

test('the bombs are small, and there are doors to send them to', () => {
  expect(made.filter(([, { bytes }]) => bytes.length > 8 * 1024 * 1024).map(([what]) => what)).toEqual([]);
  expect(taking.length).toBeGreaterThan(15);
});

test('every door that takes a file takes a bomb as the file it is, or refuses it in words', async () => {
  const bad: string[] = [];
  for (const [what, file] of made) {
    for (const { door } of taking) {
      logged.length = 0;
      let asked: Asked | undefined;
      const cost = await costOf(async () => {
        asked = await askDoor(house.installation, door, house.ids, { file });
      });
      if (asked === undefined || !inWords(asked) || isDear(cost)) {
        bad.push(
          `${what}, ${door.method} ${door.path}: ${asked?.status} ${JSON.stringify(cost)} ${logged.join('').slice(0, 500)}`,
        );
      }
    }
  }
  expect(bad).toEqual([]);
  await house.app.stranger.get('/healthz').expect(200);
}, 600_000);

/** Whatever opens a PDF that somebody gave, but for the doors. */
const readers: Record<string, (bytes: Buffer) => Promise<unknown>> = {
  'what came in': (bytes) => readIncomingApart(new Uint8Array(bytes)),
  'its text, for searching': (bytes) => readFileTextApart(new Uint8Array(bytes), 'application/pdf'),
  'behind a protocol': (bytes) =>
    printTelling(richProtocol(), [{ label: 'Bilaga 2', bytes: new Uint8Array(bytes) }]),
};

test.each(Object.entries(readers))(
  '%s: each PDF is read, or refused in words',
  async (_what, read) => {
    const bad: string[] = [];
    for (const [what, { name, bytes }] of made.filter(([, bomb]) => bomb.name.endsWith('.pdf'))) {
      const cost = await costOf(async () => {
        await read(bytes).catch((error: unknown) => {
          if (!(error instanceof Fault)) {
            bad.push(`${what} ${name}: ${String(error)}`);
          }
        });
      });
      if (isDear(cost)) {
        bad.push(`${what}: ${JSON.stringify(cost)}`);
      }
    }
    expect(bad).toEqual([]);
  },
  600_000,
);

test('a PDF that is shorter than what is looked for in it has no signature, and is no fault', () => {
  const short = Buffer.from('%PDF-1.7\nxref\n0 0\ntrailer\n<</Prev -7>>\nstartxref\n9\n%%EOF');
  expect(() => readRevision(new Uint8Array(short))).toThrow(UnreadablePdf);
});

test('a body that is packed is held to the same limit when it is unpacked', async () => {
  const cost = await costOf(async () => {
    const refused = await house.installation
      .post('/api/organisations')
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .serialize((body: unknown) => body as string)
      .send(packedBody() as unknown as string);
    expect(refused.status).toBe(413);
    expect(refused.body).toMatchObject({ code: 'too-large' });
  });
  expect(isDear(cost)).toBe(false);
});
