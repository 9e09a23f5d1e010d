import type { Inline, TextBlock } from '../contracts/rich-text.js';
import { readText } from './read-text.js';
import { writeText } from './write-text.js';

/*
 * What one reads of a running text, as one row of signs: every piece of text in its order, a line break between blocks,
 * cells and rows. Places in it are what a reader marks; marks of Markdown have no place in it. Labels of lists are not
 * in it: they are counted, not written.
 */

export interface Span {
  /** first sign */
  from: number;
  /** the sign after the last */
  to: number;
}

type Change = (content: readonly Inline[]) => Inline[];
type AnyBlock = TextBlock | ItemBlock;
type ItemBlock = Extract<TextBlock, { type: 'list' }>['items'][number]['blocks'][number];

const everyLink = () => true;
const BETWEEN = '\n';

/** What one reads of a running text in Markdown. */
export function visibleText(markdown: string): string {
  const pieces: string[] = [];
  mapInlines(readText(markdown, everyLink), (content) => {
    pieces.push(content.map(lettersOf).join(''));
    return [...content];
  });
  return pieces.join(BETWEEN);
}

/**
 * The text in Markdown with those spans of what one reads left out, and `sign` once in the place of each; spans that touch
 * are one. A link to an attachment that is cut goes altogether: its words and where it led.
 */
export function leaveOut(markdown: string, spans: readonly Span[], sign: string): string {
  const out = joined(spans);
  if (out.length === 0) {
    return markdown;
  }
  let at = 0;
  const begun = new Set<Span>();
  const blocks = mapInlines(readText(markdown, everyLink), (content) => {
    const kept = content.flatMap((inline) => {
      const start = at;
      at += lettersOf(inline).length;
      return cut(inline, start, out, begun, sign);
    });
    at += BETWEEN.length;
    return kept;
  });
  return writeText(blocks);
}

/** The same of a single line, which has no marks. */
export function leaveOutOfLine(line: string, spans: readonly Span[], sign: string): string {
  let at = 0;
  const pieces = joined(spans).map(({ from, to }) => {
    const kept = line.slice(at, from);
    at = to;
    return from < line.length ? `${kept}${sign}` : kept;
  });
  return `${pieces.join('')}${line.slice(at)}`;
}

/** Spans in order, those that overlap or touch as one. */
export function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last.to) {
      last.to = Math.max(last.to, to);
    } else {
      whole.push({ from, to });
    }
  }
  return whole;
}

function lettersOf(inline: Inline): string {
  return inline.type === 'break' ? '\n' : inline.text;
}

function cut(inline: Inline, start: number, out: readonly Span[], begun: Set<Span>, sign: string): Inline[] {
  const end = start + lettersOf(inline).length;
  const here = out.filter(({ from, to }) => from < end && to > start);
  if (here.length === 0) {
    return [inline];
  }
  const marks = {
    ...(inline.type !== 'break' && inline.bold === true ? { bold: true } : {}),
    ...(inline.type !== 'break' && inline.italic === true ? { italic: true } : {}),
  };
  const text = (letters: string): Inline[] =>
    letters === '' ? [] : [{ type: 'text', text: letters, ...marks }];
  const signOf = (span: Span): Inline[] => {
    if (begun.has(span)) {
      return [];
    }
    begun.add(span);
    return text(sign);
  };
  if (inline.type !== 'text') {
    return here.flatMap(signOf);
  }
  let at = start;
  const kept = here.flatMap((span) => {
    const before = text(inline.text.slice(Math.max(0, at - start), Math.max(0, span.from - start)));
    at = span.to;
    return [...before, ...signOf(span)];
  });
  return [...kept, ...text(inline.text.slice(Math.min(at, end) - start))];
}

/** The blocks with `change` of the words of every paragraph and cell, called in the order in which one reads them. */
function mapInlines(blocks: readonly TextBlock[], change: Change): TextBlock[] {
  return blocks.map((block) => mapBlock(block, change));
}

function mapBlock<Block extends AnyBlock>(block: Block, change: Change): Block {
  if (block.type === 'paragraph') {
    return { ...block, content: change(block.content) };
  }
  if (block.type === 'list') {
    return {
      ...block,
      items: block.items.map((item) => ({
        ...item,
        blocks: item.blocks.map((inner) => mapBlock(inner, change)),
      })),
    };
  }
  return {
    ...block,
    header: block.header.map(change),
    rows: block.rows.map((cells) => cells.map(change)),
    ...(block.carried ? { carried: block.carried.map((cells) => cells.map(change)) } : {}),
  };
}
