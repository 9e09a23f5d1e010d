import { caseLine, paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { printRange } from '@klubbat/shared/rules/paragraph-range';
import type { BoardInFile, ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MailWords } from '@klubbat/shared/contracts/mail-template';
import { longDate } from '@klubbat/shared/sentences/dates';
import { asksFor, fillLine, fillText, type MailValues } from '@klubbat/shared/sentences/mail-placeholders';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { mailRule } from '@klubbat/shared/sentences/usual-mail';
import { mailFields } from '@klubbat/shared/vocabulary/mail-words';
import { pdfFileName } from './file-name.js';
import { whichMeeting } from './meeting-phrase.js';
import { oneLine } from './one-line.js';
import { senderBlock, senderValues, type MailSender } from './sender-block.js';

/** Exchange cuts a subject at 255 characters: several titles are joined only where all of them fit. */
const LONGEST_JOINED_SUBJECT = 250;
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
  sender: MailSender;
  /** the words of the organisation, or of its board */
  template: MailWords;
  /** of the extract in its case, counted by the diary */
  documentNumber?: number | undefined;
  /** YYYY-MM-DD, when it is ordered */
  today: string;
}

export interface ExtractEmail {
  subject: string;
  text: string;
  fileName: string;
  /** the letter alone, without what the extract says */
  letter: string;
  /** who sends it, as it stands in the text: what the receiver is asked for stands before it */
  senderBlock: string;
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

/** Of one § its title; of several the numbers and, where they fit beside `others` characters, all titles. */
function titleOf(input: ExtractEmailInput, numbers: string, others: number): string {
  const [only] = input.items;
  if (input.items.length === 1 && only !== undefined) {
    return oneLine(only.title);
  }
  const whole = `${numbers}, ${input.items.map(({ title }) => oneLine(title)).join('; ')}`;
  return others + whole.length <= LONGEST_JOINED_SUBJECT
    ? whole
    : `${numbers} (${input.items.length} paragrafer)`;
}

/** The case number that all §§ of the extract have in common. */
function commonCaseNumber(items: readonly Item[]): string | undefined {
  const numbers = new Set(items.map(({ caseNumber }) => caseNumber?.trim() ?? ''));
  const [only] = numbers;
  return numbers.size === 1 && only !== '' ? only : undefined;
}

/** Each § with its case number, so that a registrar need not open the PDF to register it. */
function listOf({ board, items, date }: ExtractEmailInput): string {
  const several = items.length > 1;
  return items
    .map((item) => {
      const label = paragraphLabel(board, item.paragraph, date);
      const cases = caseLine(board, item);
      if (several) {
        return `${label} ${oneLine(item.title)}${cases === undefined ? '' : ` (${cases})`}`;
      }
      return [label, cases].filter((part) => part !== undefined).join(', ');
    })
    .join('\n');
}

function notAdjustedLines(input: ExtractEmailInput): string[] {
  if (input.notAdjusted.length === 0) {
    return [];
  }
  const which = labels(input.board, input.notAdjusted, input.date);
  const adjusted = input.notAdjusted.length === 1 ? 'justerad' : 'justerade';
  return [`Obs! ${which} är ännu inte ${adjusted}. Texten kan komma att ändras.`, ''];
}

/** What stands in the attached file, below the signature. */
function excerptLines(excerpt: string | undefined): string[] {
  if (excerpt === undefined || excerpt === '') {
    return [];
  }
  return [
    '',
    mailRule,
    ...(excerpt.length > LONGEST_EXCERPT ? ['Hela texten står i den bifogade filen.'] : [excerpt]),
  ];
}

/** What a template can ask for, of this extract. */
function valuesOf(input: ExtractEmailInput, receiver: string): MailValues {
  const { board, date, items, template } = input;
  const numbers = labels(
    board,
    items.map(({ paragraph }) => paragraph),
    date,
  );
  const [only] = items;
  const known: MailValues = {
    ...senderValues(input),
    meeting: whichMeeting({ ...input, board: board.name }),
    date,
    dateInWords: longDate(date),
    today: input.today,
    paragraphs: numbers,
    matter: items.length === 1 && only !== undefined ? oneLine(only.title) : numbers,
    list: listOf(input),
    caseNumber: commonCaseNumber(items),
    documentNumber: input.documentNumber?.toString(),
    receiver: oneLine(receiver),
  };
  return { ...known, title: titleOf(input, numbers, fillLine(template.subject, known).length + 3) };
}

/** True when the template says to whom the mail goes, so that each recipient's is another. */
export function namesReceiver({ subject, text }: MailWords): boolean {
  return asksFor(subject, 'receiver') || asksFor(text, 'receiver');
}

/** True when the template says which document of its case the extract is. */
export function asksForDocumentNumber(template: MailWords): boolean {
  return mailFields.some((field) => asksFor(template[field], 'documentNumber'));
}

/**
 * The mail that carries an extract of one or several §§ to `receiver`: subject, plain text (LF) and the name of the PDF, by
 * the template. What the receiver must know (that a § is not adjusted) stands in it whatever the template says. Pure: the same
 * input gives the same words.
 */
export function extractEmail(input: ExtractEmailInput, receiver: string): ExtractEmail {
  const values = valuesOf(input, receiver);
  const { template } = input;
  const message = input.message?.replace(/\r\n?/g, '\n').trim() ?? '';
  const block = senderBlock(input);
  const opening = fillText(template.text, values);
  const letter = [
    ...(opening === '' ? [] : [opening, '']),
    ...notAdjustedLines(input),
    ...(message === '' ? [] : [message, '']),
    block,
  ].join('\n');
  return {
    subject: fillLine(template.subject, values) || 'Protokollsutdrag',
    text: [letter, ...excerptLines(input.excerpt), ''].join('\n'),
    letter,
    fileName: pdfFileName(fillLine(template.fileName, values)),
    senderBlock: block,
  };
}
