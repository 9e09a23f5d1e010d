import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { warning, type Finding } from './finding.js';
import { itemLabel } from './presence.js';
import { textsWithPath } from './texts-with-path.js';

/*
 * Places in a text that somebody was to fill in and did not: `[namn]`, `XX`, `{datum}`, `åååå-mm-dd`. Standard phrases and
 * copied decisions are full of them, and in an adjusted protocol one can never be filled.
 */

const WAYS: readonly RegExp[] = [
  // {namn}, {…}, {}
  /\{[^{}\n]{0,60}\}/gu,
  // [namn], [ange belopp]; not [1], [x], […], [sic], nor what is a link
  /\[(?!sic\]|bilaga |Bilaga )\p{L}[\p{L}\d .,/-]{1,50}\](?!\()/gu,
  // two or more of the letter X, small ones too, 20XX, NN, N.N.
  /(?<![\p{L}\d])(?:(?:19|20)?(?:X{2,8}|x{2,8})|NN|N\.N\.?)(?![\p{L}\d])/gu,
  // åååå-mm-dd, ÅÅÅÅ-MM-DD, 20åå-mm-dd, yyyy-mm-dd
  /(?<![\p{L}\d])(?:(?:20)?åå|åååå|yyyy)-mm-dd(?![\p{L}\d])/giu,
  // den … januari: where a word should stand
  /(?<=^|[\s(])(?:…|\.{3,}|_{3,})(?=$|[\s).,;:])/gmu,
];

/** A mark before another sign in the source: `\[namn\]` is read as `[namn]`. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

/** The most that one sentence lists. */
const MOST = 6;

/** Each place that is left to be filled in, where it stands in the text. */
export function placeholdersIn(text: string): { from: number; to: number; words: string }[] {
  const found = WAYS.flatMap((way) =>
    [...text.matchAll(way)].map(({ 0: words, index }) => ({ from: index, to: index + words.length, words })),
  ).sort((one, other) => one.from - other.from || other.to - one.to);
  // {åååå-mm-dd} is one place, not two
  return found.filter(({ to }, index) => found.slice(0, index).every((before) => before.to < to));
}

/** A warning where an item's title or one of its texts has places that nobody has filled in. */
export function placeholderFindings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  const texts = [{ text: item.title, at: `${path}.title` }, ...textsWithPath(item, path)];
  const left = texts.flatMap(({ text, at }) =>
    placeholdersIn(text.replace(ESCAPE, '')).map(({ words }) => ({ words, at })),
  );
  const [first] = left;
  const placeholders = [...new Set(left.map(({ words }) => words))].slice(0, MOST);
  return first === undefined
    ? []
    : [warning(first.at, 'placeholder-left', { where: itemLabel(file, item), placeholders })];
}
