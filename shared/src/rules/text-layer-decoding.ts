import { monthNames } from '../vocabulary/month-names.js';
import { letterLikeness, smallWordShare } from './swedish-likeness.js';

const MONTHS = monthNames.join('|');
/** `18 oktober 2023`, and `2023-10-18` with its parts the other way. */
const WRITTEN = new RegExp(`(?<!\\d)(\\d{1,4})\\s(?:${MONTHS})\\s(\\d+)(?!\\d)`, 'gu');
const ISO = /(?<![\d-])(\d{4})-\d{2}-(\d{2})(?![\d-])/gu;

/** U+0374 became U+02B9 wherever the text was brought to Unicode's own form (NFC) on its way. */
const unfolded = (text: string): string => text.replaceAll('\u02b9', '\u0374');

/** Every date says a day and a year that may be; undefined where there is none to go by. */
function datesHold(text: string): boolean | undefined {
  const dates = [
    ...[...text.matchAll(WRITTEN)].map(([, day, year]) => [Number(day), Number(year)] as const),
    ...[...text.matchAll(ISO)].map(([, year, day]) => [Number(day), Number(year)] as const),
  ];
  return dates.length === 0
    ? undefined
    : dates.every(([day, year]) => day >= 1 && day <= 31 && year >= 1900 && year < 2100);
}

/**
 * Figures for which other characters stand, as ten of them in a row (U+036C–U+0375 for 0–9 where a table for reading the
 * letters was lost). Certain: the characters lie in one row of ten, and exactly one beginning of that row makes every date
 * of the text a day that may be. A year that begins with 19 or 20 leaves no other.
 *
 * @param strange the characters that cannot be meant
 * @returns the pages with the figures in their place; undefined where it is not certain
 */
export function decodedFigures(
  pages: readonly string[],
  strange: ReadonlySet<string>,
): readonly string[] | undefined {
  const codes = [...strange].map((sign) => unfolded(sign).codePointAt(0) ?? 0);
  const [lowest, highest] = [Math.min(...codes), Math.max(...codes)];
  if (codes.length < 3 || highest - lowest > 9) {
    return undefined;
  }
  const beginnings = Array.from({ length: 10 }, (_, i) => highest - 9 + i).filter((code) => code <= lowest);
  const fitting = beginnings
    .map((beginning) =>
      pages.map((page) =>
        [...unfolded(page)]
          .map((sign) => {
            const figure = (sign.codePointAt(0) ?? 0) - beginning;
            return figure >= 0 && figure <= 9 ? String(figure) : sign;
          })
          .join(''),
      ),
    )
    .filter((read) => datesHold(read.join('\n')) === true);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What stands at the places after `~` in the order in which the glyphs of most fonts lie (that of Macintosh Roman). */
const AFTER_TILDE =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷';
const TILDE = 97;
const SPACE = 3;

function byPlace(sign: string): string | undefined {
  const place = sign.codePointAt(0) ?? 0;
  if (place >= SPACE && place <= TILDE) {
    return String.fromCodePoint(place + 29);
  }
  return place > TILDE ? [...AFTER_TILDE][place - TILDE - 1] : undefined;
}

/**
 * Text in which the place of each glyph in its font stands for the character itself (`3URWRNROO` for `Protokoll`), as
 * where no table for reading was written. Certain: every character has its place, and what comes out is running Swedish.
 *
 * @returns undefined where it is not certain
 */
export function decodedPlaces(pages: readonly string[]): readonly string[] | undefined {
  let known = true;
  const read = pages.map((page) =>
    [...page]
      .map((sign) => {
        const meant = /[\n\r ]/.test(sign) ? sign : byPlace(sign);
        known &&= meant !== undefined;
        return meant ?? '';
      })
      .join(''),
  );
  const text = read.join('\n');
  return known && smallWordShare(text) > 0.12 && letterLikeness(text) > 0.85 ? read : undefined;
}
