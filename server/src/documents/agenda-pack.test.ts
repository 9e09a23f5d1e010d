import { beforeAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { degrees, PDFDocument, rgb } from 'pdf-lib';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { protocolContent } from '@klubbat/shared/contracts/protocol-content';
import { conformanceFaults } from '../../test/conformance.js';
import { lockedPdf } from '../../test/odd-pdfs.js';
import { hasTool, openPdf, pageTexts, withTool } from '../../test/pdf-text.js';
import { richMeeting } from '../../test/rich-protocol.js';
import type { BoundFile } from './bound-file.js';
import { composeDocument } from './compose-document.js';
import { renderPdf } from './render-pdf.js';

const { board, organisation, people, meeting } = richMeeting();

/** A meeting of that many items, each with papers by their numbers. */
function meetingOf(papers: readonly (readonly number[])[], count: number): MeetingFile {
  return {
    ...richMeeting(),
    board,
    organisation,
    people,
    meeting,
    attendance: [],
    items: papers.map((attachments, i) => ({
      title: `Ärende om sak ${i + 1}`,
      sections: i === 0 ? [] : [{ kind: 'proposal', body: `Förslag i sak ${i + 1}.` }],
      attachments: [...attachments],
    })),
    attachments: Array.from({ length: count }, (_, i) => ({ number: i + 1, title: `Underlag ${i + 1}` })),
  };
}

const compose = (file: MeetingFile) =>
  protocolContent.parse(
    composeDocument(file, {
      kind: 'agenda-pack',
      adjusted: [],
      draft: false,
      pagePerItem: false,
      files: Object.fromEntries(
        (file.attachments ?? []).map(({ number }) => [
          number,
          { sha256: String(number).padStart(64, '0'), pdf: true },
        ]),
      ),
    }),
  );

async function sheets(
  sizes: readonly (readonly [number, number])[],
  { turn = 0, full = false }: { turn?: number; full?: boolean } = {},
): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  for (const [width, height] of sizes) {
    const page = file.addPage([width, height]);
    page.setRotation(degrees(turn));
    const edge = full ? 0 : 60;
    page.drawRectangle({
      x: edge,
      y: edge,
      width: width - 2 * edge,
      height: height - 2 * edge,
      color: rgb(0.85, 0.9, 0.95),
      borderColor: rgb(0, 0, 0.5),
    });
  }
  file.setCreationDate(new Date(0));
  file.setModificationDate(new Date(0));
  return file.save();
}

const bound = (number: number, bytes: Uint8Array, name?: string, mediaType?: string): BoundFile => ({
  label: `Bilaga ${number}`,
  title: `Underlag ${number}`,
  bytes,
  ...(name === undefined ? {} : { name }),
  ...(mediaType === undefined ? {} : { mediaType }),
});

const A4 = [595, 842] as const;

interface Mark {
  title: string;
  dest: unknown;
  items: Mark[];
}

