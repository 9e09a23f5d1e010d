import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isInTable, selectedRect, selectionCell, TableMap } from '@tiptap/pm/tables';

export type ColumnAlign = 'left' | 'center' | 'right';

/** Puts a table where the caret stands: in place of an empty paragraph, else below the block. */
export function insertTable(editor: Editor): void {
  const { $from } = editor.state.selection;
  const emptyParagraph = $from.depth === 1 && $from.parent.content.size === 0;
  editor
    .chain()
    .command(({ tr }) => {
      if (!emptyParagraph) {
        const below = $from.after(1);
        tr.insert(below, editor.schema.node('paragraph'));
        tr.setSelection(TextSelection.create(tr.doc, below + 1));
      }
      return true;
    })
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .focus()
    .run();
}

/** Enter in a cell goes to the one below; in the last row it makes a new row. */
export function moveDownInTable(editor: Editor): boolean {
  const { map, tableStart, top, left } = selectedRect(editor.state);
  if (top === map.height - 1) {
    editor.commands.addRowAfter();
  }
  const table = selectedRect(editor.state);
  const cell = table.map.map[(top + 1) * table.map.width + left];
  return cell === undefined ? true : editor.commands.setTextSelection(tableStart + cell + 2);
}

/** The alignment of the column at the caret. */
export function columnAlign(state: EditorState): ColumnAlign {
  if (!isInTable(state)) {
    return 'left';
  }
  const align: unknown = selectionCell(state).nodeAfter?.attrs['align'];
  return align === 'center' || align === 'right' ? align : 'left';
}

/** Aligns every cell of the columns that are chosen. */
export function alignColumn(editor: Editor, align: ColumnAlign): void {
  const { map, tableStart, left, right } = selectedRect(editor.state);
  editor
    .chain()
    .command(({ tr }) => {
      for (let row = 0; row < map.height; row += 1) {
        for (let column = left; column < right; column += 1) {
          tr.setNodeAttribute(tableStart + (map.map[row * map.width + column] ?? 0), 'align', align);
        }
      }
      return true;
    })
    .focus()
    .run();
}

/** Keeps every table in the form of the subset: the first row is the head, and a column has one alignment. */
export const TableForm = Extension.create({
  name: 'tableForm',
  addProseMirrorPlugins() {
    const sound = new WeakSet<Node>();
    return [
      new Plugin({
        appendTransaction: (transactions, _before, state) => {
          if (!transactions.some(({ docChanged }) => docChanged)) {
            return null;
          }
          const { tr } = state;
          state.doc.forEach((node, at) => {
            if (node.type.name === 'table' && !sound.has(node)) {
              mendTable(tr, node, at + 1);
              sound.add(node);
            }
          });
          return tr.docChanged ? tr : null;
        },
      }),
    ];
  },
});

function mendTable(tr: Transaction, table: Node, start: number): void {
  const { map, width, height } = TableMap.get(table);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = map[row * width + column];
      const cell = at === undefined ? null : table.nodeAt(at);
      const head = table.nodeAt(map[column] ?? 0);
      if (!cell || !head || at === undefined) {
        continue;
      }
      const name = row === 0 ? 'tableHeader' : 'tableCell';
      const align: unknown = head.attrs['align'];
      if (cell.type.name !== name || cell.attrs['align'] !== align) {
        tr.setNodeMarkup(start + at, tr.doc.type.schema.nodes[name], { ...cell.attrs, align });
      }
    }
  }
}
