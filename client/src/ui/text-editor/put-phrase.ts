import type { Editor } from '@tiptap/core';
import { readText } from '@klubbat/shared/text/read-text';
import { fillIn } from './placeholder-stops.js';
import { putBlocks } from './put-blocks.js';
import type { TextPhrase } from './text-editor-props.js';

/** Puts a phrase in at the caret, in place of what is selected, and goes to the first place in it to fill in. */
export function putPhrase(editor: Editor, { text }: TextPhrase): void {
  const { from } = editor.state.selection;
  const after = editor.state.doc.content.size - editor.state.selection.to;
  putBlocks(editor.view, readText(text), new ClipboardEvent('paste'));
  editor.view.focus();
  fillIn(editor, { from, to: editor.state.doc.content.size - after });
}
