import { Document, Packer } from 'docx';
import type {
  ContentAppendix,
  ContentItem,
  ProtocolContent,
} from '@klubbat/shared/contracts/protocol-content';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { signsAs } from '@klubbat/shared/sentences/signature-sentences';
import { wordCopyWords } from '@klubbat/shared/sentences/word-copy-words';
import { sentenceCase } from '@klubbat/shared/text/sentence-case';
import { withoutClock } from './same-bytes.js';
import {
  blocksOf,
  headingOf,
  labelled,
  partOf,
  styled,
  tableOf,
  toFillIn,
  type WordBlock,
} from './word-blocks.js';
import { footOf, headOf } from './word-frame.js';
import { WordLists } from './word-lists.js';
import { page, styles, wordStyles } from './word-style.js';
import { wordText } from './word-text.js';

function adjustmentOf({ adjustment }: ProtocolContent, lists: WordLists): WordBlock[] {
  if (!adjustment) {
    return [];
  }
  return [
    headingOf(1, [adjustment.heading]),
    ...(adjustment.paragraphs ? [styled('Normal', adjustment.paragraphs)] : []),
    ...adjustment.lines.flatMap(({ label, names }) =>
      names.map(({ name, note }, i) => labelled(i === 0 ? label : '', note ? `${name} ${note}` : name)),
    ),
    ...blocksOf(adjustment.note ?? [], lists),
  ];
}

/** What is filled in by hand when the adjustment is announced. */
function noticeOf({ notice }: ProtocolContent): WordBlock[] {
  return notice
    ? [
        headingOf(1, [notice.heading]),
        ...notice.lines.map(({ label, value }) =>
          value === undefined ? toFillIn(label) : labelled(label, value),
        ),
      ]
    : [];
}

function topOf(content: ProtocolContent, lists: WordLists): WordBlock[] {
  const parts = (of: ProtocolContent['attendance']) => of.flatMap((part) => partOf(part, 1, lists));
  const facts = content.facts.map(({ label, value }) => labelled(label, value));
  const title = styled(wordStyles.title, sentenceCase(content.documentTitle));
  if (!documentRules[content.kind].cover) {
    return [title, ...facts, ...parts(content.opening ?? [])];
  }
  return [
    title,
    styled(wordStyles.under, content.board),
    styled(wordStyles.under, content.organisation),
    ...facts,
    ...parts(content.opening ?? []),
    ...parts(content.attendance),
    ...adjustmentOf(content, lists),
    ...noticeOf(content),
  ];
}

function itemOf(item: ContentItem, newPage: boolean, lists: WordLists): WordBlock[] {
  const before = item.caseLineBeforeTitle && item.caseLine !== undefined;
  const number = before ? `${item.paragraphLabel} ${item.caseLine}` : item.paragraphLabel;
  return [
    headingOf(1, [number, item.title], newPage),
    ...[...(!before && item.caseLine ? [item.caseLine] : []), ...item.remarks].map((text) =>
      styled(wordStyles.quiet, text),
    ),
    ...item.parts.flatMap((part) => partOf(part, 2, lists)),
  ];
}

function appendixList(content: ProtocolContent): WordBlock[] {
  if (content.appendices.length === 0) {
    return [];
  }
  const listed = content.appendices.flatMap(({ label, title, note, fileSha256 }) => [
    labelled(label, title),
    ...(note ? [labelled('', note)] : []),
    ...(fileSha256 ? [labelled('', `SHA-256 ${fileSha256}`)] : []),
  ]);
  const files = content.appendices.some(({ fileSha256 }) => fileSha256 !== undefined);
  return [
    headingOf(1, [content.appendixHeading], content.pagePerItem),
    ...listed,
    ...(files ? [styled(wordStyles.quiet, wordCopyWords.files)] : []),
  ];
}

/** Who signs, and as what. The places to sign are in the PDF alone. */
function signaturesOf({ signaturePage, pagePerItem }: ProtocolContent): WordBlock[] {
  return signaturePage === undefined
    ? []
    : [
        headingOf(1, [signaturePage.heading], pagePerItem),
        ...signaturePage.intro.map((sentence) => styled('Normal', sentence)),
        ...signaturePage.fields.flatMap((field) => [
          styled('Normal', field.name),
          styled(wordStyles.quiet, signsAs(field)),
        ]),
      ];
}

function appendixOf({ label, title, legend, tables }: ContentAppendix): WordBlock[] {
  return tables
    ? [
        headingOf(1, [label, title], true),
        ...(legend ? [styled(wordStyles.quiet, legend)] : []),
        ...tables.flatMap((table) => tableOf(table, title)),
      ]
    : [];
}

/**
 * A document in Word, for those who must take its text elsewhere: the same words in the same order as `renderPdf`, in
 * Word's own headings, lists and tables. It says on each page that it is a copy. Files of appendices do not
 * follow along, nor does a list of contents with pages: only Word knows on which page something stands.
 * The same content gives the same bytes, in any process and at any time.
 */
export async function renderWord(content: ProtocolContent): Promise<Uint8Array> {
  const lists = new WordLists();
  const { cover } = documentRules[content.kind];
  const children = [
    ...topOf(content, lists),
    ...content.items.flatMap((item, i) => itemOf(item, content.pagePerItem && (i > 0 || cover), lists)),
    ...(content.closing ?? []).flatMap((part) => partOf(part, 1, lists)),
    ...appendixList(content),
    ...signaturesOf(content),
    ...content.appendices.flatMap(appendixOf),
  ];
  const { width, height, margin } = page;
  const document = new Document({
    title: wordText(content.fileTitle),
    creator: wordText(content.organisation),
    lastModifiedBy: wordText(content.organisation),
    description: wordCopyWords.mark,
    styles,
    numbering: { config: lists.config() },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin.top, bottom: margin.bottom, left: margin.side, right: margin.side },
          },
        },
        headers: { default: headOf(content) },
        footers: { default: footOf(content) },
        children,
      },
    ],
  });
  return withoutClock(await Packer.toBuffer(document), content.firstDay);
}