describe('the pack of an agenda', () => {
  let bytes: Uint8Array;
  let texts: string[];
  beforeAll(async () => {
    const content = compose(meetingOf([[], [3, 1], [], [2, 4, 1], [5, 6]], 7));
    bytes = await renderPdf(content, [
      bound(1, await sheets([A4])),
      bound(2, await lockedPdf({ userPassword: 'åö' }), 'avtal.pdf'),
      bound(3, await sheets([A4, [842, 595]], { full: true })),
      bound(4, await sheets([[842, 1191]], { turn: 90, full: true })),
      bound(5, Buffer.from('Hej'), 'ritning.dwg', 'application/octet-stream'),
      bound(6, await sheets([[300, 200], A4], { turn: 270 })),
      bound(7, await sheets([A4], { turn: 180 })),
    ]);
    texts = (await pageTexts(bytes)).map((text) => text.replace(/\s+/g, ' ').trim());
    if (process.env.LOOK) {
      writeFileSync(process.env.LOOK, bytes);
    }
  });

  test('has the papers of each item right behind it, in the order of the agenda', () => {
    const order = texts.map((text) => /Bilaga \d, sida \d+ \(\d+\)/.exec(text)?.[0] ?? text.slice(0, 0));
    expect(order.filter(Boolean)).toEqual([
      'Bilaga 3, sida 1 (2)',
      'Bilaga 3, sida 2 (2)',
      'Bilaga 1, sida 1 (1)',
      'Bilaga 4, sida 1 (1)',
      'Bilaga 6, sida 1 (2)',
      'Bilaga 6, sida 2 (2)',
      'Bilaga 7, sida 1 (1)',
    ]);
    const first = order.indexOf('Bilaga 3, sida 1 (2)');
    expect(texts[first - 1]).toContain('Ärende om sak 2');
  });

  test('numbers every page of the whole', () => {
    texts.forEach((text, i) => expect(text).toContain(`Sida ${i + 1} (${texts.length})`));
  });

  test('says of what has no pages which file it is, in its place', () => {
    const locked = texts.findIndex((text) => text.includes('filen avtal.pdf'));
    expect(texts[locked]).toMatch(/krypterad/);
    expect(texts[locked - 1]).toContain('Ärende om sak 4');
    expect(texts[locked + 1]).toContain('Bilaga 4');
    expect(texts.some((text) => text.includes('filen ritning.dwg'))).toBe(true);
  });

  test('has bookmarks in two levels that lead to the right pages', async () => {
    const document = await openPdf(bytes);
    const marks = (await document.getOutline()) as Mark[];
    const told = async ({ title, dest, items }: Mark): Promise<unknown> => {
      const [ref] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) as [never];
      const page = (await document.getPageIndex(ref)) + 1;
      const under = [];
      for (const item of items) {
        under.push(await told(item));
      }
      return under.length === 0 ? `${title}: ${page}` : [`${title}: ${page}`, under];
    };
    const all = [];
    for (const mark of marks) {
      all.push(await told(mark));
    }
    expect(all).toEqual([
      'Föredragningslista: 1',
      ['Punkt 2 Ärende om sak 2: 2', ['Bilaga 3 Underlag 3: 3', 'Bilaga 1 Underlag 1: 5']],
      'Punkt 3 Ärende om sak 3: 6',
      ['Punkt 4 Ärende om sak 4: 6', ['Bilaga 2 Underlag 2: 7', 'Bilaga 4 Underlag 4: 8']],
      ['Punkt 5 Ärende om sak 5: 9', ['Bilaga 5 Underlag 5: 10', 'Bilaga 6 Underlag 6: 11']],
      ['Bilagor: 13', ['Bilaga 7 Underlag 7: 14']],
    ]);
    await document.destroy();
  });

  test('leads from the agenda to each item, and back from every page behind it', async () => {
    const document = await openPdf(bytes);
    const targets = async (page: number) =>
      ((await (await document.getPage(page)).getAnnotations()) as { dest?: string }[]).map(
        ({ dest }) => dest,
      );
    expect((await targets(1)).length).toBeGreaterThanOrEqual(4);
    const back = (await targets(2)).filter((dest) => dest?.startsWith('p'));
    for (let page = 2; page <= texts.length; page++) {
      expect(back).toEqual(expect.arrayContaining([(await targets(page)).at(-1)]));
    }
    await document.destroy();
  });

  test('keeps both standards, and is a clean file', async () => {
    expect(await conformanceFaults(bytes)).toEqual([]);
    if (await hasTool('qpdf')) {
      expect(await withTool(bytes, 'qpdf', ['--check', 'FILE'])).toContain(
        'No syntax or stream encoding errors',
      );
    }
  });

  test('covers nothing of a page: where no room is free, the sheet grows', async () => {
    const document = await PDFDocument.load(bytes);
    expect(document.getPage(2).getHeight()).toBeGreaterThan(842);
    expect(document.getPage(4).getHeight()).toBe(842);
  });
});
