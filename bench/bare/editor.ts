import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { LONG_TEXT } from '../../e2e/large-meeting.js';

// Tiptap as its manual begins, with the same text
const content = LONG_TEXT.split('\n\n').map((text) => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
}));
const editor = new Editor({
  element: document.getElementById('editor'),
  extensions: [StarterKit],
  content: { type: 'doc', content },
  editorProps: { attributes: { role: 'textbox' } },
});
editor.commands.focus('end');
