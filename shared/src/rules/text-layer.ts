import type { TextSign } from '../vocabulary/text-signs.js';
import { letterCount, letterLikeness, otherSmallWordShare, smallWordShare } from './swedish-likeness.js';
import { decodedFigures, decodedPlaces } from './text-layer-decoding.js';

export interface TextFault {
  sign: TextSign;
  /** where it was seen, from 1 */
  pages: number[];
  /** some words as they stand in the file */
  examples: string[];
}

/**
 * `whole`: nothing says that the text is another than what is seen. `decoded`: it is broken, but what it stands for is
 * certain. `broken`: not to be relied on. `none`: there is no text, only pictures.
 */
export interface TextJudgement {
  state: 'whole' | 'decoded' | 'broken' | 'none';
  faults: TextFault[];
  /** of each page; only where it is certain */
  decoded: readonly string[] | null;
}

const EXAMPLES = 3;
/** A page with fewer letters than that is a picture, a page break, or says its number. */
const FEW_LETTERS = 20;
/** Fewer letters than that say nothing of how often each is used. */
const ENOUGH_LETTERS = 200;

/** Signs of symbol fonts that stand before the points of a list. */
const BULLETS =
  /^[\uf02d\uf06f\uf076\uf0a7\uf0a8\uf0b0\uf0b7\uf0be\uf0d8\uf0e0\uf0fc\uf0fe]|[\uf0a7\uf0b7]$/u;
const PRIVATE = /\p{Co}/u;
/** Control characters, the sign for a character that was lost, and code points that no character has. */
const LOST =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]|(?!\p{Extended_Pictographic})[\p{Cn}\p{Cs}]/u;
/** An accent with no letter under it. The signs after figures and pictures (U+20E3, U+FE0F) are no accents. */
const LOOSE = /(?<![\p{L}\p{M}])(?![\ufe00-\ufe0f\u20d0-\u20ff])\p{M}/u;
/** Greek that nobody has written for two thousand years, and letters that Copts write. */
const ARCHAIC = /[\u0370-\u0377\u037b-\u037d\u03d8-\u03ef]/u;
const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;
/** One or two Greek letters beside ours: a unit, a substance, a quantity. */
const GREEK_SYMBOL = /(?<![\u0391-\u03c9])[\u0391-\u03c9]{1,2}(?![\u0391-\u03c9])/gu;

const bare = (word: string): string => word.replace(BULLETS, '');

function isMixed(word: string): boolean {
  if (ARCHAIC.test(word)) {
    return true;
  }
  return word
    .replace(GREEK_SYMBOL, '')
    .split(/[^\p{L}\p{M}]+/u)
    .some((part) => LATIN.test(part) && OTHER_SCRIPT.test(part));
}

const byWord: Partial<Record<TextSign, (word: string) => boolean>> = {
  'lost-characters': (word) => LOST.test(word),
  'private-characters': (word) => PRIVATE.test(bare(word)),
  'loose-marks': (word) => LOOSE.test(word),
  'mixed-scripts': isMixed,
};

interface Word {
  text: string;
  page: number;
}

function told(sign: TextSign, words: readonly Word[]): TextFault[] {
  return words.length === 0
    ? []
    : [
        {
          sign,
          pages: [...new Set(words.map(({ page }) => page))],
          examples: [...new Set(words.map(({ text }) => text))].slice(0, EXAMPLES),
        },
      ];
}

const firstWords = (words: readonly Word[]): string[] => words.slice(0, EXAMPLES).map(({ text }) => text);

/** Of the text as a whole: in what letters it is written, and whether these make words. */
function faultsOfWhole(text: string, words: readonly Word[], pages: number[]): TextFault[] {
  const lettered = words.filter(({ text: word }) => /\p{L}/u.test(word));
  const foreign = lettered.filter(({ text: word }) => OTHER_SCRIPT.test(word) && !LATIN.test(word));
  const faults: TextFault[] = [];
  if (foreign.length > lettered.length / 5 && foreign.length > 3) {
    faults.push({ sign: 'other-script', pages, examples: firstWords(foreign) });
  }
  if (letterCount(text) < ENOUGH_LETTERS) {
    return faults;
  }
  if (
    !/\p{N}/u.test(text) &&
    /§|diarienummer|(?<!\p{L})den (?:januari|februari|mars|april|maj|ju[nl]i|augusti|\w+ber)\b/iu.test(text)
  ) {
    faults.push({ sign: 'no-figures', pages, examples: [] });
  }
  const spoken = Math.max(smallWordShare(text), otherSmallWordShare(text));
  if (faults.length === 0 && spoken < 0.06 && letterLikeness(text) < 0.75) {
    faults.push({ sign: 'not-words', pages, examples: firstWords(lettered) });
  }
  return faults;
}

function faultsOf(pages: readonly string[]): TextFault[] {
  const words = pages.flatMap((page, i): Word[] =>
    page
      .split(/\s+/u)
      .filter((text) => text !== '')
      .map((text) => ({ text, page: i + 1 })),
  );
  const withText = pages.flatMap((page, i) => (letterCount(page) < FEW_LETTERS ? [] : [i + 1]));
  const found = Object.entries(byWord).flatMap(([sign, isSo]) =>
    told(
      sign as TextSign,
      words.filter(({ text }) => isSo(text)),
    ),
  );
  return [...found, ...faultsOfWhole(pages.join('\n'), words, withText)];
}

/** Words in which figures may be what strange characters stand for. */
const maybeFigures = (word: string): boolean =>
  LOOSE.test(word) || PRIVATE.test(bare(word)) || ARCHAIC.test(word);

/** The characters that cannot be meant, where figures may be what they stand for. */
function strangeIn(pages: readonly string[]): Set<string> {
  const words = pages.flatMap((page) => page.split(/\s+/u)).filter(maybeFigures);
  return new Set(words.join('').match(/[\p{Co}\p{M}\u0370-\u0377\u037b-\u037d\u02b9]/gu));
}

/**
 * Whether the text that a program reads in a PDF is the text that a person sees on its pages. A table for reading it may
 * have been lost on the way: letters or figures are then others, or none, and nothing on the page shows it. Says nothing
 * against ordinary Swedish text with foreign names, symbols and pictures; cannot know where a whole word was changed into
 * another one.
 *
 * @param pages the text of each page
 */
export function judgeText(pages: readonly string[]): TextJudgement {
  const empty = pages.flatMap((page, i) => (letterCount(page) < FEW_LETTERS ? [i + 1] : []));
  const letters = letterCount(pages.join(''));
  if (letters < FEW_LETTERS && empty.length === pages.length) {
    return { state: 'none', faults: [{ sign: 'no-text', pages: empty, examples: [] }], decoded: null };
  }
  const faults = faultsOf(pages);
  const wordless = pages.flatMap((page, i) => (/[\p{L}\p{N}]/u.test(page) ? [] : [i + 1]));
  const partly: TextFault[] =
    wordless.length === 0 ? [] : [{ sign: 'pages-without-text', pages: wordless, examples: [] }];
  if (faults.length === 0) {
    return { state: 'whole', faults: partly, decoded: null };
  }
  const decoded = decodedFigures(pages, strangeIn(pages)) ?? decodedPlaces(pages);
  const certain = decoded !== undefined && faultsOf(decoded).length === 0;
  return {
    state: certain ? 'decoded' : 'broken',
    faults: [...faults, ...partly],
    decoded: certain ? decoded : null,
  };
}
