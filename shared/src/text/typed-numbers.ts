import { heldTogether } from './printable.js';

/** One change of a text: what stands from `from` to `to` becomes `insert`. */
export interface TextEdit {
  from: number;
  to: number;
  insert: string;
}

const UNIT =
  'kronor|kr|tkr|mkr|mnkr|msek|mdkr|miljon|miljoner|miljard|miljarder|procent|euro|öre|[%‰€]|km|meter|m²|kvm|ha|hektar|ton|kWh|MWh|GWh';

/** `300000 kr`: five digits or more that say an amount. Four are read at a glance, and may be a year. */
const UNGROUPED = new RegExp(
  `(?<![\\p{L}\\d.,:/+–-])[1-9]\\d{4,14}(?=[ \\u00A0](?:${UNIT})(?![\\p{L}\\d]))`,
  'gu',
);

/**
 * Numbers that are names and no amounts: a telephone number, a number of an organisation, of a person or of an account, a
 * case number. Their spaces are as whoever gave them wrote them.
 */
const NAMES: readonly RegExp[] = [
  // with a dash, a slash or a colon in it, or a plus before: 08-123 456 78, 212000-0142, RS/2024-00123, 24:1
  /(?<![\p{L}\d])(?:\p{L}{1,8}[ \u00A0]?)?\+?\d[\d \u00A0]*(?:[-/:]\d[\d \u00A0]*)+/gu,
  /\+\d[\d \u00A0]*/gu,
  // begins with a nought: 070 123 45 67
  /(?<![\p{L}\d.,:])0\d[\d \u00A0]*/gu,
  // letters before: RS 2024 123, LTV 21 123
  /(?<![\p{L}\d])(?!SEK|EUR|USD|NOK|DKK|MSEK|TSEK|KSEK)\p{Lu}{2,8}[ \u00A0]\d[\d \u00A0]*/gu,
  // a year, and then what is counted in it: 2024 123
  /(?<![\p{L}\d])(?:19|20)\d\d[ \u00A0]\d{2,6}(?!\d)/gu,
  /(?<!\p{L})(?:tfn|tel|telefon|mobil|växel|dnr|diarienummer|diarienr|ärendenummer|ärendenr|orgnr|org\.nr|organisationsnummer|personnummer|bankgiro|bg|plusgiro|pg|postnummer|kontonummer|fakturanummer)\.?:?[ \u00A0]+[\d][\d \u00A0]*/giu,
  // in groups that are no thousands: 123 45 67
  /(?<![\p{L}\d])\d{1,4}(?:[ \u00A0]\d{1,4})*[ \u00A0]\d{2}(?![\d.,]|[ \u00A0]\d{3}(?!\d))(?:[ \u00A0]\d{2,4})*/gu,
];

/** The digits in groups of three from the right, held together: `300 000`. */
const grouped = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, '\u00A0');

/**
 * What has to be changed in a text that was typed, so that no line ends inside an amount, a day, a time or the number of a §:
 * `300000 kr` and `300 000 kr` both become an amount held together by spaces at which no line may end, as on paper.
 * The changes stand in order and do not touch each other; a text that is as it should be gets none.
 */
export function numberEdits(text: string): TextEdit[] {
  if (!/\d/.test(text)) {
    return [];
  }
  const names = NAMES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const end = index + found.trimEnd().length;
      return { from: index, to: end };
    }),
  );
  const isInName = (at: number) => names.some(({ from, to }) => at >= from && at < to);
  const held = heldTogether(text);
  const spaces = [...held].length === [...text].length ? changedSpaces(text, held) : [];
  const digits = [...text.matchAll(UNGROUPED)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    insert: grouped(found),
  }));
  return [...spaces, ...digits]
    .filter(({ from }) => !isInName(from))
    .sort((one, other) => one.from - other.from);
}

function changedSpaces(text: string, held: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) !== held.charAt(at)) {
      edits.push({ from: at, to: at + 1, insert: '\u00A0' });
    }
  }
  return edits;
}

/** The text with its edits made. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
}
