import type { Editor } from '@tiptap/core';
import { readText } from '@klubbat/shared/text/read-text';
import { fillIn } from './placeholder-stops.js';
import { putBlocks } from './put-blocks.js';
import type { TextPhrase } from './text-editor-props.js';

/**
 * Puts a phrase in at the caret, in place of what is selected, and selects the first place in it to fill in.
 * The focus is the caller's: an open menu holds on to it until it has closed.
 */
export function putPhrase(editor: Editor, { text }: TextPhrase): void {
  const { from } = editor.state.selection;
  const after = editor.state.doc.content.size - editor.state.selection.to;
  putBlocks(editor.view, readText(text), new ClipboardEvent('paste'));
  fillIn(editor, { from, to: editor.state.doc.content.size - after });
}
