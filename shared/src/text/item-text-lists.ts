import type { ItemInFile } from '../contracts/meeting-file.js';

/** The lists of an item of which each row has a running text that people write for a while, perhaps several at once. */
export const textLists = ['sections', 'motions', 'reservations', 'statements'] as const;

export type TextList = (typeof textLists)[number];

/** A row of each list. */
export type TextOfItem = { [List in TextList]: NonNullable<ItemInFile[List]>[number] };

/** The running text of a row; undefined: it has none. */
export function rowText(row: TextOfItem[TextList]): string | undefined {
  return 'body' in row ? row.body : 'text' in row ? row.text : undefined;
}

/** The row with that text. A motion always has one; a reservation or a statement that says nothing has none. */
export function withRowText<List extends TextList>(
  list: List,
  row: TextOfItem[List],
  text: string | undefined,
): TextOfItem[List] {
  if (list === 'sections') {
    return text === undefined ? row : { ...row, body: text };
  }
  const { text: _, ...rest } = row as TextOfItem['reservations'];
  const said = list === 'motions' ? (text ?? '') : text === '' ? undefined : text;
  return (said === undefined ? rest : { ...rest, text: said }) as TextOfItem[List];
}
