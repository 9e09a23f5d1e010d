import type {
  Inline,
  ListBlock,
  ListStyle,
  ParagraphBlock,
  TableBlock,
  TextBlock,
} from '../contracts/rich-text.js';
import { nextLabel } from './list-labels.js';

/** A node of the editor's document as it is handed over: to the editor, or to those who write in one text at once. */
export interface DocumentJson {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string }[];
  content?: DocumentJson[];
}

type ItemBlock = ListBlock['items'][number]['blocks'][number];
type AnyList = ListBlock | Extract<ItemBlock, { type: 'list' }>;

const nodeOfStyle: Record<ListStyle, string> = {
  bullet: 'bulletList',
  number: 'numberList',
  letter: 'letterList',
};

/**
 * Blocks as the editor's document. A label is kept only where it is not the one that follows of itself, so that a list
 * counts on when a row is put into it and still begins at 3, or leaves out 5, where that was typed. The last node is
 * always a paragraph: below a table or a list there must be somewhere to go on writing.
 */
export function documentOf(blocks: readonly TextBlock[]): DocumentJson {
  const content = blocks.map(nodeOf);
  const open = blocks.at(-1)?.type !== 'paragraph';
  return { type: 'doc', content: open ? [...content, { type: 'paragraph' }] : content };
}

function nodeOf(block: TextBlock): DocumentJson {
  if (block.type === 'paragraph') {
    return paragraphNode(block);
  }
  return block.type === 'list' ? listNode(block) : tableNode(block);
}

function paragraphNode({ content }: Pick<ParagraphBlock, 'content'>): DocumentJson {
  return content.length === 0
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: content.map(inlineNode) };
}

function inlineNode(inline: Inline): DocumentJson {
  if (inline.type === 'break') {
    return { type: 'hardBreak' };
  }
  const marks = [
    ...(inline.bold === true ? [{ type: 'bold' }] : []),
    ...(inline.italic === true ? [{ type: 'italic' }] : []),
  ];
  return {
    ...(inline.type === 'text'
      ? { type: 'text', text: inline.text }
      : { type: 'attachmentLink', attrs: { id: inline.id, text: inline.text } }),
    ...(marks.length === 0 ? {} : { marks }),
  };
}

function listNode({ style, items }: AnyList): DocumentJson {
  let before: string | undefined;
  return {
    type: nodeOfStyle[style],
    content: items.map(({ label, blocks }) => {
      const expected = nextLabel(style, before);
      before = label;
      return {
        type: 'listItem',
        attrs: { label: label === expected ? null : label },
        content: itemNodes(blocks),
      };
    }),
  };
}

/** The caret must have somewhere to stand before an inner list: an empty paragraph, which is not written. */
function itemNodes(blocks: readonly ItemBlock[]): DocumentJson[] {
  const nodes = blocks.map(nodeOf);
  return blocks[0]?.type === 'paragraph' ? nodes : [{ type: 'paragraph' }, ...nodes];
}

function tableNode({ align, header, rows }: TableBlock): DocumentJson {
  const row = (type: string, cells: readonly Inline[][]): DocumentJson => ({
    type: 'tableRow',
    content: cells.map((content, column) => ({
      type,
      attrs: { align: align[column] ?? 'left' },
      content: [paragraphNode({ content })],
    })),
  });
  return {
    type: 'table',
    content: [row('tableHeader', header), ...rows.map((cells) => row('tableCell', cells))],
  };
}
