import { Extension, InputRule, type Editor } from '@tiptap/core';
import { isInTable } from '@tiptap/pm/tables';
import { canIndent, setFirstLabel } from './list-commands.js';
import { moveDownInTable } from './table-commands.js';

/**
 * Keys as people know them. Tab moves inside a list or a table, and leaves the field anywhere else; Esc and then Tab
 * always leaves it.
 */
export const TextKeys = Extension.create<object, { leaving: boolean }>({
  name: 'textKeys',
  priority: 1000,
  addStorage: () => ({ leaving: false }),
  onTransaction() {
    this.storage.leaving = false;
  },
  onBlur() {
    this.storage.leaving = false;
  },
  addKeyboardShortcuts() {
    const { editor, storage } = this;
    const tab = (back: boolean) => {
      if (storage.leaving || !editor.isEditable) {
        return false;
      }
      return isInTable(editor.state) ? tabInTable(editor, back) : tabInList(editor, back);
    };
    return {
      'Mod-Shift-7': () => editor.commands.toggleList('numberList', 'listItem'),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-9': () => editor.commands.toggleList('letterList', 'listItem'),
      Tab: () => tab(false),
      'Shift-Tab': () => tab(true),
      Escape: () => {
        storage.leaving = true;
        return false;
      },
      Enter: () =>
        isInTable(editor.state) ? moveDownInTable(editor) : editor.commands.splitListItem('listItem'),
      // a cell has no lines of its own
      'Shift-Enter': () => isInTable(editor.state) || editor.commands.insertContent({ type: 'hardBreak' }),
    };
  },
  addInputRules() {
    return [
      listRule(/^-\s$/, 'bulletList'),
      listRule(/^(\d{1,9}\.)\s$/, 'numberList'),
      listRule(/^A\.\s$/, 'letterList'),
    ];
  },
});

/** What the subset reads as the start of a list begins one as it is typed. */
function listRule(find: RegExp, list: string): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match, chain }) => {
      if (isInTable(state) || state.selection.$from.depth > 1) {
        return null;
      }
      chain()
        .deleteRange(range)
        .wrapInList(list)
        .command(({ tr }) => setFirstLabel(tr, match[1]))
        .run();
      return undefined;
    },
  });
}

function tabInList(editor: Editor, back: boolean): boolean {
  if (!editor.isActive('listItem')) {
    return false;
  }
  if (back) {
    editor.commands.liftListItem('listItem');
  } else if (canIndent(editor.state)) {
    editor.commands.sinkListItem('listItem');
  }
  return true;
}

function tabInTable(editor: Editor, back: boolean): boolean {
  if (back) {
    editor.commands.goToPreviousCell();
  } else if (!editor.commands.goToNextCell()) {
    editor.chain().addRowAfter().goToNextCell().run();
  }
  return true;
}
