import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { usualLayout } from '@klubbat/shared/contracts/board-layout';
import { meetingFile, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { readText } from '@klubbat/shared/text/read-text';
import { conformanceFaults } from '../../test/conformance.js';
import { anyMeetingFile } from '../../test/meeting-file-arbitrary.js';
import { pdfText, words } from '../../test/pdf-text.js';
import { richMeeting, richProtocol } from '../../test/rich-protocol.js';
import { structureText } from '../../test/structure-text.js';
import { composeDocument } from './compose-document.js';
import { pageFrame } from './page.js';
import type { Sheet } from './paginate.js';
import { layOut, renderPdf } from './render-pdf.js';
import type { Strip, Tag } from './strip.js';

/* Where pages break, looked at before they are painted: what stands last on a page and what first on the next. */

const isHeading = (tag: Tag | null | undefined) => /^H[1-6]$/.test(tag?.type ?? '');

function tagsOf(strip: Strip | undefined): Tag[] {
  return (strip?.pieces ?? []).flatMap((piece) =>
    (piece.kind === 'text' || piece.kind === 'empty') && piece.tag ? [piece.tag] : [],
  );
}

function isWithin(tag: Tag | undefined, section: Tag): boolean {
  for (let one: Tag | null = tag ?? null; one !== null; one = one.parent) {
    if (one === section) {
      return true;
    }
  }
  return false;
}

/** What is printed once: not the heads and sums that are repeated. */
const own = (sheet: Sheet) => sheet.flatMap(({ strip, again }) => (again ? [] : [strip]));

function rowOf(strip: Strip | undefined): Tag | undefined {
  const [tag] = tagsOf(strip);
  return tag?.parent?.type === 'TR' ? tag.parent : undefined;
}

const textOf = (strip: Strip) =>
  strip.pieces
    .flatMap((piece) => (piece.kind === 'text' ? piece.fragments.map(({ text }) => text) : []))
    .join('');

function whole(
  file: MeetingFile,
  more: Partial<Parameters<typeof composeDocument>[1]> = {},
): ProtocolContent {
  const choice = { kind: 'protocol' as const, adjusted: [], draft: false, pagePerItem: false, files: {} };
  return composeDocument(file, { ...choice, ...more });
}

function withBody(body: string): ProtocolContent {
  const [item] = richProtocol().items;
  const parts = [{ heading: 'Beslut', blocks: readText(body) }];
  return { ...richProtocol(), attendance: [], appendices: [], items: item ? [{ ...item, parts }] : [] };
}

/** Pairs of pages: the strips of one, and those of the next. */
function breaksOf(content: ProtocolContent): [Strip[], Strip[]][] {
  const sheets = layOut(content, []).map(own);
  return sheets.slice(1).map((next, i) => [sheets[i] ?? [], next]);
}

const prose = fc
  .array(fc.array(fc.constantFrom('ett', 'beslutsunderlag', 'Ån', 'överenskommelse'), { maxLength: 90 }), {
    minLength: 20,
    maxLength: 60,
  })
  .map((paragraphs) => paragraphs.map((all) => all.join(' ')).join('\n\n'));

describe('where a page ends', () => {
  test('no heading is left alone, whatever the meeting', () => {
    fc.assert(
      fc.property(anyMeetingFile, fc.boolean(), (file, contentsList) => {
        const content = whole(file, { layout: { ...usualLayout, contentsList } });
        for (const [page, next] of breaksOf(content)) {
          const tag = tagsOf(page.at(-1)).find(isHeading);
          const [following] = tagsOf(next[0]);
          // only a heading taller than a page may go on, and a § without text ends with its title
          const isAll = tag?.parent?.type === 'Sect' && !isWithin(following, tag.parent);
          expect(tag === undefined || tag === following || isAll).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('no single line of a paragraph is left, before it or after it', () => {
    fc.assert(
      fc.property(prose, (body) => {
        for (const [page, next] of breaksOf(withBody(body))) {
          const [tag] = tagsOf(page.at(-1));
          if (tag !== undefined && tagsOf(next[0])[0] === tag) {
            expect(tagsOf(page.at(-2))[0]).toBe(tag);
            expect(tagsOf(next[1])[0]).toBe(tag);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('no single row of a table is left, and each page begins with its head', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 2, max: 120 }), (lines, rows) => {
        const body = `${'Rad.\n\n'.repeat(lines)}| Åsa | Öst |\n|---|---|\n${'| Ärla | Ö |\n'.repeat(rows)}`;
        const sheets = layOut(withBody(body), []);
        for (const sheet of sheets) {
          const printed = own(sheet).filter(
            (strip) => rowOf(strip) !== undefined && textOf(strip).includes('Ärla'),
          );
          expect(printed.length).not.toBe(1);
          const [first] = own(sheet);
          if (first !== undefined && printed[0] === first) {
            expect(sheet[0]?.again).toBe(true);
            expect(sheet[0] && textOf(sheet[0].strip)).toContain('Åsa');
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('those who adjust stand on one page with their heading, however many attended', () => {
    for (let count = 1; count < 130; count++) {
      const people = Array.from({ length: count }, (_, i) => ({ id: `n${i}`, name: `Åsa Öhrn ${i}` }));
      const { people: signers, attachments: _, ...file } = richMeeting();
      const content = whole({
        ...file,
        items: [],
        people: [...signers, ...people],
        attendance: people.map(({ id }) => ({ person: id, capacity: 'member', present: true })),
      });
      const pages = layOut(content, []).map((sheet) => own(sheet).map(textOf));
      const pageOf = (text: string) => pages.findIndex((lines) => lines.some((line) => line.includes(text)));
      expect(pageOf('Justerare')).toBe(
        pages.findIndex((lines) => lines.some((line) => line.trim() === 'Justering')),
      );
    }
  });

  test('all text stands inside its strip, the dots over Å too, and between head and foot', () => {
    fc.assert(
      fc.property(anyMeetingFile, (file) => {
        const content = whole(file);
        const frame = pageFrame(content);
        for (const sheet of layOut(content, [])) {
          for (const { strip, y } of sheet) {
            expect(y).toBeGreaterThanOrEqual(frame.bodyTop);
            expect(y + strip.height <= frame.bodyBottom + 0.01 || sheet.length === 1).toBe(true);
            for (const piece of strip.pieces) {
              if (piece.kind === 'text') {
                for (const { size } of piece.fragments) {
                  expect(piece.baseline - size * 0.92).toBeGreaterThanOrEqual(-0.01);
                  expect(piece.baseline + size * 0.26).toBeLessThanOrEqual(strip.height + 0.01);
                }
              }
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('what has no room', () => {
  const columns = Array.from({ length: 30 }, (_, i) => `Kolumnrubrik${i}`);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rows = Array.from({ length: 40 }, (_, row) => columns.map((_, i) => `värde${row}-${i}`));
  const body = `${line(columns)}${line(columns.map(() => '---'))}${rows.map(line).join('')}`;

  test('a table wider than the page goes on below itself, no word cut, and remains one table', async () => {
    const bytes = await renderPdf(withBody(body), []);
    expect(await conformanceFaults(bytes)).toEqual([]);
    const printed = new Set(words(await pdfText(bytes)));
    for (const word of [...columns, ...rows.flat()]) {
      expect(printed.has(word)).toBe(true);
    }
    // row after row, each cell once, to who does not see it
    const read = words(await structureText(bytes)).filter((word) => /^(Kolumnrubrik|värde)/.test(word));
    expect(read).toEqual([...columns, ...rows.flat()]);
  });

  test('a long name is parted at its own hyphens', () => {
    const name = 'Ingemarsdotter-Långnamnsköld-Björkengren';
    const wide = `| ${'Rubrik | '.repeat(3)}\n| ${'--- | '.repeat(3)}\n| ${`${name}-${name}-${name} | `.repeat(3)}\n`;
    const lines = layOut(withBody(wide), [])
      .flatMap(own)
      .filter((strip) => textOf(strip).includes('Ingemarsdotter'))
      .flatMap((strip) => strip.pieces.flatMap((piece) => (piece.kind === 'text' ? [piece] : [])))
      .map(({ fragments }) =>
        fragments
          .map(({ text }) => text)
          .join('')
          .trim(),
      );
    for (const one of lines) {
      expect(one).toMatch(/(^Rubrik|-|Björkengren)$/);
    }
  });

  test.each([
    ['three hundred letters', `${'Örsjö bro '.repeat(29)}slutord`],
    ['one word of two hundred', 'å'.repeat(200)],
  ])('a title of %s wraps, in the list of contents too, and nothing is cut', async (_what, title) => {
    const file = meetingFile.parse({ ...richMeeting(), attachments: [], items: [{ paragraph: 1, title }] });
    const content = whole(file, { layout: { ...usualLayout, contentsList: true } });
    const bytes = await renderPdf(content, []);
    expect(await conformanceFaults(bytes)).toEqual([]);
    const read = (await structureText(bytes)).replace(/\s+/g, '');
    expect(read.split(title.replace(/\s+/g, '')).length - 1).toBe(2);
  });

  test('five hundred who attended stand in a list of their own, by party, none missing', async () => {
    const people = Array.from({ length: 500 }, (_, i) => ({
      id: `n${i}`,
      name: `Åsa${i} Öhrn`,
      party: `P${i % 9}`,
    }));
    const file = meetingFile.parse({
      ...richMeeting(),
      attachments: [],
      officers: {},
      items: [],
      people,
      attendance: people.map(({ id }, i) => ({ person: id, capacity: 'member', present: i % 7 > 0 })),
    });
    const layout = { ...usualLayout, attendancePlace: 'appendix', attendanceGrouping: 'party' } as const;
    const bytes = await renderPdf(whole(file, { layout }), []);
    expect(await conformanceFaults(bytes)).toEqual([]);
    const read = words(await structureText(bytes)).filter((word) => /^Åsa\d/.test(word));
    expect(new Set(read).size).toBe(500);
    expect(read.length).toBe(500);
  });
});
