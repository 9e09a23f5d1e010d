import { type FontName, sharedFont } from './fonts.js';

/** A stretch of text that one font can print whole. */
export interface Stretch {
  text: string;
  font: FontName;
}

const REPLACEMENT = '\uFFFD';

// Signs without a picture of their own: joiners, marks of direction, soft hyphens (no word is hyphenated), variation
// selectors, control characters. No font need have them, and a missing one would print an empty box.
const INVISIBLE = /[\p{Cf}\p{Cc}\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u034F\u115F\u1160\u3164]/gu;
const LINE_SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** No line break after § and kl. or inside an amount. */
export function heldTogether(text: string): string {
  return text.replace(/(?<=§|\bkl\.) (?=\d)/g, '\u00A0').replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00A0');
}

/** The text as it goes to paper: composed letters (å as one sign), no invisible signs, and what belongs together is. */
export function printable(text: string): string {
  return heldTogether(text.normalize('NFC').replace(LINE_SPACES, ' ').replace(INVISIBLE, ''));
}

const PLAIN = /^[\u0020-\u007E\u00A0-\u00FF\u2013\u2019\u201D\u2022]*$/;

/** Parts a printable text by the font that has its signs; what no font has becomes a visible replacement sign. */
export function stretches(text: string, font: FontName): Stretch[] {
  if (PLAIN.test(text)) {
    return [{ text, font }];
  }
  const other: FontName = font === 'bold' || font === 'bold-italic' ? 'fallback-bold' : 'fallback';
  const found: Stretch[] = [];
  // A mark is printed by the font of its letter: it cannot be placed over a letter of another font.
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const points = [...cluster].map((sign) => sign.codePointAt(0) ?? 0);
    const covering = [font, other].find((name) => points.every((point) => sharedFont(name).covers(point)));
    const whole = covering ? cluster : [...cluster].map((sign) => visible(sign, other)).join('');
    const chosen = covering ?? other;
    const last = found.at(-1);
    if (last?.font === chosen) {
      last.text += whole;
    } else {
      found.push({ text: whole, font: chosen });
    }
  }
  return found;
}

/** The signs of a text that no font of the documents has, each once: on paper a replacement sign stands for them. */
export function unprintableSigns(text: string): string[] {
  if (PLAIN.test(text)) {
    return [];
  }
  const missing = [...printable(text)].filter((sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return !sharedFont('regular').covers(point) && !sharedFont('fallback').covers(point);
  });
  return [...new Set(missing)];
}

function visible(sign: string, font: FontName): string {
  return sharedFont(font).covers(sign.codePointAt(0) ?? 0) ? sign : REPLACEMENT;
}
