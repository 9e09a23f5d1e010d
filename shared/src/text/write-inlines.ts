import type { Inline } from '../contracts/rich-text.js';
import { escapeLinks, writeLink } from './attachment-links.js';
import { partsByLine, tidyInlines, type LinePart } from './inline-content.js';
import { readText } from './read-text.js';

type Mark = 'bold' | 'italic';

const SIGN: Record<Mark, string> = { bold: '**', italic: '*' };
const BACKSLASH_THAT_COUNTS = /\\(?=[!-/:-@[-`{-~]|$)/g;
const LONE_STAR = /(^|[ \t])\*(?=[ \t]|$)/;
const LIST_START = /^(?:-(?=[ \t]|$)|\d{1,9}(?=\.(?:[ \t]|$)))/;
const RULE_OF_TABLE = /^[|:\- \t]*-[|:\- \t]*$/;

/**
 * Inline content as one piece of Markdown; hard breaks are a backslash at the end of the line. Markdown cannot say
 * every combination of marks ("**x:**y"): where it cannot, a mark is given up, never a character.
 * `atLineStart` false: in the cell of a table, where nothing begins a list.
 */
export function writeInlines(content: readonly Inline[], atLineStart = true): string {
  const tidy = tidyInlines(content);
  if (tidy.every((part) => part.type === 'break' || (!part.bold && !part.italic))) {
    return writeLines(tidy, atLineStart);
  }
  if (hasPlainMarks(tidy)) {
    return writeLines(tidy, atLineStart);
  }
  const tries = [tidy, marksAroundWords(tidy), withoutMark(tidy, 'italic'), withoutMark(tidy, 'bold')];
  for (const attempt of tries) {
    if (readsBackAs(writeLines(attempt, true), attempt)) {
      return writeLines(attempt, atLineStart);
    }
  }
  return writeLines(withoutMark(withoutMark(tidy, 'italic'), 'bold'), atLineStart);
}

/** Words and the marks of running text: nothing that Markdown could take for something else. */
const PLAIN = /^[\p{L}\p{N} .,;:!?()§–”%]*$/u;
const LABEL_LIKE = /^(?:\p{L}?[.)]|[^\p{L}])/u;

/**
 * True when it is sure without a trial that the marks are read back: each marked part has one mark, and unmarked text
 * or the edge of its line on either side. To read what was written costs fifty times as much.
 */
export function hasPlainMarks(content: readonly Inline[]): boolean {
  return partsByLine(content).every(
    (line) =>
      !LABEL_LIKE.test(line[0]?.text ?? '') &&
      line.every((part, at) => {
        const marks = marksOf(part).length;
        const [before, after] = [line[at - 1], line[at + 1]];
        return (
          part.type === 'text' &&
          PLAIN.test(part.text) &&
          (marks === 0 || (marks === 1 && opensAfter(before, part.text) && closesBefore(part.text, after)))
        );
      }),
  );
}

/** A mark beside a letter or digit stands; beside a sign only where there is no letter on its other side. */
function opensAfter(before: LinePart | undefined, text: string): boolean {
  const first = text.charAt(0);
  return isUnmarked(before) && (isWord(first) || (first !== ' ' && !isWord(before?.text.slice(-1) ?? '')));
}

function closesBefore(text: string, after: LinePart | undefined): boolean {
  const last = text.slice(-1);
  return isUnmarked(after) && (isWord(last) || (last !== ' ' && !isWord(after?.text.charAt(0) ?? '')));
}

const isUnmarked = (part: LinePart | undefined) => part === undefined || marksOf(part).length === 0;

function readsBackAs(written: string, content: readonly Inline[]): boolean {
  const blocks = readText(written, () => true);
  const [only] = blocks;
  return (
    blocks.length === 1 &&
    only?.type === 'paragraph' &&
    JSON.stringify(only.content) === JSON.stringify(content)
  );
}

function writeLines(content: readonly Inline[], atLineStart: boolean): string {
  return partsByLine(content)
    .map((line, index) => (atLineStart ? escapeStart(writeLine(line), index > 0) : writeLine(line)))
    .join('\\\n');
}

function writeLine(line: readonly LinePart[]): string {
  let written = '';
  let open: Mark[] = [];
  line.forEach((part, index) => {
    const wanted = marksOf(part);
    while (open.some((mark) => !wanted.includes(mark))) {
      written += SIGN[open.pop() as Mark];
    }
    // The mark that lasts longest is opened first, so that marks nest.
    const missing = wanted
      .filter((mark) => !open.includes(mark))
      .sort((a, b) => lasts(b, line, index) - lasts(a, line, index));
    for (const mark of missing) {
      written += SIGN[mark];
    }
    open = [...open, ...missing];
    written +=
      part.type === 'text' ? escapeText(part.text, line.length === 1) : writeLink(part.id, part.text);
  });
  return (
    written +
    open
      .reverse()
      .map((mark) => SIGN[mark])
      .join('')
  );
}

function marksOf(part: LinePart): Mark[] {
  return (['bold', 'italic'] as const).filter((mark) => part[mark]);
}

function lasts(mark: Mark, line: readonly LinePart[], from: number): number {
  const end = line.findIndex((part, index) => index >= from && !part[mark]);
  return (end === -1 ? line.length : end) - from;
}

function escapeText(text: string, alone: boolean): string {
  const escaped = escapeLinks(text.replace(BACKSLASH_THAT_COUNTS, '\\\\'));
  if (!escaped.includes('*')) {
    return escaped;
  }
  // A star with a space on each side is no mark; at the edge of a marked part we do not know its neighbours.
  return escaped.replace(/\*/g, (star, at: number) => {
    const before = at === 0 ? (alone ? ' ' : 'x') : escaped.charAt(at - 1);
    const after = at === escaped.length - 1 ? (alone ? ' ' : 'x') : escaped.charAt(at + 1);
    return LONE_STAR.test(`${before}*${after}`) ? star : `\\${star}`;
  });
}

/** What would begin a list or rule off a table there gets a backslash. */
function escapeStart(line: string, afterBreak: boolean): string {
  const start = LIST_START.exec(line)?.[0];
  if (start === '-') {
    return `\\${line}`;
  }
  if (start !== undefined) {
    return `${start}\\${line.slice(start.length)}`;
  }
  return afterBreak && RULE_OF_TABLE.test(line) ? `\\${line}` : line;
}

function withoutMark(content: readonly Inline[], mark: Mark): Inline[] {
  return tidyInlines(
    content.map((part) => {
      if (part.type === 'break' || !part[mark]) {
        return part;
      }
      const { [mark]: _given, ...rest } = part;
      return rest;
    }),
  );
}

/** Marks begin and end at a letter or digit: spaces and punctuation at the edges are let out. */
function marksAroundWords(content: readonly Inline[]): Inline[] {
  return tidyInlines(
    content.flatMap((part): Inline[] => {
      if (part.type !== 'text' || (!part.bold && !part.italic)) {
        return [part];
      }
      const characters = [...part.text];
      const first = characters.findIndex(isWord);
      const last = characters.findLastIndex(isWord);
      const before = characters.slice(0, first === -1 ? undefined : first).join('');
      const word = first === -1 ? '' : characters.slice(first, last + 1).join('');
      const after = first === -1 ? '' : characters.slice(last + 1).join('');
      return [
        { type: 'text', text: before },
        { ...part, text: word },
        { type: 'text', text: after },
      ];
    }),
  );
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
