import { caseLine, paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { printRange } from '@klubbat/shared/rules/paragraph-range';
import type { BoardInFile, ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import { genitive } from '@klubbat/shared/sentences/genitive';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { pdfFileName } from './file-name.js';
import { fromMeeting } from './meeting-phrase.js';

/** Exchange cuts a subject at 255 characters: several titles are joined only where all of them fit. */
const LONGEST_JOINED_SUBJECT = 250;
const RULE = '_'.repeat(49);
/** A longer text is read in the file: a mail is no place for thirty pages. */
const LONGEST_EXCERPT = 30_000;

type Board = Pick<BoardInFile, 'name' | 'numberWithYear' | 'paragraphPrefix' | 'caseNumberLabel'>;
type Item = Pick<ItemInFile, 'title' | 'caseNumber' | 'moreCaseNumbers'> & { paragraph: number };

export interface ExtractEmailInput {
  organisation: string;
  board: Board;
  /** YYYY-MM-DD, the first day of the meeting */
  date: string;
  endDate?: string | undefined;
  /** the §§ of the extract, in order; at least one */
  items: readonly Item[];
  /** those of them that are not adjusted */
  notAdjusted: readonly number[];
  /** what the extract says, as plain text: it can be read without opening the file */
  excerpt?: string | undefined;
  /** what the one who orders adds in his own words */
  message?: string | undefined;
  sender: {
    name: string;
    title?: string | undefined;
    /** his own address and the organisation's, as far as they are known */
    emails: readonly string[];
  };
}

export interface ExtractEmail {
  subject: string;
  text: string;
  fileName: string;
  /** the letter alone, without what the extract says */
  letter: string;
}

/** A line break in a header would begin another header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** `§ 9`, `§§ 3 och 9`, `§§ 291–293/23 och 295/23`, `KF §§ 3 och 9` */
function labels(board: Board, numbers: readonly number[], date: string): string {
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined) {
    return paragraphLabel(board, only, date);
  }
  const prefix = board.paragraphPrefix?.trim() ? `${board.paragraphPrefix.trim()} ` : '';
  const year = board.numberWithYear === true ? `/${date.slice(2, 4)}` : '';
  const parts = printRange(numbers)
    .split(', ')
    .map((part) => `${part}${year}`);
  return `${prefix}§§ ${joinNames(parts)}`;
}

/** What the subject says of the matter: one title whole; of several §§ the numbers and, where they fit, all titles. */
function matter(input: ExtractEmailInput, lead: string): string {
  const [only] = input.items;
  if (input.items.length === 1 && only !== undefined) {
    return only.title.trim();
  }
  const numbers = labels(
    input.board,
    input.items.map(({ paragraph }) => paragraph),
    input.date,
  );
  const whole = `${numbers}, ${input.items.map(({ title }) => title.trim()).join('; ')}`;
  return lead.length + whole.length <= LONGEST_JOINED_SUBJECT
    ? whole
    : `${numbers} (${input.items.length} paragrafer)`;
}

/** The case number that all §§ of the extract have in common. */
function commonCaseNumber(items: readonly Item[]): string | undefined {
  const numbers = new Set(items.map(({ caseNumber }) => caseNumber?.trim() ?? ''));
  const [only] = numbers;
  return numbers.size === 1 && only !== '' ? only : undefined;
}

/** What the mail is about, so that a registrar need not open the PDF to register it. */
function aboutLines(input: ExtractEmailInput, opening: string): string[] {
  const { board, items, date } = input;
  const lines = items.map((item) => ({
    label: paragraphLabel(board, item.paragraph, date),
    title: oneLine(item.title),
    cases: caseLine(board, item),
  }));
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    const known = [only.label, only.cases].filter((part) => part !== undefined);
    return [`${opening} angående ${only.title}`, '', known.join(', ')];
  }
  return [
    `${opening} angående:`,
    '',
    ...lines.map(({ label, title, cases }) => `${label} ${title}${cases === undefined ? '' : ` (${cases})`}`),
  ];
}

function notAdjustedLines(input: ExtractEmailInput): string[] {
  if (input.notAdjusted.length === 0) {
    return [];
  }
  const which = labels(input.board, input.notAdjusted, input.date);
  const adjusted = input.notAdjusted.length === 1 ? 'justerad' : 'justerade';
  return [`Obs! ${which} är ännu inte ${adjusted}. Texten kan komma att ändras.`, ''];
}

/** Who sends it, below the greeting. */
export function signatureLines({
  organisation,
  sender,
}: Pick<ExtractEmailInput, 'organisation' | 'sender'>): string[] {
  const name = oneLine(sender.name);
  const title = oneLine(sender.title ?? '');
  return [
    'Med vänlig hälsning',
    '',
    name,
    '',
    RULE,
    name,
    ...(title === '' ? [] : [title]),
    '',
    oneLine(organisation),
    ...sender.emails,
  ];
}

/** What stands in the attached file, below the signature. */
function excerptLines(excerpt: string | undefined): string[] {
  if (excerpt === undefined || excerpt === '') {
    return [];
  }
  return [
    '',
    RULE,
    ...(excerpt.length > LONGEST_EXCERPT ? ['Hela texten står i den bifogade filen.'] : [excerpt]),
  ];
}

/**
 * The mail that carries an extract of one or several §§, the same to each recipient: subject, plain text (LF) and the
 * name of the PDF. Pure: the same input gives the same words.
 */
export function extractEmail(input: ExtractEmailInput): ExtractEmail {
  const lead = `Protokollsutdrag från ${genitive(input.board.name)} sammanträde den ${input.date} - `;
  const subject = oneLine(`${lead}${matter(input, lead)}`);
  const opening = `Bifogar protokollsutdrag ${fromMeeting({ ...input, board: input.board.name })}`;
  const message = input.message?.replace(/\r\n?/g, '\n').trim() ?? '';
  const letter = [
    'Hej!',
    '',
    ...aboutLines(input, opening),
    '',
    ...notAdjustedLines(input),
    ...(message === '' ? [] : [message, '']),
    ...signatureLines(input),
  ].join('\n');
  const text = [letter, ...excerptLines(input.excerpt), ''].join('\n');
  return { subject, text, letter, fileName: pdfFileName(commonCaseNumber(input.items), subject) };
}
