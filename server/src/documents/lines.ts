import type { Inline } from '@klubbat/shared/contracts/rich-text';
import { printable } from '@klubbat/shared/text/printable';
import { stretches } from './characters.js';
import { type FontName, widthOf } from './fonts.js';
import { Remembered } from '@klubbat/shared/text/remembered';
import type { Fragment, Link } from './strip.js';
import { typefaceInForce } from './typeface.js';

export interface TextStyle {
  readonly size: number;
  /** distance between baselines */
  readonly leading: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface Line {
  /** `x` from the left edge of the line */
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

/** Running text, some of which may lead to another place of the document. */
export type Run =
  Inline | { type: 'text'; text: string; bold?: boolean; italic?: boolean; struck?: boolean; link: Link };

interface Part {
  text: string;
  font: FontName;
  width: number;
  link: Link | undefined;
  struck?: boolean;
}

interface Word {
  parts: Part[];
  width: number;
  /** ends its line: a hard line break follows */
  breaksAfter: boolean;
  /** the word continues on the next line: no space stands after this part */
  goesOn?: boolean;
}

type Looks = Pick<Part, 'font' | 'struck'> & { readonly link?: Link | undefined };

/** Neighbours that are printed in one stroke. */
function looksAs(one: Looks, other: Looks): boolean {
  return one.font === other.font && one.link === other.link && one.struck === other.struck;
}

function cut(style: TextStyle, bold: boolean, italic: boolean): FontName {
  const heavy = bold || style.bold === true;
  const slanted = italic || style.italic === true;
  return heavy ? (slanted ? 'bold-italic' : 'bold') : slanted ? 'italic' : 'regular';
}

function measureWords(content: readonly Run[], style: TextStyle): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  for (const inline of content) {
    if (inline.type === 'break') {
      const last = open ?? words.at(-1);
      if (!last || last.breaksAfter) {
        words.push({ parts: [], width: 0, breaksAfter: true });
      } else {
        last.breaksAfter = true;
      }
      open = undefined;
      continue;
    }
    const font = cut(style, inline.bold === true, inline.italic === true);
    const link = 'link' in inline ? inline.link : undefined;
    const struck = 'struck' in inline && inline.struck === true;
    for (const [token] of printable(inline.text).matchAll(/ +|[^ ]+/g)) {
      if (token.startsWith(' ')) {
        open = undefined;
        continue;
      }
      if (!open) {
        open = { parts: [], width: 0, breaksAfter: false };
        words.push(open);
      }
      for (const stretch of stretches(token, font)) {
        const width = widthOf(stretch.text, stretch.font, style.size);
        open.parts.push({ ...stretch, width, link, ...(struck ? { struck } : {}) });
        open.width += width;
      }
    }
  }
  return words;
}

const measured = new Remembered<readonly Word[]>(4_000_000);

/** Words with their widths. A heading is broken many times until it is balanced, and a preview has most of the words of the last. */
function readWords(content: readonly Run[], style: TextStyle): readonly Word[] {
  // a link is one thing, however many lines it stands on: it is not to be shared with another document
  if (content.some((run) => 'link' in run)) {
    return measureWords(content, style);
  }
  const { size, bold = false, italic = false } = style;
  const key = JSON.stringify([typefaceInForce(), size, bold, italic, content]);
  return measured.of(key, () => measureWords(content, style));
}

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** Words that should have stood together, where there is no room for all of them on one line. */
function parted(word: Word, size: number): Word[] {
  const words: Word[] = [];
  let open: Word = { parts: [], width: 0, breaksAfter: false };
  for (const part of word.parts) {
    part.text.split('\u00A0').forEach((text, i) => {
      if (i > 0) {
        words.push(open);
        open = { parts: [], width: 0, breaksAfter: false };
      }
      if (text !== '') {
        const width = widthOf(text, part.font, size);
        open.parts.push({ ...part, text, width });
        open.width += width;
      }
    });
  }
  return [...words, { ...open, breaksAfter: word.breaksAfter }].filter(
    ({ parts, breaksAfter }) => parts.length > 0 || breaksAfter,
  );
}

/** A word longer than the line, in parts that end with a hyphen or a slash of its own. */
function atHyphens(word: Word, size: number): Word[] {
  const words: Word[] = [];
  let open: Word = { parts: [], width: 0, breaksAfter: false };
  for (const part of word.parts) {
    part.text.split(/(?<=[-–/])(?=[\p{L}\p{N}])/u).forEach((text, i) => {
      if (i > 0) {
        words.push({ ...open, goesOn: true });
        open = { parts: [], width: 0, breaksAfter: false };
      }
      const width = widthOf(text, part.font, size);
      open.parts.push({ ...part, text, width });
      open.width += width;
    });
  }
  return [...words, { ...open, breaksAfter: word.breaksAfter, ...(word.goesOn ? { goesOn: true } : {}) }];
}

/** A word longer than the line, cut where the line is full: no letter is lost and no hyphen added. */
function cutWord(word: Word, width: number, size: number): Word[] {
  const pieces: Word[] = [];
  let piece: Word = { parts: [], width: 0, breaksAfter: false };
  for (const part of word.parts) {
    for (const { segment } of graphemes.segment(part.text)) {
      const wide = widthOf(segment, part.font, size);
      if (piece.width + wide > width && piece.width > 0) {
        pieces.push({ ...piece, goesOn: true });
        piece = { parts: [], width: 0, breaksAfter: false };
      }
      const last = piece.parts.at(-1);
      if (last && looksAs(last, part)) {
        last.text += segment;
        last.width += wide;
      } else {
        piece.parts.push({ ...part, text: segment, width: wide });
      }
      piece.width += wide;
    }
  }
  pieces.push({ ...piece, breaksAfter: word.breaksAfter, ...(word.goesOn ? { goesOn: true } : {}) });
  return pieces;
}

/**
 * How wide what parts a word from the next is: the space of the font that prints the word, or of the typeface where another
 * lends it. Most words are of the same font as the last.
 */
function spacesOf(size: number): (word: Word) => number {
  let known: FontName | undefined;
  let width = 0;
  return ({ parts }) => {
    const font = parts.at(-1)?.font ?? 'regular';
    if (font !== known) {
      known = font;
      width = widthOf(' ', font.startsWith('fallback') ? 'regular' : font, size);
    }
    return width;
  };
}

/** Words of one line as few fragments: neighbours in the same font are printed in one stroke. */
function setLine(words: readonly Word[], style: TextStyle): Line {
  const spaceAfter = spacesOf(style.size);
  const fragments: (Fragment & { text: string })[] = [];
  let last: (Fragment & { text: string }) | undefined;
  let x = 0;
  let width = 0;
  for (const word of words) {
    const end = word.parts.at(-1);
    for (const part of word.parts) {
      // A space also where a line ends: read without its layout, the next line would stick to this one.
      const text = part === end && !word.goesOn ? `${part.text} ` : part.text;
      if (last !== undefined && looksAs(last, part)) {
        last.text += text;
      } else {
        const { font, link, struck } = part;
        last = {
          text,
          font,
          size: style.size,
          colour: style.colour,
          x,
          ...(link === undefined ? {} : { link }),
          ...(struck === true ? { struck } : {}),
        };
        fragments.push(last);
      }
      x += part.width;
    }
    width = x;
    x += spaceAfter(word);
  }
  return { fragments, width };
}

/** The words of each line. */
function wordsOfLines(content: readonly Run[], width: number, style: TextStyle): Word[][] {
  const { size } = style;
  const read = readWords(content, style);
  const words = read.some((word) => word.width > width)
    ? read
        .flatMap((word) => (word.width > width ? parted(word, size) : [word]))
        .flatMap((word) => (word.width > width ? atHyphens(word, size) : [word]))
        .flatMap((word) => (word.width > width ? cutWord(word, width, size) : [word]))
    : read;
  const spaceAfter = spacesOf(size);
  const lines: Word[][] = [];
  let line: Word[] = [];
  let filled = 0;
  const close = () => {
    lines.push(line);
    line = [];
    filled = 0;
  };
  for (const word of words) {
    const before = line.at(-1);
    const between = before === undefined || before.goesOn ? 0 : spaceAfter(before);
    if (before !== undefined && filled + between + word.width > width) {
      close();
      filled = word.width;
    } else {
      filled += between + word.width;
    }
    line.push(word);
    if (word.breaksAfter) {
      close();
    }
  }
  if (line.length > 0) {
    close();
  }
  return lines;
}

/**
 * Breaks a text into lines of at most `width` points, at spaces only: no word is hyphenated or cut, unless it is
 * longer than a line. An empty text has no lines.
 */
export function breakLines(content: readonly Run[], width: number, style: TextStyle): Line[] {
  return wordsOfLines(content, width, style).map((words) => setLine(words, style));
}

/** How many lines `breakLines` makes. */
export function countLines(content: readonly Run[], width: number, style: TextStyle): number {
  return wordsOfLines(content, width, style).length;
}

/** How wide a text is on one line, and how wide its longest word, in points. */
export function measure(content: readonly Run[], style: TextStyle): { whole: number; longestWord: number } {
  const words = readWords(content, style);
  const spaceAfter = spacesOf(style.size);
  return words.reduce(
    (sums, word, i) => ({
      whole: sums.whole + word.width + (i < words.length - 1 ? spaceAfter(word) : 0),
      longestWord: Math.max(sums.longestWord, word.width),
    }),
    { whole: 0, longestWord: 0 },
  );
}

/** A plain text without bold, italic or breaks, as running text. */
export function plain(text: string): Inline[] {
  return [{ type: 'text', text }];
}

/** A plain text that leads to another place, or to none. */
export function leading(text: string, link: Link | undefined): Run[] {
  return link === undefined ? plain(text) : [{ type: 'text', text, link }];
}

/** A line moved to its place on the page. */
export function placeLine(line: Line, x: number): Fragment[] {
  return line.fragments.map((fragment) => ({ ...fragment, x: fragment.x + x }));
}

/** The baseline, from the top of the line: the dots over Å Ä Ö reach up to 0.92 of the size and stay inside it. */
export function baselineOf(style: TextStyle): number {
  return (style.leading - style.size * 1.2) / 2 + style.size * 0.93;
}
