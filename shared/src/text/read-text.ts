import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type {
  Inline,
  ListBlock,
  ListStyle,
  ParagraphBlock,
  TableBlock,
  TextBlock,
} from '../contracts/rich-text.js';
import { joinLines, tidyInlines, toLines, type Line } from './inline-content.js';
import { findLetteredLists } from './lettered-lists.js';
import { prepareSource, type IsAttachment, type PreparedSource } from './markdown-source.js';

type Flow = BlockContent | DefinitionContent;
type ItemBlock = ListBlock['items'][number]['blocks'][number];
type InnerList = Extract<ItemBlock, { type: 'list' }>;
type InnerItem = InnerList['items'][number];

const NOT_IN_THE_SUBSET = [
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
  'thematicBreak',
];

/**
 * Reads the Markdown subset of the meeting file: paragraphs, `-` and `1.` lists with one level of nesting, lettered
 * lists, bold, italic, hard breaks and tables. Everything else is text, and no visible character is ever lost: deeper
 * lists are laid into the inner level, a table inside a list becomes lines. A number is the one typed, never counted.
 * A link to an attachment is one only where `isAttachment` knows its id; unknown ones are text like anything else.
 */
export function readText(markdown: string, isAttachment: IsAttachment = () => false): TextBlock[] {
  const prepared = prepareSource(markdown, isAttachment);
  const tree = fromMarkdown(prepared.source, {
    extensions: [gfmTable(), { disable: { null: NOT_IN_THE_SUBSET } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return blocksOf(tree.children as Flow[], prepared);
}

function blocksOf(nodes: readonly Flow[], prepared: PreparedSource): TextBlock[] {
  return inRuns(nodes, prepared, (node): TextBlock[] => {
    if (node.type === 'table') {
      return [tableOf(node, prepared)];
    }
    return node.type === 'list' ? [listOf(node, prepared)] : [];
  });
}

/** Paragraphs that follow each other are read together, since a lettered list may run over several of them. */
function inRuns<Block>(
  nodes: readonly Flow[],
  prepared: PreparedSource,
  other: (node: Flow) => Block[],
): (Block | ParagraphBlock | ListBlock)[] {
  const blocks: (Block | ParagraphBlock | ListBlock)[] = [];
  let run: Line[][] = [];
  for (const node of nodes) {
    const lines = linesOf(node, prepared);
    if (lines) {
      run.push(lines);
      continue;
    }
    blocks.push(...findLetteredLists(run).map((block) => unmarked(block, prepared)), ...other(node));
    run = [];
  }
  blocks.push(...findLetteredLists(run).map((block) => unmarked(block, prepared)));
  return blocks;
}

function linesOf(node: Flow, prepared: PreparedSource): Line[] | undefined {
  if (node.type === 'paragraph') {
    return toLines(node.children);
  }
  if (node.type !== 'code') {
    return undefined;
  }
  // Indented code is text, character for character: taken as typed, not as prepared for the parser.
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 0 } };
  const [first = '', ...rest] = prepared.typedLines.slice(start.line - 1, end.line);
  return [first.slice(start.column - 1), ...rest].map((text) => ({
    hard: true,
    content: [{ type: 'text', text }],
  }));
}

/** The blocks as they were meant: the marks of preparing are gone, and links stand where they stood. */
function unmarked<Block extends ParagraphBlock | ListBlock>(block: Block, prepared: PreparedSource): Block {
  if (block.type === 'paragraph') {
    return { ...block, content: unmarkedInlines(block.content, prepared) };
  }
  return {
    ...block,
    items: block.items.map((item) => ({
      ...item,
      blocks: item.blocks.map((inner) => unmarked(inner as ListBlock, prepared)),
    })),
  };
}

function unmarkedInlines(
  content: readonly Inline[],
  { escapeMark, linkMark, links }: PreparedSource,
): Inline[] {
  return content.flatMap((part): Inline[] => {
    if (part.type !== 'text') {
      return [part];
    }
    const { type: _text, ...marked } = part;
    // every other piece is the place of a link
    return part.text
      .replaceAll(escapeMark, '')
      .split(linkMark)
      .flatMap((piece, index): Inline[] => {
        const link = index % 2 === 1 ? links[Number(piece)] : undefined;
        if (link) {
          return [{ type: 'attachment', id: link.id, ...marked, text: link.words }];
        }
        return piece === '' ? [] : [{ ...part, text: piece }];
      });
  });
}

function listOf(list: List, prepared: PreparedSource): ListBlock {
  return {
    type: 'list',
    style: styleOf(list),
    items: list.children.map((item) => ({
      label: labelOf(item, list, prepared),
      blocks: inRuns(item.children, prepared, (node): ItemBlock[] =>
        node.type === 'list'
          ? [innerListOf(node, prepared)]
          : node.type === 'table'
            ? rowsAsParagraphs(node, prepared)
            : [],
      ) as ItemBlock[],
    })),
  };
}

function innerListOf(list: List, prepared: PreparedSource): InnerList {
  const style = styleOf(list);
  const items = list.children.flatMap((item) => innerItemsOf(item, list, prepared));
  return { type: 'list', style, items };
}

/** One item of the inner level, and after it what stood deeper. */
function innerItemsOf(item: ListItem, list: List, prepared: PreparedSource): InnerItem[] {
  const items: InnerItem[] = [{ label: labelOf(item, list, prepared), blocks: [] }];
  const add = (...paragraphs: ParagraphBlock[]) => items.at(-1)?.blocks.push(...paragraphs);
  const blocks = inRuns(item.children, prepared, (node): (ParagraphBlock | InnerList)[] =>
    node.type === 'list'
      ? [innerListOf(node, prepared)]
      : node.type === 'table'
        ? rowsAsParagraphs(node, prepared)
        : [],
  ) as (ParagraphBlock | InnerList)[];
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      add(block);
    } else if (block.style === styleOf(list)) {
      items.push(...block.items);
    } else {
      add(...block.items.flatMap((deeper) => labelledParagraphs(deeper, block.style)));
    }
  }
  return items;
}

