import { expect, test } from '@jest/globals';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { CANARY, masksOfCanaries, planted } from '../../../test/planted-meeting.js';
import { richMeeting } from '../../../test/rich-protocol.js';
import { shownCaseNumbers } from '../../web-pages/case-number-line.js';
import { meetingPage } from '../../web-pages/meeting-page.js';
import { paragraphPage } from '../../web-pages/paragraph-page.js';
import { protocolPage } from '../../web-pages/protocol-page.js';
import { publicRecord } from '../publications/public-record.js';
import { contentOf } from './published-protocol.js';

/*
 * The same canaries as in the PDF of a public version: one in every text of a meeting that holds everything, each masked. No
 * page of it lets one out; without masks they are seen, or this would prove nothing.
 */

const file = planted(richMeeting());
const paragraphs = file.items.flatMap(({ paragraph }) => paragraph ?? []);
const masks = masksOfCanaries(file);

const organisation = { slug: 'region', name: 'Regionen', kind: 'region', colour: null, logo: null } as const;
const meeting = {
  organisation: 'region',
  board: 'styrelsen',
  boardName: 'Styrelsen',
  address: '2025-01-14',
  day: '2025-01-14',
  endDay: null,
  start: '13:00',
  end: null,
  place: 'Sessionssalen',
  extra: false,
  cancelled: false,
  notes: false,
  published: true,
};

/** Every page that is made of a public version: whole, and § by §, all its parts. */
function pagesOf(id: string, record: MeetingFile, given: typeof masks): string[] {
  const content = contentOf({
    id,
    number: 1,
    record,
    masks: given,
    attachments: [],
    sourceSha256: 'ab'.repeat(32),
    sha256: 'cd'.repeat(32),
    publishedSha256: 'cd'.repeat(32),
    corrections: [],
    publishedAt: new Date('2025-01-20T09:00:00Z'),
    removeOn: null,
    layout: null,
    finishedAt: null,
  });
  const about = { organisation, meeting, number: 1, corrections: [] };
  const parts = (page: (part: number) => string | undefined): string[] => {
    const made: string[] = [];
    for (let text = page(1); text !== undefined; text = page(made.length + 1)) {
      made.push(text);
    }
    return made;
  };
  const publishedOn = '2025-01-20';
  const items = content.items.map(({ paragraph, paragraphLabel: label, title }) => ({
    paragraph: paragraph ?? 0,
    label,
    title,
  }));
  return [
    ...parts((part) =>
      meetingPage({
        organisation,
        meeting,
        today: '2025-02-01',
        protocols: [{ number: 1, publishedOn, items }],
        part,
      }),
    ),
    ...parts((part) => protocolPage({ ...about, content, sha256: 'cd'.repeat(32), publishedOn, part })),
    ...content.items.flatMap((item, i) =>
      parts((part) =>
        paragraphPage({
          ...about,
          item,
          sections: record.items[i]?.sections,
          cases: { label: 'Ärende', numbers: shownCaseNumbers('region', record.items[i] ?? {}) },
          stations: [],
          before: items[i - 1],
          after: items[i + 1],
          part,
        }),
      ),
    ),
  ];
}

test('no masked word is on any page', () => {
  const pages = pagesOf('masked', publicRecord(file, { paragraphs, masks }), masks);
  expect(pages.length).toBeGreaterThan(paragraphs.length);
  expect(pages.filter((page) => CANARY.test(page))).toEqual([]);
  expect(pages.join()).toContain('[maskat]');
});

test('words that are not masked are there', () => {
  const pages = pagesOf('open', publicRecord(file, { paragraphs, masks: [] }), []);
  const seen = new Set([...pages.join().matchAll(/Kanarie\d+fink/g)].map(([canary]) => canary));
  expect(seen.size).toBeGreaterThan(40);
});

test('a protocol of hundreds of §§, and a § of many pages, are laid on pages of less than 100 kB', () => {
  const body = Array.from({ length: 2500 }, (_, i) => `Stycke ${i}: ${'åäö '.repeat(12)}`).join('\n\n');
  const [first, ...rest] = file.items;
  const long = [
    { ...first, title: 'Lång', sections: [{ kind: 'background' as const, body }] },
    ...Array.from({ length: 300 }, (_, i) => ({
      ...(rest[0] ?? {}),
      title: `Punkt ${i}: ${'ett långt namn '.repeat(15)}`,
      paragraph: 1000 + i,
    })),
  ] as MeetingFile['items'];
  const pages = pagesOf('long', { ...richMeeting(), items: long }, []);
  expect(pages.length).toBeGreaterThan(305);
  const sizes = pages.map((page) => Buffer.byteLength(page));
  expect(Math.max(...sizes)).toBeLessThan(100_000);
});
