import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { damagedValue } from '../../test/damaged-json.js';
import { damaged } from '../../test/damaged-pdf.js';
import { drawn } from '../../test/odd-values.js';
import { lockedPdf } from '../../test/odd-pdfs.js';
import { richMeeting, richProtocol } from '../../test/rich-protocol.js';
import { signedThrice } from '../../test/signed.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aSitting, memberKey } from '../../test/voting.js';
import { stopReadingTexts, readFileTextApart } from '../features/file-texts/read-apart.js';
import { checkPdfApart, printTelling, readIncomingApart, stopPrinting } from '../features/printing/print.js';
import { verifyFile } from '../features/verification/verify-document.service.js';
import { reading } from '../platform/database.js';
import { Fault } from '../platform/errors.js';
import { readRevision } from '../signatures/pdf-revision.js';
import { UnreadablePdf } from '../signatures/pdf-sections.js';

/*
 * Files that are broken, on their way or by somebody: each is read, or refused in words; nothing goes down with it, and what is
 * refused leaves no trace.
 */

/** Of each sort. `npm run trial -- damaged-files` asks thousands. */
const FILES = Number(process.env['KLUBBAT_TRIAL_RUNS'] ?? 30);
const SEED = Number(process.env['KLUBBAT_TEST_SEED'] ?? 20_261_130);

let app: TestApp;
const logged: string[] = [];
beforeAll(async () => {
  app = await startTestApp({
    log: pino({ level: 'error' }, { write: (line: string) => logged.push(line) }),
  });
});
afterAll(async () => {
  await Promise.all([stopPrinting(), stopReadingTexts(), app.close()]);
});

const sample = (name: string) => readFileSync(new URL(`../../../docs/samples/${name}.pdf`, import.meta.url));

async function otherPdfs(): Promise<Buffer[]> {
  return [
    ...['protokoll-3-paragrafer', 'utdrag-med-mall', 'omrostning-table', 'rattelse', 'agenda'].map(sample),
    await lockedPdf({ ownerPassword: 'hemligt' }),
  ];
}

/** Everything that opens a PDF that somebody gave, by what it is for. */
const readers: Record<string, (bytes: Buffer) => Promise<unknown>> = {
  'as it is uploaded': (bytes) => checkPdfApart(new Uint8Array(bytes)),
  'what came in': (bytes) => readIncomingApart(new Uint8Array(bytes)),
  'its text, for searching': (bytes) => readFileTextApart(new Uint8Array(bytes), 'application/pdf'),
  'behind a protocol': (bytes) =>
    printTelling(richProtocol(), [{ label: 'Bilaga 2', bytes: new Uint8Array(bytes) }]),
  'whether it is ours': (bytes) =>
    reading(app.dataSource, (tx) =>
      verifyFile({ tx, now: app.clock.now, actor: undefined }, bytes, undefined),
    ),
  'its signatures': async (bytes) => readRevision(new Uint8Array(bytes)),
};

test(
  `${FILES} damaged PDFs are read, or refused in words, by whatever opens them`,
  async () => {
    const random = drawn(SEED);
    const signed = Buffer.from((await signedThrice()).pdf);
    const whole = [signed, ...(await otherPdfs())];
    const outcomes = new Map<string, number>();
    const count = (what: string) => outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
    const broken: string[] = [];
    const kinds = Object.entries(readers);
    for (let number = 0; number < FILES; number += kinds.length) {
      // a file for each, side by side
      await Promise.all(
        kinds.map(async ([what, read], place) => {
          const file = what === 'its signatures' ? signed : whole[(number + place) % whole.length];
          const bytes = damaged(random, file as Buffer);
          try {
            await read(bytes);
            count(`${what}: read`);
          } catch (error) {
            if (error instanceof Fault) {
              count(`${what}: ${error.code}`);
            } else if (error instanceof UnreadablePdf) {
              count(`${what}: unreadable`);
            } else {
              broken.push(`file ${number + place}, ${what}: ${String((error as Error).stack)}`);
            }
          }
        }),
      );
    }
    if (process.env['KLUBBAT_TRIAL_RUNS'] !== undefined) {
      process.stdout.write(`${JSON.stringify(Object.fromEntries([...outcomes].toSorted()), null, 1)}\n`);
    }
    expect(broken.slice(0, 5)).toEqual([]);
  },
  FILES * 3_000 + 60_000,
);

/** One with nearly everything that can be said, but for files, which would have to come along; and one with a vote. */
function wholeMeetings(): object[] {
  const { attachments: _, ...rich } = richMeeting();
  const items = rich.items.map(
    ({ attachments: _files, votes: _votes, reservations: _opinions, deferral: _put, ...item }) => item,
  );
  const ballots = [1, 2, 3].map((member) => ({
    person: memberKey(member),
    vote: member < 3 ? ('yes' as const) : ('no' as const),
  }));
  const vote = { method: 'open' as const, yes: 2, no: 1, yesMeans: 'bifall', noMeans: 'avslag', ballots };
  return [{ ...rich, items }, aSitting(3, { item: { votes: [vote] } })];
}

/** How much there is of each thing that a file of a meeting makes. */
async function rows(): Promise<unknown> {
  const [counts] = await app.dataSource.query<[unknown]>(
    `SELECT (SELECT count(*) FROM organisation) AS o, (SELECT count(*) FROM board) AS b, (SELECT count(*) FROM meeting) AS m,
            (SELECT count(*) FROM agenda_item) AS i, (SELECT count(*) FROM person) AS p, (SELECT count(*) FROM audit_event) AS e`,
  );
  return counts;
}

test(
  `${FILES} damaged meeting files are taken in and can be read, or are refused in words and leave nothing`,
  async () => {
    const random = drawn(SEED + 1);
    const whole = wholeMeetings();
    for (const file of whole) {
      await app.admin.post('/api/meetings/import').send(file).expect(201);
    }
    const outcomes = new Map<string, number>();
    const broken: string[] = [];
    for (let number = 0; number < FILES; number += 1) {
      const file = {
        ...damagedValue(random, whole[number % whole.length] as object),
        ...(random() < 0.9 ? { organisation: { name: `Kommun ${number}`, kind: 'municipality' } } : {}),
      };
      const before = await rows();
      const reply =
        random() < 0.9
          ? await app.admin.post('/api/meetings/import').send(file)
          : await app.admin
              .post('/api/meetings/import')
              .type('application/json')
              .send(damaged(random, Buffer.from(JSON.stringify(file))).toString('utf8'));
      const { code } = reply.body as { code?: string };
      const outcome = code === undefined ? `${reply.status}` : `${reply.status} ${code}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (reply.status >= 500) {
        broken.push(`file ${number}: ${reply.text}`);
      } else if (reply.status >= 400) {
        expect(await rows()).toEqual(before);
      } else {
        const { meetingId } = reply.body as { meetingId: string };
        const shown = await app.admin.get(`/api/meetings/${meetingId}`);
        const drawing = await app.admin.get(`/api/meetings/${meetingId}/protocol.pdf`);
        if (shown.status !== 200 || drawing.status >= 500) {
          broken.push(
            `file ${number} was taken, and then: ${shown.status}, ${drawing.status} ${drawing.text}`,
          );
        }
      }
    }
    if (process.env['KLUBBAT_TRIAL_RUNS'] !== undefined) {
      process.stdout.write(`${JSON.stringify(Object.fromEntries([...outcomes].toSorted()), null, 1)}\n`);
    }
    expect(broken.slice(0, 5)).toEqual([]);
    expect(logged).toEqual([]);
  },
  FILES * 3_000 + 60_000,
);
