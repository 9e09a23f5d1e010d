import type {
  Inline,
  ListBlock,
  ListStyle,
  TableBlock,
  TextBlock,
} from '@klubbat/shared/contracts/rich-text';
import { nextLabel } from '@klubbat/shared/text/list-labels';

type ItemBlock = ListBlock['items'][number]['blocks'][number];
type InnerList = Extract<ItemBlock, { type: 'list' }>;

export interface ItemRow {
  kind: 'item';
  level: number;
  style: ListStyle;
  /** as it stood there: `3.`; left out where it only counts on */
  label?: string | undefined;
  content: Inline[];
}

/** What was pasted, line by line, before it is known what belongs together. */
export type PastedRow =
  | ItemRow
  | { kind: 'paragraph'; content: Inline[] }
  /** goes on with the item before it */
  | { kind: 'more'; content: Inline[] }
  | { kind: 'table'; table: TableBlock };

/** Rows as blocks. Items deeper than two levels come to stand in the second; letters that do not follow from A are text. */
export function blocksOfRows(rows: readonly PastedRow[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const row of lettersThatFollow(rows)) {
    if (row.kind === 'table') {
      blocks.push(row.table);
    } else if (row.kind === 'item') {
      putItem(blocks, row);
    } else if (row.content.length > 0) {
      const paragraph = { type: 'paragraph' as const, content: row.content };
      const last = blocks.at(-1);
      const item = row.kind === 'more' && last?.type === 'list' ? last.items.at(-1) : undefined;
      const inner = item?.blocks.at(-1);
      if (inner?.type === 'list') {
        inner.items.at(-1)?.blocks.push(paragraph);
      } else {
        (item?.blocks ?? blocks).push(paragraph);
      }
    }
  }
  return blocks;
}

function putItem(blocks: TextBlock[], row: ItemRow): void {
  const last = blocks.at(-1);
  const outer = last?.type === 'list' ? last.items.at(-1) : undefined;
  if (row.level < 2 || outer === undefined) {
    let list = last;
    if (list?.type !== 'list' || list.style !== row.style || row.label === 'A.') {
      list = { type: 'list', style: row.style, items: [] };
      blocks.push(list);
    }
    list.items.push(itemOf(row, list.items.at(-1)?.label));
    return;
  }
  let inner = outer.blocks.at(-1);
  if (inner?.type !== 'list' || inner.style !== row.style) {
    inner = { type: 'list', style: row.style, items: [] } satisfies InnerList;
    outer.blocks.push(inner);
  }
  inner.items.push(itemOf(row, inner.items.at(-1)?.label));
}

function itemOf({ style, label, content }: ItemRow, before: string | undefined) {
  const own = style === 'number' ? label : undefined;
  return {
    label: own ?? nextLabel(style, before),
    blocks: content.length === 0 ? [] : [{ type: 'paragraph' as const, content }],
  };
}

/** A lettered list counts from A, and one alone is none: other letters stay where they were, as text. */
function lettersThatFollow(rows: readonly PastedRow[]): PastedRow[] {
  let expected: string | undefined;
  return rows.map((row, index): PastedRow => {
    if (row.kind !== 'item' || row.style !== 'letter' || row.label === undefined) {
      expected = row.kind === 'item' && row.level < 2 ? undefined : expected;
      return row;
    }
    const next = rows.slice(index + 1).find((other) => other.kind === 'item');
    const begins = row.label === 'A.' && next?.kind === 'item' && next.label === 'B.';
    if (begins || row.label === expected) {
      expected = nextLabel('letter', row.label);
      return row;
    }
    expected = undefined;
    return { kind: 'paragraph', content: [{ type: 'text', text: `${row.label} ` }, ...row.content] };
  });
}
