import type { Inline, ListBlock, TableBlock, TextBlock } from '../contracts/rich-text.js';
import { letterAfter, letterOf } from './lettered-lists.js';
import { readText } from './read-text.js';
import { writeInlines } from './write-inlines.js';

type ItemBlock = ListBlock['items'][number]['blocks'][number];
type AnyList = ListBlock | Extract<ItemBlock, { type: 'list' }>;

/** `- --` would be read as a rule across the page, hence as text. */
const ONLY_HYPHENS = /^-[- \t]*(?=\n|$)/;

/**
 * Blocks in the normal form of the meeting file: `-`, `1.`, `A.`, backslash hard breaks, no soft breaks, as few
 * backslashes as reading back needs. An item of a lettered list is one paragraph in Markdown: more are parted by
 * hard breaks. Whoever writes the same blocks again and again may keep what each of them became in `known`.
 */
export function writeText(
  blocks: readonly TextBlock[],
  known: WeakMap<TextBlock, string> = new WeakMap(),
): string {
  const written = keepLettersApart(
    blocks
      .map((block) => {
        const text = known.get(block) ?? writeBlock(block);
        known.set(block, text);
        return { block, text };
      })
      .filter(({ text }) => text !== ''),
  );
  return written.map(({ text }) => text).join('\n\n');
}

/** The same text in normal form; doing it twice changes nothing more. */
export function normaliseText(markdown: string): string {
  return writeText(readText(markdown, () => true));
}

interface Written {
  block: TextBlock;
  text: string;
}

function writeBlock(block: TextBlock): string {
  if (block.type === 'paragraph') {
    return writeInlines(block.content);
  }
  return block.type === 'list' ? writeList(block) : writeTable(block);
}

function writeList(list: AnyList): string {
  if (list.style === 'letter') {
    return writeLetters(list);
  }
  return list.items
    .map((item) => {
      const label = list.style === 'bullet' ? '-' : item.label;
      const indent = ' '.repeat(label.length + 1);
      const written = writeItem(item.blocks);
      const asRule =
        list.style === 'bullet' && item.blocks[0]?.type === 'paragraph' && ONLY_HYPHENS.test(written);
      const body = (asRule ? `\\${written}` : written).replace(/\n(?=[^\n])/g, `\n${indent}`);
      return body === '' ? label : `${label} ${body}`;
    })
    .join('\n');
}

function writeItem(blocks: readonly ItemBlock[]): string {
  const written = keepLettersApart(
    blocks.map((block) => ({ block, text: writeBlock(block) })).filter(({ text }) => text !== ''),
  );
  return written.reduce((body, { block, text }, index) => {
    if (index === 0) {
      return text;
    }
    // A list directly under its paragraph; a number other than 1 would be read as running text there.
    const close =
      block.type === 'list' && /^(?:- |1\. )\S/.test(text) && written[index - 1]?.block.type === 'paragraph';
    return `${body}${close ? '\n' : '\n\n'}${text}`;
  }, '');
}

function writeLetters(list: AnyList): string {
  const lines = list.items.map(
    (item) => `${item.label} ${letteredLines(writeInlines(flat(item.blocks)), item.label)}`,
  );
  return lines.join('\n');
}

/** A line after a hard break that happens to begin with the next letter would be read as the next item. */
function letteredLines(text: string, label: string): string {
  const next = letterAfter(label.charAt(0));
  return text
    .split('\n')
    .map((line, index) =>
      index > 0 && (letterOf(line) === next || letterOf(line) === 'A') ? escapeLetter(line) : line,
    )
    .join('\n');
}

function flat(blocks: readonly ItemBlock[]): Inline[] {
  return blocks.flatMap((block, index): Inline[] => {
    const content =
      block.type === 'paragraph'
        ? block.content
        : block.items.flatMap((item, at): Inline[] => [
            ...(at === 0 ? [] : [{ type: 'break' as const }]),
            { type: 'text', text: `${item.label} ` },
            ...flat(item.blocks),
          ]);
    return index === 0 ? content : [{ type: 'break' }, ...content];
  });
}

function escapeLetter(line: string): string {
  return `${line.charAt(0)}\\${line.slice(1)}`;
}

/** Lines of running text that would be read as a lettered list, or as going on with the one before, are escaped. */
function keepLettersApart(written: readonly Written[]): Written[] {
  let expected: string | undefined;
  return written.map((entry) => {
    const { block, text } = entry;
    if (block.type === 'list' && block.style === 'letter') {
      const last = block.items.at(-1)?.label.charAt(0);
      expected = last === undefined ? undefined : letterAfter(last);
      return entry;
    }
    if (block.type !== 'paragraph') {
      expected = undefined;
      return entry;
    }
    const lines = text.split('\n');
    const escaped = lines.map((line, index) => {
      const letter = letterOf(line);
      const goesOn = letter !== undefined && index === 0 && letter === expected;
      return goesOn || (letter === 'A' && startsLetters(written, entry, index)) ? escapeLetter(line) : line;
    });
    expected = undefined;
    return { block, text: escaped.join('\n') };
  });
}

function startsLetters(written: readonly Written[], entry: Written, line: number): boolean {
  const here = entry.text.split('\n').slice(line + 1);
  if (here.some((text) => letterOf(text) === 'B')) {
    return true;
  }
  const next = written[written.indexOf(entry) + 1];
  return next?.block.type === 'paragraph' && letterOf(next.text) === 'B';
}

function writeTable(table: TableBlock): string {
  const width = table.header.length;
  const rule = Array.from({ length: width }, (_, column) => {
    const align = table.align[column] ?? 'left';
    return align === 'center' ? ':-:' : align === 'right' ? '--:' : '---';
  });
  const rows = [table.header, ...table.rows].map((row) => row.map(writeCell));
  const [header = [], ...body] = rows;
  return [header, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function writeCell(content: readonly Inline[]): string {
  const oneLine = content.map((part) =>
    part.type === 'break' ? { type: 'text' as const, text: ' ' } : part,
  );
  return writeInlines(oneLine, false).replace(/\|/g, '\\|');
}
