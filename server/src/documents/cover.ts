import type { ContentPart, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { paperWords } from '@klubbat/shared/sentences/document-words';
import { sentenceCase } from '@klubbat/shared/text/sentence-case';
import { blockStrips, headingStrips, textStrips } from './blocks.js';
import {
  body,
  column,
  coverKind,
  coverTitle,
  coverTop,
  coverUnder,
  extractTitle,
  faint,
  gap,
  hairline,
  label,
  sectionHeading,
} from './house-style.js';
import { baselineOf, plain } from './lines.js';
import { agendaPlace } from './places.js';
import {
  type Area,
  keptTogether,
  keptWithNext,
  type Piece,
  type Strip,
  type Tag,
  withSpaceBefore,
} from './strip.js';

const LABEL_WIDTH = 118;
const values: Area = { x: column.x + LABEL_WIDTH, width: column.width - LABEL_WIDTH };
const labels: Area = { x: column.x, width: LABEL_WIDTH - 10 };

/** A label stands on the baseline of what it names, though its type is smaller. */
function aligned(strip: Strip): Strip {
  const pieces = strip.pieces.map((piece) =>
    piece.kind === 'text' ? { ...piece, baseline: baselineOf(body) } : piece,
  );
  return { ...strip, pieces };
}

/**
 * A label with what belongs to it on the same line; the label may be empty. Each has an element of its own, so that the
 * lines of one are not read into those of the other.
 */
function pair(name: string, text: string, root: Tag, before: number): Strip[] {
  const tag: Tag = { type: 'P', parent: root };
  const style = { ...label, size: 9.5, leading: body.leading };
  const named = textStrips(plain(name), labels, style, { type: 'Span', parent: tag }).map(aligned);
  const value = textStrips(plain(text), values, body, { type: 'Span', parent: tag });
  const rows = Math.max(named.length, value.length);
  return keptTogether(
    Array.from({ length: rows }, (_, i): Strip => ({
      height: Math.max(named[i]?.height ?? 0, value[i]?.height ?? 0),
      before: i === 0 ? before : (value[i]?.before ?? 0),
      pieces: [...(named[i]?.pieces ?? []), ...(value[i]?.pieces ?? [])],
    })),
  );
}

/** Labels, each with its value beside it. */
export function factStrips({ facts }: Pick<ProtocolContent, 'facts'>, root: Tag): Strip[] {
  return facts.flatMap((fact, i) => pair(fact.label, fact.value, root, i === 0 ? gap.section : 2));
}

/** A heading with its text; nothing where the part is empty. */
export function partStrips(part: ContentPart, root: Tag, level: 'H2' | 'H3', before: number): Strip[] {
  const text = blockStrips(part.blocks, column, root);
  if (!part.heading) {
    return withSpaceBefore(text, gap.paragraph);
  }
  const heading = headingStrips(part.heading, sectionHeading, { type: level, parent: root }, before, column);
  return [...heading, ...withSpaceBefore(text, gap.afterHeading)];
}

/** A faint rule between those who adjust. */
const parting: Strip = {
  height: 1,
  before: 7,
  pieces: [{ kind: 'rule', ...column, y: 0.5, weight: 0.5, colour: faint }],
};

const HALF = (column.width - 18) / 2;
const HALF_LABEL = 102;

/** A label with a line to write on behind it, over the whole column or a half of it. */
function toWriteOn(text: string, root: Tag, x: number, labelWidth: number, width: number): Piece[] {
  const words = { ...label, size: 9.5, leading: body.leading };
  const [line] = textStrips(plain(text), { x, width: labelWidth - 6 }, words, { type: 'P', parent: root });
  const rule = { x: x + labelWidth, width: width - labelWidth, y: baselineOf(body) + 3 };
  return [...(line ? aligned(line).pieces : []), { kind: 'rule', ...rule, weight: 0.5, colour: hairline }];
}

function adjustmentStrips(content: ProtocolContent, root: Tag): Strip[] {
  const { adjustment } = content;
  if (!adjustment) {
    return [];
  }
  const heading = headingStrips(
    adjustment.heading,
    sectionHeading,
    { type: 'H2', parent: root },
    gap.block,
    column,
  );
  const covers = adjustment.paragraphs
    ? keptWithNext(
        textStrips(plain(adjustment.paragraphs), column, body, { type: 'P', parent: root }, gap.afterHeading),
      )
    : [];
  const lines = adjustment.lines.flatMap((line) =>
    line.names.flatMap((signer, i) => {
      const words = signer.note ? `${signer.name} ${signer.note}` : signer.name;
      const strips = pair(i === 0 ? line.label : '', words, root, 5);
      return i === 0 ? [parting, ...strips] : strips;
    }),
  );
  const note = withSpaceBefore(blockStrips(adjustment.note ?? [], column, root), gap.section);
  return [
    ...keptTogether([...heading, ...covers, ...lines]).map((s, i, all) =>
      i === all.length - 1 && note.length > 0 ? { ...s, keepWithNext: true } : s,
    ),
    ...note,
  ];
}

/** What is filled in by hand when the adjustment is announced: a line to write on where nothing is known yet. */
function noticeStrips({ notice }: ProtocolContent, root: Tag): Strip[] {
  if (!notice) {
    return [];
  }
  const heading = headingStrips(
    notice.heading,
    sectionHeading,
    { type: 'H2', parent: root },
    gap.block,
    column,
  );
  const known = notice.lines.filter(({ value }) => value !== undefined);
  const open = notice.lines.filter(({ value }) => value === undefined);
  const lines = known.flatMap((line) => pair(line.label, line.value ?? '', root, 3));
  // Two beside each other, so that the block has room on the cover; who signs needs the whole line.
  const rows: Piece[][] = [];
  const signed = open.length - 1;
  for (let i = 0; i < open.length; i += i + 1 < signed ? 2 : 1) {
    const one = open[i]?.label ?? '';
    const other = i + 1 < signed ? open[i + 1]?.label : undefined;
    rows.push(
      other === undefined
        ? toWriteOn(one, root, column.x, LABEL_WIDTH, column.width)
        : [
            ...toWriteOn(one, root, column.x, HALF_LABEL, HALF),
            ...toWriteOn(other, root, column.x + HALF + 18, HALF_LABEL, HALF),
          ],
    );
  }
  lines.push(...rows.map((pieces): Strip => ({ height: body.leading, before: 9, pieces })));
  return keptTogether([...heading, ...lines]);
}

function dropped(strip: Strip, i: number): Strip {
  return i === 0 ? { ...strip, dropFromTop: true } : strip;
}

function openingStrips(content: ProtocolContent, root: Tag): Strip[] {
  const strips = (content.opening ?? []).flatMap((part, i) =>
    partStrips(part, root, 'H2', i === 0 ? gap.block : gap.section),
  );
  return documentRules[content.kind].byItem === true
    ? strips.map((strip, i) =>
        i === 0 ? { ...strip, bookmark: paperWords.agenda, place: agendaPlace } : strip,
      )
    : strips;
}

/** The top of a paper without a cover: what it is, and its facts. Board and date stand in the head. */
export function titleStrips(content: ProtocolContent, root: Tag): Strip[] {
  return [
    ...textStrips(plain(sentenceCase(content.documentTitle)), column, extractTitle, {
      type: 'H1',
      parent: root,
    }),
    ...withSpaceBefore(factStrips(content, root), 4),
    ...openingStrips(content, root),
  ];
}

/** The first page: what meeting this was, who was there, who adjusts. */
export function coverStrips(content: ProtocolContent, root: Tag): Strip[] {
  const title: Tag = { type: 'H1', parent: root };
  return [
    ...withSpaceBefore(
      textStrips(plain(sentenceCase(content.documentTitle)), column, coverKind, title),
      coverTop,
    ).map(dropped),
    ...textStrips(plain(content.board), column, coverTitle, title),
    ...textStrips(plain(content.organisation), column, coverUnder, { type: 'P', parent: root }, 3),
    ...factStrips(content, root),
    ...openingStrips(content, root),
    ...content.attendance.flatMap((part, i) =>
      partStrips(part, root, 'H2', i === 0 ? gap.block : gap.section),
    ),
    ...adjustmentStrips(content, root),
    ...noticeStrips(content, root),
  ];
}
