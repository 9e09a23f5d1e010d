import type { FoundFact } from '@klubbat/shared/contracts/incoming';
import { fateOfHeading } from '@klubbat/shared/sentences/heading-kinds';
import { isoDate, MONTH } from './written-date.js';
import { found, type Line } from './found-fact.js';

const HEADING_LENGTH = 80;
const MOST_TITLE_LINES = 3;
const CASE_LABEL = /(?<!\p{L})(?:diarienummer|ärendenummer|ärendenr|diarienr|dnr)(?!\p{L})\.?\s*:?\s*/iu;
/** `§ 291/23`, `KF § 102`, `§§ 4–5`; at the beginning of a line, as a reference to another § seldom is */
const PARAGRAPH = /^(?:\p{L}{2,4} )?§{1,2}\s?\d{1,4}(?:\s?[–-]\s?§?\s?\d{1,4})?(?:\/\d{2,4})?/u;
const BOARD_WORD =
  /(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen|forum|direktionen|nämnd|styrelse|utskott)$/u;
const BOARD_DECIDES = /^(\p{Lu}[\p{L}\- ]{2,60}?) beslutar\b/u;
const BOARD_OF_MEETING = /från (\p{Lu}[\p{L}\- ]{2,60}?)s sammanträde/u;
const ORGANISATION =
  /^(?:Region (?:\p{Lu}\p{L}+(?: län)?|[\p{Lu}][\p{L} ]{2,30}? län)|\p{Lu}[\p{L}-]+ kommun|Kommunalförbundet \p{Lu}[\p{L} ]{2,40})$/u;

function linesOf(pages: readonly string[]): Line[] {
  const lines = pages.flatMap((page, i) =>
    page.split(/\r?\n/).map((text): Line => ({ text: text.replace(/\s+/gu, ' ').trim(), page: i + 1 })),
  );
  // what stands on page after page is a head or a foot, and a number alone is that of a page
  const pagesOf = new Map<string, Set<number>>();
  lines.forEach(({ text, page }) => pagesOf.set(text, (pagesOf.get(text) ?? new Set()).add(page)));
  const isFrame = ({ text, page }: Line) =>
    /^(?:Sida?n? )?\d{1,3}(?: ?\(\d{1,3}\))?$/u.test(text) ||
    ((pagesOf.get(text)?.size ?? 0) > 1 && page > Math.min(...(pagesOf.get(text) ?? [page])));
  return lines.filter((line) => line.text !== '' && !isFrame(line));
}

/** A mail that was printed behind the extract, or running text: no name of somebody who gets it. */
const noRecipient = ({ text }: Line): boolean =>
  text.length > HEADING_LENGTH || /^(?:Från|Skickat|Till|Ämne|Kopia|Datum):/u.test(text);

const fateOf = ({ text }: Line) => (text.length > HEADING_LENGTH ? undefined : fateOfHeading(text));
const isHeading = (line: Line): boolean => fateOf(line) !== undefined;

/** What stands under a heading of that kind, until the next heading. */
function under(lines: readonly Line[], fate: 'decision' | 'recipients'): Line[] {
  const at = lines.findIndex((line) => fateOf(line) === fate);
  if (at < 0) {
    return [];
  }
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(
    (line) =>
      isHeading(line) ||
      PARAGRAPH.test(line.text) ||
      (fate === 'recipients' && (line.page !== lines[at]?.page || noRecipient(line))),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** Lines joined to passages: a new one where a point begins, or where the one before has come to its end early. */
function passages(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ text }) => text.length), 0);
  return lines
    .map(({ text }, i) => {
      const before = lines[i - 1]?.text;
      const begins = /^(?:\d{1,2}[.)]|[a-zA-Z][.)]|[•–*-]|att) ?/u.test(text);
      const ended = before !== undefined && /[.:;]$/u.test(before) && before.length < width * 0.8;
      return before === undefined ? text : `${begins || ended ? '\n' : ' '}${text}`;
    })
    .join('');
}

