import { PDFDict, PDFDocument } from 'pdf-lib';
import { describe, expect, test } from '@jest/globals';
import { extractData } from '@klubbat/shared/contracts/extract-data';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { protocolContent, type ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { contentText } from '@klubbat/shared/text/content-text';
import { conformanceFaults } from '../../test/conformance.js';
import { openPdf } from '../../test/pdf-text.js';
import { richMeeting, richProtocol } from '../../test/rich-protocol.js';
import { structureText } from '../../test/structure-text.js';
import { dataOfExtract } from './extract-data.js';
import { itemStrips } from './item.js';
import { key, textOf } from './pdf-objects.js';
import { renderPdf } from './render-pdf.js';
import type { Strip } from './strip.js';

const meeting = richMeeting();
const council: MeetingFile = {
  ...meeting,
  organisation: { ...meeting.organisation, name: 'Ålanda kommun' },
  board: { ...meeting.board, name: 'Kommunfullmäktige', kind: 'assembly', paragraphPrefix: 'KF' },
  meeting: { ...meeting.meeting, date: '2025-03-24', endDate: '2025-03-24' },
};
const certifiedBy = 'Åsa Öberg, nämndsekreterare, 2025-03-28';
const extract = (file: MeetingFile, paragraphs: number[], adjusted: number[] = paragraphs) =>
  richProtocol({ kind: 'extract', paragraphs, adjusted, certifiedBy, files: {} }, file);

const board = extract(meeting, [41, 42], [41]);
const both: ProtocolContent = protocolContent.parse({
  ...board,
  fileTitle: 'Protokollsutdrag ur två protokoll',
  following: [extract(council, [41])],
});

/** The words of strips with all that decides how they look, but for the element of the structure that they hang in. */
const drawn = (strips: readonly Strip[]) =>
  JSON.stringify(strips, (name, value: unknown) =>
    name === 'tag' ? (value as { type?: string } | null)?.type : value,
  );

interface Mark {
  title: string;
  items: Mark[];
}
const titles = (marks: readonly Mark[]): unknown[] =>
  marks.map(({ title, items }) => (items.length === 0 ? title : [title, titles(items)]));

describe('§§ of one case from two bodies', () => {
  test('keep both standards in one file, and are the same each time', async () => {
    const bytes = await renderPdf(both, []);
    expect(await conformanceFaults(bytes)).toEqual([]);
    expect(Buffer.compare(bytes, await renderPdf(both, []))).toBe(0);
  });

  test('say what each extract says, one after the other', async () => {
    const [first, second] = [board, extract(council, [41])];
    const words = (text: string) => text.replace(/[\s\u00A0]/g, '');
    expect(words(await structureText(await renderPdf(both, [])))).toBe(
      words(contentText(first).body + contentText(second).body),
    );
  });

  test('have bookmarks for each body, and under it for its §§', async () => {
    const document = await openPdf(await renderPdf(both, []));
    const outline = titles(await document.getOutline()) as [string, string[]][];
    await document.destroy();
    expect(
      outline.map(([chapter, items]) => [chapter, items.filter((title) => /^(KF )?§/.test(title)).length]),
    ).toEqual([
      [`${board.board} ${board.date}`, 2],
      ['Kommunfullmäktige 2025-03-24', 1],
    ]);
    expect(outline[1]?.[1][0]).toMatch(/^KF § 41/);
  });

  test('stand each under the head of its own body', async () => {
    const document = await openPdf(await renderPdf(both, []));
    const { items } = await (await document.getPage(document.numPages)).getTextContent();
    const last = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    await document.destroy();
    expect(last).toContain('Kommunfullmäktige');
    expect(last).toContain('2025-03-24');
    expect(last).not.toContain(board.board);
  });
});

test('a § is drawn the same in its extract as in its protocol', () => {
  const protocol = richProtocol({ files: {} });
  for (const item of board.items) {
    const whole = protocol.items.find(({ paragraph }) => paragraph === item.paragraph);
    const root = { type: 'Document', parent: null };
    expect(whole && drawn(itemStrips(whole, false, root))).toBe(drawn(itemStrips(item, false, root)));
  }
});

describe('the data in an extract', () => {
  /** Every text in a value, keys apart. */
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  const data = extractData.parse(dataOfExtract(board));

  test('hold nothing that is not printed', () => {
    const { head, body, foot } = contentText(board);
    const printed = [head, body, foot].join(' ').replace(/[\s\u00A0]/g, '');
    const codes = new Set([
      'klubbat-extract',
      'paragraph',
      'text',
      'list',
      'table',
      'break',
      'bullet',
      'number',
    ]);
    const own = texts(data).filter(
      (text) => !codes.has(text) && !['left', 'right', 'center', 'letter'].includes(text),
    );
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((text) => !printed.includes(text.replace(/[\s\u00A0]/g, '')))).toEqual([]);
  });

  test('tell neither what was withdrawn nor anybody’s address', () => {
    const file: MeetingFile = {
      ...meeting,
      items: meeting.items.map((item) => ({
        ...item,
        motions: [
          { by: [meeting.people[0]?.id ?? ''], kind: 'reject', text: 'Taget yrkande', withdrawn: true },
        ],
        recipients: [{ name: 'Regionen', email: 'region@hemlig.example' }],
      })),
    };
    const said = JSON.stringify(dataOfExtract(extract(file, [41])));
    expect(said).toContain('Regionen');
    expect(said).not.toMatch(/Taget yrkande|@/);
  });

  test('stand in the file, associated with it as data', async () => {
    const document = await PDFDocument.load(await renderPdf(board, []), { updateMetadata: false });
    const specs = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.has(key('AFRelationship')) ? [object] : [],
      );
    expect(specs.map((spec) => textOf(spec.get(key('UF'))))).toEqual(['protokollsutdrag.json']);
    expect(specs.map((spec) => String(spec.get(key('AFRelationship'))))).toEqual(['/Data']);
    expect(specs[0]?.get(key('EF'))).toBeInstanceOf(PDFDict);
  });

  test('say nothing of an appeal that is not known', () => {
    expect(board.items.every(({ appealStatus }) => appealStatus === undefined)).toBe(true);
    expect(contentText(board).body).not.toMatch(/laga kraft/i);
  });
});
