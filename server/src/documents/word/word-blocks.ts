import { HeadingLevel, LeaderType, Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import type { ContentPart } from '@klubbat/shared/contracts/protocol-content';
import type { ListBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { goingOnIndent, indentOf, type ItemLabel, type WordLists } from './word-lists.js';
import { contentTable, markdownTable } from './word-table.js';
import { textWidth, wordStyles } from './word-style.js';
import { inlineRuns, plainRun, wordText } from './word-text.js';

export type WordBlock = Paragraph | Table;
type AnyBlock = TextBlock | ListBlock['items'][number]['blocks'][number];
type AnyList = Exclude<AnyBlock, { type: 'paragraph' | 'table' }>;

/** A heading of Word's own; of several texts each begins on a line of its own. */
export function headingOf(level: 1 | 2 | 3, texts: readonly string[], newPage = false): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  return new Paragraph({
    heading: levels[level],
    pageBreakBefore: newPage,
    children: texts.flatMap((text, i) => [...(i > 0 ? [new TextRun({ break: 1 })] : []), plainRun(text)]),
  });
}

export function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [plainRun(text)] });
}

/** A label with what belongs to it; where there is none the line begins at the same place. */
export function labelled(label: string, value: string): Paragraph {
  return new Paragraph({
    style: wordStyles.fact,
    children: [plainRun(label), new TextRun({ children: [new Tab(), wordText(value)] })],
  });
}

/** A label with a line to write on. */
export function toFillIn(label: string): Paragraph {
  return new Paragraph({
    style: wordStyles.fact,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE }],
    children: [plainRun(label), new TextRun({ children: [new Tab(), new Tab()] })],
  });
}

/** Between a table and what follows, which Word would else make one table of. */
const afterTable = () => new Paragraph({ style: wordStyles.afterTable });

function firstOf(label: ItemLabel, content: Parameters<typeof inlineRuns>[0], level: number): Paragraph {
  return 'numbered' in label
    ? new Paragraph({ style: wordStyles.list, numbering: label.numbered, children: inlineRuns(content) })
    : new Paragraph({
        style: wordStyles.list,
        indent: indentOf(level),
        children: [new TextRun({ children: [wordText(label.typed), new Tab()] }), ...inlineRuns(content)],
      });
}

function listOf(list: AnyList, lists: WordLists, level: number): WordBlock[] {
  const labels = lists.labels(list, level);
  return list.items.flatMap((item, i) => {
    const label = labels[i] ?? { typed: item.label };
    const [first, ...rest] = item.blocks;
    const opens = first?.type === 'paragraph';
    return [
      firstOf(label, opens ? first.content : [], level),
      ...(opens ? rest : item.blocks).flatMap((block) =>
        block.type === 'paragraph'
          ? [
              new Paragraph({
                style: wordStyles.list,
                indent: goingOnIndent(level),
                children: inlineRuns(block.content),
              }),
            ]
          : listOf(block, lists, Math.min(level + 1, 1)),
      ),
    ];
  });
}

/** Running text. */
export function blocksOf(blocks: readonly TextBlock[], lists: WordLists): WordBlock[] {
  return blocks.flatMap((block): WordBlock[] => {
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ children: inlineRuns(block.content) })];
      case 'list':
        return listOf(block, lists, 0);
      case 'table':
        return [markdownTable(block), afterTable()];
    }
  });
}

/** A heading with its text. */
export function partOf({ heading, blocks }: ContentPart, level: 1 | 2, lists: WordLists): WordBlock[] {
  return [...(heading?.trim() ? [headingOf(level, [heading])] : []), ...blocksOf(blocks, lists)];
}

/** A table of ours, under its caption where that says more than the heading above. */
export function tableOf(table: Parameters<typeof contentTable>[0], heading: string): WordBlock[] {
  const own = table.caption !== '' && table.caption !== heading;
  return [...(own ? [headingOf(2, [table.caption])] : []), contentTable(table), afterTable()];
}
