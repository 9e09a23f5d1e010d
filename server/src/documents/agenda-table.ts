import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem, ContentPart, ContentTable } from '@klubbat/shared/contracts/protocol-content';
import type { Inline, TableBlock } from '@klubbat/shared/contracts/rich-text';
import { paperWords } from '@klubbat/shared/sentences/document-words';

/** Texts in rows as a table of running text. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): TableBlock {
  const cells = (texts: readonly string[]) =>
    texts.map((text) => (text === '' ? [] : [{ type: 'text' as const, text }]));
  return { type: 'table', align: header.map(() => 'left'), header: cells(header), rows: rows.map(cells) };
}

/** A table that stands in an appendix elsewhere, as running text. */
export function asText({ columns, rows }: ContentTable): TableBlock {
  return textTable(
    columns.map(({ heading }) => heading),
    rows,
  );
}

/** What will come up, in order, with case numbers where any item has one. */
export function agendaPart(file: MeetingFile, items: readonly ContentItem[]): ContentPart[] {
  if (items.length === 0) {
    return [];
  }
  const numbers = file.items.map(({ caseNumber, moreCaseNumbers = [] }) =>
    [caseNumber, ...moreCaseNumbers].filter((number) => number?.trim()).join(', '),
  );
  const withNumbers = numbers.some((number) => number !== '');
  const label = file.board.caseNumberLabel ?? 'Diarienummer';
  const rows = items.map((item, i) => [
    text(
      item.paragraph === null ? file.items[i]?.agendaNumber?.trim() || String(i + 1) : item.paragraphLabel,
    ),
    matter(item, file.items[i]),
    ...(withNumbers ? [text(numbers[i] ?? '')] : []),
  ]);
  const header = [paperWords.number, paperWords.matter, ...(withNumbers ? [label] : [])];
  return [{ heading: paperWords.matters, blocks: [{ ...textTable(header, []), rows }] }];
}

const text = (said: string): Inline[] => (said === '' ? [] : [{ type: 'text', text: said }]);

/** What a row says that will come up: its title, and where it is withdrawn that it is, and why. */
function matter({ title, remarks }: ContentItem, inFile: ItemInFile | undefined): Inline[] {
  const said = [title, ...remarks].join(', ');
  if (inFile?.outcome !== 'withdrawn') {
    return text(said);
  }
  const { withdrawn } = inFile;
  const [what, why] =
    withdrawn === undefined
      ? [`, ${paperWords.withdrawn}`, '']
      : [` ${paperWords.withdrawnBefore}`, `: ${withdrawn.reason}`];
  return [
    { type: 'text', text: said, struck: withdrawn !== undefined },
    { type: 'text', text: what, bold: withdrawn !== undefined },
    ...text(why),
  ];
}
