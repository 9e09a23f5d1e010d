import { Extension, InputRule, type Editor } from '@tiptap/core';
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import { canIndent, setFirstLabel } from './list-commands.js';
import { moveDownInTable } from './table-commands.js';

/**
 * Keys as people know them. Tab moves inside a list or a table, and leaves the field anywhere else; Esc and then Tab
 * always leaves it. Whoever only passes through with Tab or Shift+Tab, without moving the caret or typing, changes
 * nothing: a point would otherwise lose its place in the list unseen.
 */
export const TextKeys = Extension.create<object, { leaving: boolean }>({
  name: 'textKeys',
  priority: 1000,
  addStorage: () => ({ leaving: false }),
  onFocus() {
    this.storage.leaving = true;
  },
  addKeyboardShortcuts() {
    const { editor } = this;
    const tab = (back: boolean) =>
      isInTable(editor.state) ? tabInTable(editor, back) : tabInList(editor, back);
    return {
      'Mod-Shift-7': () => editor.commands.toggleList('numberList', 'listItem'),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-9': () => editor.commands.toggleList('letterList', 'listItem'),
      'Mod-Home': () => goToEdge(editor, 'start'),
      'Mod-End': () => goToEdge(editor, 'end'),
      'Shift-Mod-Home': () => goToEdge(editor, 'start', true),
      'Shift-Mod-End': () => goToEdge(editor, 'end', true),
      Tab: () => tab(false),
      'Shift-Tab': () => tab(true),
      Enter: () =>
        isInTable(editor.state) ? moveDownInTable(editor) : editor.commands.splitListItem('listItem'),
      // a cell has no lines of its own
      'Shift-Enter': () => isInTable(editor.state) || editor.commands.insertContent({ type: 'hardBreak' }),
    };
  },
  addProseMirrorPlugins() {
    const { editor, storage } = this;
    return [
      new Plugin({
        props: {
          handleClick: () => {
            storage.leaving = false;
            return false;
          },
          // before the keys of any other extension, some of which would take Tab too
          handleDOMEvents: {
            keydown: (_view, { key }) => {
              if (key === 'Tab') {
                return storage.leaving || !movesByTab(editor);
              }
              if (key !== 'Shift') {
                storage.leaving = key === 'Escape';
              }
              return false;
            },
          },
        },
      }),
    ];
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

/** A browser goes to the beginning of a paragraph that it has not laid out: of a long text that is mostly the last one. */
function goToEdge({ state, view }: Editor, edge: 'start' | 'end', selects = false): boolean {
  const there = edge === 'end' ? Selection.atEnd(state.doc) : Selection.atStart(state.doc);
  const selection = selects ? TextSelection.between(state.selection.$anchor, there.$head) : there;
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  return true;
}

function movesByTab(editor: Editor): boolean {
  return editor.isEditable && (isInTable(editor.state) || editor.isActive('listItem'));
}

function tabInList(editor: Editor, back: boolean): boolean {
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