function labelledParagraphs(item: InnerItem, style: ListStyle): ParagraphBlock[] {
  const label = style === 'bullet' ? '-' : item.label;
  const [first, ...rest] = item.blocks;
  const content: Inline[] = first
    ? [{ type: 'text', text: `${label} ` }, ...first.content]
    : [{ type: 'text', text: label }];
  return [{ type: 'paragraph', content: tidyInlines(content) }, ...rest];
}

function styleOf(list: List): ListStyle {
  return list.ordered ? 'number' : 'bullet';
}

function labelOf(item: ListItem, list: List, prepared: PreparedSource): string {
  const offset = item.position?.start.offset ?? 0;
  const typed = /^[ \t]*(\d{1,9}\.)/.exec(prepared.source.slice(offset, offset + 40));
  return list.ordered ? (typed?.[1] ?? '1.') : '•';
}

function tableOf(table: Table, prepared: PreparedSource): TableBlock {
  const rows = table.children.map((row) => row.children.map((cell) => cellOf(cell.children, prepared)));
  const width = Math.max(...rows.map((row) => row.length), 1);
  // A row may hold more cells than the head: the head grows, so that nothing is cut off.
  const wide = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []));
  const [header = [], ...body] = wide;
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, column) => table.align?.[column] ?? 'left'),
    header,
    rows: body,
  };
}

function cellOf(nodes: readonly PhrasingContent[], prepared: PreparedSource): Inline[] {
  return unmarkedInlines(joinLines(toLines(nodes)), prepared);
}

function rowsAsParagraphs(table: Table, prepared: PreparedSource): ParagraphBlock[] {
  const { header, rows } = tableOf(table, prepared);
  return [header, ...rows].map((row) => ({
    type: 'paragraph',
    content: tidyInlines(
      row.flatMap((cell, column): Inline[] =>
        column === 0 ? cell : [{ type: 'text', text: ' | ' }, ...cell],
      ),
    ),
  }));
}
