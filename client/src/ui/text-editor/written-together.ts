import { Extension, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Plugin } from '@tiptap/pm/state';
import { fixTablesKey } from '@tiptap/pm/tables';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import type { SharedText } from '../../lib/shared-text/shared-text.js';

/**
 * Every editor that sees an uneven table evens it out. Two that do so at once each add a cell where one was missing, and
 * both have to do so again: the table would grow for ever. The text is read as if the missing cells were there.
 */
const TablesAsTheyAre = Extension.create({
  name: 'tablesAsTheyAre',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => transaction.getMeta(fixTablesKey) === undefined,
    }),
  ],
});

/** What closes a step of the editor's own history closes one here too: it is undone by itself. */
const StepsApart = Extension.create({
  name: 'stepsApart',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction, state) => {
        if (transaction.getMeta('closeHistory$') !== undefined) {
          const undo = yUndoPluginKey.getState(state) as { undoManager: UndoManager } | undefined;
          undo?.undoManager.stopCapturing();
        }
        return true;
      },
    }),
  ],
});

/** What lets an editor write in a text together with others. */
export const writtenTogether = ({ fragment }: SharedText): Extensions => [
  Collaboration.configure({ fragment }),
  TablesAsTheyAre,
  StepsApart,
];
