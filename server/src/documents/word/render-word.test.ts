import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { ContentPart, ContentTable, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { ListBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { wordCopyWords } from '@klubbat/shared/sentences/word-copy-words';
import { plainInlines } from '@klubbat/shared/text/plain-text';
import { readText } from '@klubbat/shared/text/read-text';
import { documentKinds } from '@klubbat/shared/vocabulary/document-kinds';
import { anyMeetingFile } from '../../../test/meeting-file-arbitrary.js';
import { words } from '../../../test/pdf-text.js';
import { richProtocol } from '../../../test/rich-protocol.js';
import { wordParagraphs, wordPart } from '../../../test/word-file.js';
import { composeDocument } from '../compose-document.js';
import { renderWord } from './render-word.js';
import { wordText } from './word-text.js';

type AnyBlock = TextBlock | ListBlock['items'][number]['blocks'][number];

function blockText(block: AnyBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [plainInlines(block.content)];
    case 'list':
      return block.items.flatMap(({ label, blocks }) => [label, ...blocks.flatMap(blockText)]);
    case 'table':
      return [block.header, ...block.rows].flatMap((row) => row.map(plainInlines));
  }
}

const partText = ({ heading = '', blocks }: ContentPart) => [heading, ...blocks.flatMap(blockText)];
const tableText = ({ caption, columns, rows }: ContentTable, title: string) => [
  caption === title ? '' : caption,
  ...columns.map(({ heading }) => heading),
  ...rows.flat(),
];

/** Everything that the content says between head and foot, in order. */
function contentWords(content: ProtocolContent): string[] {
  const { adjustment } = content;
  const cover = [
    content.board,
    content.organisation,
    ...content.facts.flatMap(({ label, value }) => [label, value]),
    ...(content.opening ?? []).flatMap(partText),
    ...content.attendance.flatMap(partText),
    ...(adjustment
      ? [
          adjustment.heading,
          adjustment.paragraphs ?? '',
          ...adjustment.lines.flatMap(({ label, names }) => [
            label,
            ...names.flatMap(({ name, note = '' }) => [name, note]),
          ]),
          ...(adjustment.note ?? []).flatMap(blockText),
        ]
      : []),
    ...(content.notice
      ? [content.notice.heading, ...content.notice.lines.flatMap(({ label, value = '' }) => [label, value])]
      : []),
  ];
  const top = [
    ...content.facts.flatMap(({ label, value }) => [label, value]),
    ...(content.opening ?? []).flatMap(partText),
  ];
  return [
    content.documentTitle.charAt(0) + content.documentTitle.slice(1).toLocaleLowerCase('sv'),
    ...(documentRules[content.kind].cover ? cover : top),
    ...content.items.flatMap((item) => [
      item.paragraphLabel,
      ...(item.caseLineBeforeTitle ? [item.caseLine ?? '', item.title] : [item.title, item.caseLine ?? '']),
      ...item.remarks,
      ...item.parts.flatMap(partText),
    ]),
    ...(content.closing ?? []).flatMap(partText),
    ...(content.appendices.length > 0 ? [content.appendixHeading] : []),
    ...content.appendices.flatMap(({ label, title, note = '', fileSha256 }) => [
      label,
      title,
      note,
      fileSha256 === undefined ? '' : `SHA-256 ${fileSha256}`,
    ]),
    ...(content.appendices.some(({ fileSha256 }) => fileSha256 !== undefined) ? [wordCopyWords.files] : []),
    ...content.appendices.flatMap(({ label, title, legend = '', tables }) =>
      tables === undefined
        ? []
        : [label, title, legend, ...tables.flatMap((table) => tableText(table, title))],
    ),
  ].flatMap((text) => words(wordText(text)));
}

const fileWords = (docx: Uint8Array) =>
  wordParagraphs(docx).flatMap(({ label, text }) => words(`${label} ${text}`));

/** A protocol of one § with that text. */
function withBody(body: string): ProtocolContent {
  const [item] = richProtocol().items;
  if (!item) {
    throw new Error('the meeting has no item');
  }
  const parts = [{ heading: 'Beslut', blocks: readText(body) }];
  return { ...richProtocol(), appendices: [], items: [{ ...item, parts }] };
}

describe('the words of a document in Word are those of its content, in order', () => {
  test.each(documentKinds.map((kind) => [kind] as const))('%s', async (kind) => {
    const content = richProtocol({ kind, pagePerItem: true });
    expect(fileWords(await renderWord(content))).toEqual(contentWords(content));
  });

  test('whatever the meeting', async () => {
    await fc.assert(
      fc.asyncProperty(anyMeetingFile, fc.constantFrom(...documentKinds), async (file, kind) => {
        const content = composeDocument(file, {
          kind,
          adjusted: [],
          draft: true,
          pagePerItem: false,
          files: {},
        });
        expect(fileWords(await renderWord(content))).toEqual(contentWords(content));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [
      'a list that does not begin at one, and one that jumps',
      '3. tre\n4. fyra\n\nText\n\n7. sju\n9. nio\n10. tio',
    ],
    ['the same number twice', '1. ett\n1. ett igen\n01. noll ett\n99999. många'],
    [
      'letters, and a list inside a list',
      'A. ett\nB. två\n\n1. ett\n   - inre\n   - till\n2. två\n\n   mer om två',
    ],
    [
      'a wide table, and two tables after each other',
      '| a | b |\n|---|--:|\n| 1 | 2 |\n\n| c |\n|---|\n| 3 |',
    ],
    ['emoji, CJK, and signs that XML keeps for itself', '👩‍👩‍👧 漢字 <b> & "citat" ]]> &amp; Ł ş ½'],
    ['a word of a thousand letters', 'å'.repeat(1000)],
  ])('%s', async (_name, body) => {
    const content = withBody(body);
    expect(fileWords(await renderWord(content))).toEqual(contentWords(content));
  });

  test('what XML forbids is left out, and half a sign is shown as one that is missing', async () => {
    const content = withBody('x');
    const title = 'Före\u0000\u0007\u000b efter \ud83d slut \uffff.';
    const docx = await renderWord({ ...content, items: content.items.map((item) => ({ ...item, title })) });
    expect(wordParagraphs(docx).map(({ text }) => text)).toContain('§\u00a040/25 Före efter \uFFFD slut .');
  });
});

describe('what Word finds in the file', () => {
  test('its own title, headings and lists, and heads of tables that are repeated', async () => {
    const paragraphs = wordParagraphs(await renderWord(richProtocol()));
    const of = (style: string) => paragraphs.filter((paragraph) => paragraph.style === style);
    expect(of('Title').map(({ text }) => text)).toEqual(['Protokoll']);
    expect(of('Heading1').map(({ text }) => text)).toContain('§\u00a041/25 Ny gång- och cykelväg längs Ån');
    expect(of('Heading2').map(({ text }) => text)).toContain('Nämnden beslutar');
    expect(of('ListParagraph').map(({ label }) => label)).toEqual(['1.', '2.', '•', '•', 'A.', 'B.']);
    expect(paragraphs.filter(({ inHead }) => inHead).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Etapp', 'Namn', 'Parti', 'Röst']),
    );
  });

  test('title, language, and the day of the meeting as the only time', async () => {
    const docx = await renderWord({ ...richProtocol(), fileTitle: 'Protokoll <Å & Ö>' });
    const core = wordPart(docx, 'docProps/core.xml');
    expect(core).toMatch(/<dc:title>Protokoll &lt;Å &amp; Ö(?:>|&gt;)<\/dc:title>/);
    expect(core.match(/20\d\d-\d\d-\d\dT[^<]*/g)).toEqual(['2025-03-19T12:00:00Z', '2025-03-19T12:00:00Z']);
    expect(wordPart(docx, 'word/styles.xml')).toContain('<w:lang w:val="sv-SE"');
  });

  test('on every page that it is a copy, which one, and the number of the page', async () => {
    const docx = await renderWord(richProtocol({ draft: true }));
    const head = wordPart(docx, 'word/header1.xml');
    for (const said of ['Arbetskopia', 'PROTOKOLL', 'Samhällsbyggnadsnämnden', 'Utkast, ej justerat']) {
      expect(head).toContain(said);
    }
    expect(wordPart(docx, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/);
  });
});

describe('the same content gives the same bytes', () => {
  test('again, and after another document', async () => {
    const first = await renderWord(richProtocol());
    await renderWord(withBody('5. fem\n6. sex'));
    expect(Buffer.compare(await renderWord(richProtocol()), first)).toBe(0);
  });

  test('in another process, another time zone and another language', async () => {
    const server = fileURLToPath(new URL('../../../', import.meta.url));
    const args = ['--conditions=@klubbat/source', '--import', 'tsx', 'test/print-word.ts'];
    const env = { ...process.env, NODE_OPTIONS: '', TZ: 'Pacific/Auckland', LC_ALL: 'C' };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: server, env });
    expect(stdout).toBe(Buffer.from(await renderWord(richProtocol())).toString('base64'));
  });
});