function titleLines(lines: readonly Line[]): Line[] {
  const at = lines.findIndex(({ text }) => PARAGRAPH.test(text));
  if (at < 0) {
    return [];
  }
  const beside = lines[at]?.text.replace(PARAGRAPH, '').replace(/^[\s.:–-]+/u, '') ?? '';
  if (beside !== '' && !CASE_LABEL.test(beside)) {
    return lines.slice(at, at + 1).map(({ page }) => ({ text: beside, page }));
  }
  const rest = lines
    .slice(at + 1, at + 1 + 2 * MOST_TITLE_LINES)
    .filter(({ text }) => !CASE_LABEL.test(text));
  const end = rest.findIndex((line) => isHeading(line) || BOARD_DECIDES.test(line.text));
  return rest.slice(0, end < 0 ? MOST_TITLE_LINES : Math.min(end, MOST_TITLE_LINES));
}

function boardOf(lines: readonly Line[]): { value: string; line: Line } | undefined {
  const asSaid = (pattern: RegExp) =>
    lines.flatMap((line) => {
      const value = pattern.exec(line.text)?.[1];
      return value !== undefined && BOARD_WORD.test(value) ? [{ value, line }] : [];
    })[0];
  const head = lines
    .slice(0, 12)
    .find(({ text }) => text.length < 60 && BOARD_WORD.test(text) && /^\p{Lu}/u.test(text));
  return (
    asSaid(BOARD_DECIDES) ??
    (head === undefined ? undefined : { value: head.text, line: head }) ??
    asSaid(BOARD_OF_MEETING)
  );
}

function meetingDay(lines: readonly Line[]): { value: string; line: Line } | undefined {
  const dated = (line: Line | undefined, from = 0) => {
    const value = line === undefined ? undefined : isoDate(line.text.slice(from));
    return line === undefined || value === undefined ? undefined : { value, line };
  };
  const label = lines.findIndex(({ text }) => /sammanträdes(?:datum|dag)\b/iu.test(text));
  const said = lines.find(({ text }) =>
    new RegExp(`sammanträde\\p{L}* den (?:\\d{4}-|\\d{1,2} (?:${MONTH}))`, 'iu').test(text),
  );
  return (
    (label < 0 ? undefined : (dated(lines[label]) ?? dated(lines[label + 1]))) ??
    dated(said, said?.text.search(/sammanträde\p{L}* den/iu)) ??
    dated(lines.slice(0, 8).find(({ text }) => isoDate(text) !== undefined))
  );
}

/**
 * What an extract from elsewhere says, as far as it can be found by the ways in which Swedish extracts are written: each
 * with the words in which it was found. Proposals for a person, never facts.
 *
 * @param decoded true: the text was broken, and this is what it stands for
 */
export function findFacts(pages: readonly string[], decoded: boolean): FoundFact[] {
  const lines = linesOf(pages);
  const recipients = under(lines, 'recipients');
  const decision = under(lines, 'decision');
  const title = titleLines(lines);
  const board = boardOf(lines);
  const day = meetingDay(lines);
  const paragraph = lines.find(({ text }) => PARAGRAPH.test(text));
  const numbered = lines.find(
    ({ text }) => CASE_LABEL.test(text) && /\d/u.test(text.split(CASE_LABEL)[1] ?? ''),
  );
  const organisation = lines.find((line) => ORGANISATION.test(line.text) && !recipients.includes(line));
  const one = (line: Line | undefined) => (line === undefined ? [] : [line]);
  return [
    ...found('organisation', organisation?.text ?? '', one(organisation), decoded),
    ...found('board', board?.value ?? '', one(board?.line), decoded),
    ...found('meetingDay', day?.value ?? '', one(day?.line), decoded),
    ...found('paragraphs', PARAGRAPH.exec(paragraph?.text ?? '')?.[0] ?? '', one(paragraph), decoded),
    ...found('caseNumber', (numbered?.text.split(CASE_LABEL)[1] ?? '').slice(0, 200), one(numbered), decoded),
    ...found(
      'title',
      title
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 500),
      title,
      decoded,
    ),
    ...found('decision', passages(decision).slice(0, 200_000), decision, decoded),
    ...found(
      'recipients',
      recipients
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 50_000),
      recipients,
      decoded,
    ),
  ];
}
