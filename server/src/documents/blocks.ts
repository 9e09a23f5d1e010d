import type { ListBlock, ParagraphBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { body, gap } from './house-style.js';
import {
  baselineOf,
  breakLines,
  countLines,
  measure,
  placeLine,
  plain,
  type Run,
  type TextStyle,
} from './lines.js';
import { type Area, keptWithNext, type Piece, type Strip, type Tag, withSpaceBefore } from './strip.js';
import { markdownTable } from './table.js';

/** A text as strips, one for each line; no single line is left alone on a page. */
export function textStrips(
  content: readonly Run[],
  area: Area,
  style: TextStyle,
  tag: Tag,
  before = 0,
): Strip[] {
  const lines = breakLines(content, area.width, style);
  return lines.map((line, i) => ({
    height: style.leading,
    before: i === 0 ? before : 0,
    pieces:
      line.fragments.length > 0
        ? [{ kind: 'text', tag, fragments: placeLine(line, area.x), baseline: baselineOf(style) }]
        : [],
    keepWithNext: (i === 0 && lines.length > 1) || (i === lines.length - 2 && lines.length > 2),
  }));
}

/** The narrowest area in which a heading has no more lines: no single word is left over for the last line. */
function balanced(text: string, area: Area, style: TextStyle): Area {
  const lines = countLines(plain(text), area.width, style);
  if (lines < 2 || lines > 4) {
    return area;
  }
  let narrow = area.width / 2;
  let wide = area.width;
  while (wide - narrow > 2) {
    const width = (narrow + wide) / 2;
    if (countLines(plain(text), width, style) > lines) {
      narrow = width;
    } else {
      wide = width;
    }
  }
  return { ...area, width: wide };
}

/** A heading: never left at the foot of a page. */
export function headingStrips(text: string, style: TextStyle, tag: Tag, before: number, area: Area): Strip[] {
  return keptWithNext(textStrips(plain(text), balanced(text, area, style), style, tag, before));
}

const LABEL_GAP = 7;
const LEAST_LABEL = 12;

const NUMBERINGS = { bullet: 'Disc', number: 'Decimal', letter: 'UpperAlpha' } as const;

function listStrips(list: ListBlock, area: Area, parent: Tag, before: number): Strip[] {
  const element: Tag = { type: 'L', parent, numbering: NUMBERINGS[list.style] };
  const labelWidth = Math.min(
    area.width / 3,
    Math.max(LEAST_LABEL, ...list.items.map((item) => measure(plain(item.label), body).whole + LABEL_GAP)),
  );
  const inner: Area = { x: area.x + labelWidth, width: area.width - labelWidth };
  const items = list.items.map((item, i) => {
    const listItem: Tag = { type: 'LI', parent: element };
    const labelTag: Tag = { type: 'Lbl', parent: listItem };
    const bodyTag: Tag = { type: 'LBody', parent: listItem };
    const [labelLine] = breakLines(plain(item.label), Infinity, body);
    const labelPiece: Piece[] = labelLine
      ? [{ kind: 'text', tag: labelTag, fragments: placeLine(labelLine, area.x), baseline: baselineOf(body) }]
      : [];
    const strips = blockStrips(item.blocks, inner, bodyTag, 3);
    const space = i === 0 ? before : 3;
    const [first, ...rest] = strips;
    if (!first) {
      return [{ height: body.leading, before: space, pieces: labelPiece }];
    }
    return [{ ...first, before: space, pieces: [...labelPiece, ...first.pieces] }, ...rest];
  });
  // No single line of a list is left alone, as in other text.
  return items.flatMap((strips, i) => {
    const alone =
      (strips.length === 1 && i === 0 && items.length > 1) ||
      (items[i + 1]?.length === 1 && i === items.length - 2);
    return alone ? keepLast(strips) : strips;
  });
}

function paragraphStrips(block: ParagraphBlock, area: Area, parent: Tag, before: number): Strip[] {
  return textStrips(block.content, area, body, { type: 'P', parent }, before);
}

/**
 * Running text as strips. The last line before a list stays with the list's first item; the first block gets no space
 * above.
 */
export function blockStrips(
  blocks: readonly TextBlock[],
  area: Area,
  parent: Tag,
  between: number = gap.paragraph,
): Strip[] {
  return blocks.flatMap((block, i) => {
    const before = i === 0 ? 0 : between;
    switch (block.type) {
      case 'paragraph': {
        const strips = paragraphStrips(block, area, parent, before);
        return blocks[i + 1]?.type === 'list' ? keepLast(strips) : strips;
      }
      case 'list':
        return listStrips(block, area, parent, before);
      case 'table':
        return withSpaceBefore(markdownTable(block, area, parent), i === 0 ? 4 : before + 2);
    }
  });
}

function keepLast(strips: Strip[]): Strip[] {
  return strips.map((strip, i) => (i === strips.length - 1 ? { ...strip, keepWithNext: true } : strip));
}
