import type { ListBlock, ParagraphBlock } from '../contracts/rich-text.js';
import { joinLines, type Line } from './inline-content.js';

type LetteredList = ListBlock & { style: 'letter' };
type Lettered =
  ParagraphBlock | { type: 'list'; style: 'letter'; items: { label: string; blocks: ParagraphBlock[] }[] };

const LETTERED = /^([A-Z])\.[ \t]+/;

/** The letter that a line starts with as a list item would, or undefined. */
export function letterOf(text: string): string | undefined {
  return LETTERED.exec(text)?.[1];
}

/** The letter after this one; undefined after Z. */
export function letterAfter(letter: string): string | undefined {
  return letter === 'Z' ? undefined : String.fromCharCode(letter.charCodeAt(0) + 1);
}

/**
 * Consecutive paragraphs, each as its lines, to paragraphs and lettered lists. A list is two or more lines `A.`, `B.`, …
 * in sequence from A, in one paragraph (also after lines that introduce it) or each first in a paragraph of its own.
 * Lines between that bear no letter belong to the item before them.
 */
export function findLetteredLists(paragraphs: readonly Line[][]): (ParagraphBlock | LetteredList)[] {
  const rows = paragraphs.flatMap((lines) =>
    lines.map((line, index) => ({ line, first: index === 0, letter: letterAt(line) })),
  );
  const found: Lettered[] = [];
  let open: Line[] = [];
  let items: Line[][] | undefined;
  let expected: string | undefined;

  const closeParagraph = () => {
    pushParagraph(found, open);
    open = [];
  };
  const closeList = () => {
    if (items) {
      found.push(letteredList(items));
    }
    items = undefined;
  };

  rows.forEach((row, index) => {
    if (items && row.letter !== undefined && row.letter === expected) {
      items.push([row.line]);
      expected = letterAfter(row.letter);
    } else if (row.letter === 'A' && continuesWithB(rows, index)) {
      closeParagraph();
      closeList();
      items = [[row.line]];
      expected = 'B';
    } else if (items && !row.first) {
      items.at(-1)?.push(row.line);
    } else {
      closeList();
      if (row.first) {
        closeParagraph();
      }
      open.push(row.line);
    }
  });
  closeParagraph();
  closeList();
  return found;
}

interface Row {
  line: Line;
  first: boolean;
  letter: string | undefined;
}

function letterAt(line: Line): string | undefined {
  const start = line.content[0];
  if (!start || start.bold || start.italic) {
    return undefined;
  }
  const letter = letterOf(start.text);
  const empty = line.content.length === 1 && start.text.replace(LETTERED, '') === '';
  return empty ? undefined : letter;
}

function continuesWithB(rows: readonly Row[], from: number): boolean {
  for (const row of rows.slice(from + 1)) {
    if (row.letter === 'B') {
      return true;
    }
    if (row.letter === 'A' || row.first) {
      return false;
    }
  }
  return false;
}

function pushParagraph(found: Lettered[], lines: Line[]): void {
  const content = joinLines(lines);
  if (content.length > 0) {
    found.push({ type: 'paragraph', content });
  }
}

function letteredList(items: readonly Line[][]): Lettered {
  return {
    type: 'list',
    style: 'letter',
    items: items.map((lines, index) => ({
      label: `${String.fromCharCode(65 + index)}.`,
      blocks: [{ type: 'paragraph', content: joinLines(withoutLetter(lines)) }],
    })),
  };
}

function withoutLetter(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    const [start, ...rest] = line.content;
    if (index > 0 || !start) {
      return line;
    }
    return { ...line, content: [{ ...start, text: start.text.replace(LETTERED, '') }, ...rest] };
  });
}
