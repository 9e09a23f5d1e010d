import { Fragment, Node, Slice } from '@tiptap/pm/model';
import { handlePaste as pasteCells, isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import type { Inline, ListBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { documentOf } from '@klubbat/shared/text/text-document';

/** Puts text in at the caret, in place of what is selected: pasted, dropped, or chosen from what is kept. */
export function putBlocks(view: EditorView, blocks: readonly TextBlock[], event: ClipboardEvent): void {
  const { state } = view;
  const content = Node.fromJSON(state.schema, documentOf(blocks)).content;
  // the paragraph below a last table or list is for writing on, not for pasting
  const nodes = blocks.at(-1)?.type === 'paragraph' ? content : content.cut(0, content.size - 2);
  if (isInTable(state)) {
    const isTable = blocks.length === 1 && blocks[0]?.type === 'table';
    if (!isTable || !pasteCells(view, event, new Slice(nodes, 0, 0))) {
      putLine(view, blocks);
    }
    return;
  }
  const inList = state.selection.$from.depth > 1 && blocks[0]?.type === 'list';
  const slice = inList
    ? Slice.maxOpen(nodes)
    : new Slice(nodes, blocks[0]?.type === 'paragraph' ? 1 : 0, blocks.at(-1)?.type === 'paragraph' ? 1 : 0);
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
}

/** In a cell, which is one line, everything pasted is one. */
function putLine(view: EditorView, blocks: readonly TextBlock[]): void {
  const { schema, tr } = view.state;
  const content = blocks
    .flatMap(linesOf)
    .flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'text', text: ' ' }, ...line]))
    .map((part): Inline => (part.type === 'break' ? { type: 'text', text: ' ' } : part));
  const paragraph = Node.fromJSON(schema, documentOf([{ type: 'paragraph', content }])).firstChild;
  const line = paragraph?.content ?? Fragment.empty;
  view.dispatch(tr.replaceSelection(new Slice(line, 0, 0)).scrollIntoView());
}

type AnyBlock = TextBlock | ListBlock['items'][number]['blocks'][number];

function linesOf(block: AnyBlock): Inline[][] {
  if (block.type === 'paragraph') {
    return [block.content];
  }
  if (block.type === 'table') {
    return [block.header, ...block.rows].flat();
  }
  return block.items.flatMap(({ label, blocks }) => [
    [{ type: 'text' as const, text: label }],
    ...blocks.flatMap(linesOf),
  ]);
}
