import { replaceLinks, type AttachmentLink } from './attachment-links.js';

/*
 * The parser cannot switch off single markers (`+`, `*`, `1)`, `_`), so such characters get a backslash before it
 * reads. A backslash before punctuation never changes what is read as text, only what is read as markup.
 */

const CONTAINERS = String.raw`^(?:[ \t]*(?:-|\d{1,9}\.)(?=[ \t]))*[ \t]*`;
const OTHER_BULLET = new RegExp(`(${CONTAINERS})(?=[+*](?:[ \\t]|$))`, 'gm');
const OTHER_NUMBER = new RegExp(String.raw`(${CONTAINERS}\d{1,9})(?=\)(?:[ \t]|$))`, 'gm');
const RULE_OF_HYPHENS = /^((?:[ \t]*\d{1,9}\.(?=[ \t]))*[ \t]*)(?=-[ \t]*-[ \t]*-[- \t]*$)/gm;
const ESCAPED_LETTER = new RegExp(String.raw`(${CONTAINERS}[A-Z])(?=\\\.)`, 'gm');
/** Ten lists opened on one line are no protocol: beyond that the parser only loses its time. */
const TEN_LISTS = String.raw`^(?:[ \t]*(?:-|\d{1,9}\.)(?=[ \t])){10}[ \t]*`;
const DEEP_BULLET = new RegExp(String.raw`(${TEN_LISTS})(?=-[ \t])`, 'gm');
const DEEP_NUMBER = new RegExp(String.raw`(${TEN_LISTS}\d{1,9})(?=\.[ \t])`, 'gm');
/** Pair by pair, so that the underscore of `\\_` is seen to be escaped already. */
const ESCAPES_AND_UNDERSCORES = /\\[^]|_/g;

/** Four asterisks mark nothing in the subset; thousands of them would cost the parser minutes, or its stack. */
const ESCAPES_AND_LONG_RUNS = /\\[^]|\*{4,}/g;
const ESCAPES_AND_ASTERISKS = /\\[^]|\*/g;
/** More marks than this in one paragraph are no emphasis: there the asterisks are read as text. */
const MOST_MARKS = 1000;
const PARAGRAPH_ENDS = /(\n[ \t]*\n)/;

/** Tells whether an id is one of the attachments that the text may link to. */
export type IsAttachment = (id: string) => boolean;

/** The source made ready for the parser, and the mark that stands after a letter whose full stop was escaped. */
export interface PreparedSource {
  source: string;
  /** A character that the text does not hold: `A\.` starts no lettered list, and the parser forgets the backslash. */
  escapeMark: string;
  /** A character that the text does not hold: around the place in `links` of a link to an attachment. */
  linkMark: string;
  links: AttachmentLink[];
  /** The lines as typed, but for the links: preparing never changes how many there are. */
  typedLines: string[];
}

/**
 * Makes everything that is not in our subset plain text to the parser. Line ends become `\n`. A link becomes a word of
 * its own, so that neither brackets nor marks around it can be misread.
 */
export function prepareSource(markdown: string, isAttachment: IsAttachment): PreparedSource {
  const escapeMark = absentCharacter(markdown, 0xe000);
  const linkMark = absentCharacter(markdown, escapeMark.charCodeAt(0) + 1);
  const links: AttachmentLink[] = [];
  const typed = replaceLinks(markdown.replace(/\r\n?/g, '\n'), (link) =>
    isAttachment(link.id) ? `${linkMark}${links.push(link) - 1}${linkMark}` : undefined,
  );
  const source = escapeManyMarks(typed)
    .replace(ESCAPES_AND_UNDERSCORES, (found) => (found === '_' ? '\\_' : found))
    .replace(DEEP_BULLET, '$1\\')
    .replace(DEEP_NUMBER, '$1\\')
    .replace(RULE_OF_HYPHENS, '$1\\')
    .replace(OTHER_BULLET, '$1\\')
    .replace(OTHER_NUMBER, '$1\\')
    .replace(ESCAPED_LETTER, `$1${escapeMark}`);
  return { source, escapeMark, linkMark, links, typedLines: typed.split('\n') };
}

function absentCharacter(text: string, from: number): string {
  let code = from;
  while (text.includes(String.fromCharCode(code))) {
    code += 1;
  }
  return String.fromCharCode(code);
}

function escapeManyMarks(text: string): string {
  const escaped = (found: string) => (found.startsWith('*') ? found.replaceAll('*', '\\*') : found);
  return text
    .replace(ESCAPES_AND_LONG_RUNS, escaped)
    .split(PARAGRAPH_ENDS)
    .map((paragraph) =>
      paragraph.split('*').length > MOST_MARKS
        ? paragraph.replace(ESCAPES_AND_ASTERISKS, escaped)
        : paragraph,
    )
    .join('');
}
