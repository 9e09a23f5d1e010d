import { printable } from '@klubbat/shared/text/printable';
import { type FontName, sharedFont } from './fonts.js';

/** A stretch of text that one font can print whole. */
export interface Stretch {
  text: string;
  font: FontName;
}

const REPLACEMENT = '\uFFFD';

// what every typeface has: of Latin-1 all but the micro sign
const PLAIN = /^[\u0020-\u007E\u00A0-\u00B4\u00B6-\u00FF\u2013\u2019\u201D\u2022]*$/;

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
