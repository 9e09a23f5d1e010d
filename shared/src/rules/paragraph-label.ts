import type { BoardInFile, ItemInFile } from '../contracts/meeting-file.js';
import { printParagraphs } from './paragraph-range.js';

/** What decides how a § number is written. */
export type NumberingStyle = Partial<Pick<BoardInFile, 'numberWithYear' | 'paragraphPrefix'>>;

/**
 * The § number as printed: `§ 9`, with the year `§ 291/23`, with a prefix `KF § 102`.
 * `meetingDate` is YYYY-MM-DD, the first day of the meeting.
 */
export function paragraphLabel(board: NumberingStyle, paragraph: number, meetingDate: string): string {
  const prefix = board.paragraphPrefix?.trim() ? `${board.paragraphPrefix.trim()} ` : '';
  const year = board.numberWithYear ? `/${meetingDate.slice(2, 4)}` : '';
  return `${prefix}§ ${paragraph}${year}`;
}

/** Several numbers as printed: `§§ 1–4, 6`, `§ 291/23`, `§§ 285–291/23`, `KF §§ 102–105`. Empty for none. */
export function paragraphsLabel(
  board: NumberingStyle,
  paragraphs: readonly number[],
  meetingDate: string,
): string {
  const [first] = paragraphs;
  if (first === undefined) {
    return '';
  }
  const one = paragraphLabel(board, first, meetingDate);
  return paragraphs.length === 1 ? one : one.replace(`§ ${first}`, printParagraphs(paragraphs));
}

type Numbered = Partial<Pick<ItemInFile, 'caseNumber' | 'moreCaseNumbers'>>;

/** The case numbers that an item bears, its own first. */
export const caseNumbers = ({ caseNumber, moreCaseNumbers = [] }: Numbered): string[] =>
  [caseNumber, ...moreCaseNumbers].flatMap((number) => (number?.trim() ? [number] : []));

/** What the body calls a case number. */
export const caseNumberLabel = (board: Partial<Pick<BoardInFile, 'caseNumberLabel'>>): string =>
  board.caseNumberLabel ?? 'Diarienummer';

/** `Diarienummer: RJL 2024/3336`, several joined by comma; undefined where the item has none. */
export function caseLine(
  board: Partial<Pick<BoardInFile, 'caseNumberLabel'>>,
  item: Numbered,
): string | undefined {
  const numbers = caseNumbers(item);
  return numbers.length === 0 ? undefined : `${caseNumberLabel(board)}: ${numbers.join(', ')}`;
}

/** Whether Kommunallagen binds the body. A forum or a group is no body of the law unless it is said to be (KL 3:1-10). */
export function isStatutory(
  board: Partial<Pick<BoardInFile, 'statutory'>> & Pick<BoardInFile, 'kind'>,
): boolean {
  return board.statutory ?? (board.kind !== 'forum' && board.kind !== 'group');
}
