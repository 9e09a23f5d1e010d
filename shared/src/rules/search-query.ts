/*
 * What somebody typed into a search of texts: words, "phrases" that stand in that order, and -words that must not be there.
 * Everything else that was typed is a sign between words: nothing that is typed is ever a fault.
 */

/** Something that is sought, or that must not be there. */
export interface SoughtTerm {
  /** letters and digits, in lower case, in the order in which they stand */
  words: string[];
  /** in quotes: exactly these words; otherwise the last of them may go on */
  phrase: boolean;
  excluded: boolean;
}

const TERM = /(^|\s)(-?)"([^"]*)("|$)|(\S+)/gu;
const QUOTES = /[”“„»«]/gu;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Reads `budget "fria resor" -skola`. A quote that is not closed goes on to the end. */
export function readSearchQuery(typed: string): SoughtTerm[] {
  // å in one code point or two is the same letter
  const text = typed.normalize('NFC').replace(QUOTES, '"').toLocaleLowerCase('sv');
  return [...text.matchAll(TERM)].flatMap(([, , minus = '', quoted, , bare = '']) => {
    const phrase = quoted !== undefined;
    const excluded = phrase ? minus === '-' : /^-(?=[\p{L}\p{N}])/u.test(bare);
    const words = wordsOf(quoted ?? bare);
    return words.length === 0 ? [] : [{ words, phrase, excluded }];
  });
}

/** A word of fewer letters does not go on: `i` would find half of all there is. */
const SHORTEST_BEGINNING = 3;

/** A term as PostgreSQL reads it (`to_tsquery`): only letters and digits of it come from a person. */
export function tsqueryOf({ words, phrase, excluded }: SoughtTerm): string {
  const goesOn = !phrase && !excluded && (words.at(-1)?.length ?? 0) >= SHORTEST_BEGINNING;
  return `${words.join(' <-> ')}${goesOn ? ':*' : ''}`;
}

/** A word as a LIKE pattern: found anywhere, and what LIKE reads as a wildcard is a character like any other. */
export function anywhere(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Signs that nobody types and no text holds: PostgreSQL puts them around what it found. */
export const HIT_BEGINS = '\uE000';
export const HIT_ENDS = '\uE001';

/** A piece of what was found: `hit` where it is what was sought. */
export interface SnippetPiece {
  text: string;
  hit: boolean;
}

/** The pieces of a text with marks around what was found. What cannot be read as a pair of marks is text. */
export function readSnippet(marked: string): SnippetPiece[] {
  const clean = (text: string) => text.replace(/[\uE000\uE001]/g, '').replace(/\s+/g, ' ');
  const pieces: SnippetPiece[] = [];
  marked.split(HIT_BEGINS).forEach((part, at) => {
    const end = at === 0 ? -1 : part.indexOf(HIT_ENDS);
    pieces.push({ text: clean(end < 0 ? '' : part.slice(0, end)), hit: true });
    pieces.push({ text: clean(part.slice(end + 1)), hit: false });
  });
  return pieces.filter(({ text }) => text !== '');
}
