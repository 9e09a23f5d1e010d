// Signs without a picture of their own: joiners, marks of direction, soft hyphens (no word is hyphenated), variation
// selectors, control characters. No font need have them, and a missing one would print an empty box.
const INVISIBLE = /[\p{Cf}\p{Cc}\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u034F\u115F\u1160\u3164]/gu;
const LINE_SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

const MONTH = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const UNIT = 'kronor|kr|tkr|mkr|mnkr|msek|mdkr|miljon|miljoner|miljard|miljarder|procent|euro|öre|[%‰€]';

/** Spaces at which no line may end: what stands on either side is one thing to who reads. */
const HOLDING: readonly RegExp[] = [
  / (?<=§ |(?<!\p{L})kl\.? )(?=\d)/gu,
  // 5 kap. 3 §
  / (?<=\d )(?=§|kap\.)/gu,
  / (?<=\d kap\. |\d\u00A0kap\. )(?=\d)/gu,
  // 1 250 000 kronor, 12,5 mnkr, 2 miljoner kronor, 3 %
  / (?<=\d )(?=\d{3}(?!\d))/gu,
  new RegExp(`(?<=\\d|mil(?:jon|joner|jard|jarder)) (?=(?:${UNIT})(?!\\p{L}))`, 'gu'),
  // den 3 mars 2025
  new RegExp(`(?<=(?<!\\p{L})[Dd]en) (?=\\d{1,2}(?:[–-]\\d{1,2})? (?:${MONTH})(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<=\\d) (?=(?:${MONTH})(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<=\\d\\u00A0(?:${MONTH})) (?=\\d{4}(?!\\d))`, 'gu'),
  // bilaga 2, punkt 3, nr 4
  / (?<=(?<!\p{L})(?:[Bb]ilaga|[Pp]unkt|[Nn]r) )(?=\d)/gu,
];

/** No line break inside an amount, a date or a number of a §. */
export function heldTogether(text: string): string {
  return /\d/.test(text) ? HOLDING.reduce((held, space) => held.replace(space, '\u00A0'), text) : text;
}

/** The text as it goes to paper or into a mail: composed letters (å as one sign), no invisible signs, and what belongs together is. */
export function printable(text: string): string {
  return heldTogether(text.normalize('NFC').replace(LINE_SPACES, ' ').replace(INVISIBLE, ''));
}
