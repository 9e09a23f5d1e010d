/** What somebody typed, as it is looked for. */
export interface SearchWords {
  /** all of it, in lower case: a case number is compared whole */
  whole: string;
  /** what is not a § or a day: every one of them must be found */
  words: string[];
  /** `§ 12`, and a number alone, which may be one */
  paragraph: number | null;
  /** true: a § sign stood before the number, so nothing else is meant */
  onlyParagraph: boolean;
  /** LIKE pattern of the days meant: `2025-01-14`, `2025-01-%`, `%-01-14` */
  day: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const PARAGRAPH = /§+\s*(\d{1,7})(?:\/\d{2})?(?=\s|$)/u;
const WRITTEN_DAY =
  /(?:^|\s)(?:(\d{1,2}) )?(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*(?: (\d{4}))?(?=\s|$)/u;
const NUMBERED_DAY = /(?:^|\s)(\d{4}-\d{2})(-\d{2})?(?=\s|$)/u;

function writtenDay(match: RegExpExecArray): string {
  const [, date, month = '', year] = match;
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  return `${year ?? '%'}-${number}-${date === undefined ? '%' : date.padStart(2, '0')}`;
}

/** Reads what was typed: `kulturnämnden § 12`, `14 januari`, `RJL 2024/33`. */
export function readSearchWords(typed: string): SearchWords {
  // å in one code point or two is the same letter
  const whole = typed
    .normalize('NFC')
    .replace(/[\s\0]+/gu, ' ')
    .trim()
    .toLocaleLowerCase('sv');
  const marked = PARAGRAPH.exec(whole);
  const alone = /^\d{1,7}$/.exec(whole);
  const withoutParagraph = whole.replace(PARAGRAPH, ' ');
  const numbered = NUMBERED_DAY.exec(withoutParagraph);
  const written = numbered === null ? WRITTEN_DAY.exec(withoutParagraph) : null;
  const day =
    numbered !== null
      ? `${numbered[1] ?? ''}${numbered[2] ?? '-%'}`
      : written !== null
        ? writtenDay(written)
        : null;
  const rest = withoutParagraph.replace(numbered === null ? WRITTEN_DAY : NUMBERED_DAY, ' ');
  return {
    whole,
    words: rest.split(' ').filter((word) => word !== ''),
    paragraph: marked !== null ? Number(marked[1]) : alone !== null ? Number(whole) : null,
    onlyParagraph: marked !== null,
    day,
  };
}
