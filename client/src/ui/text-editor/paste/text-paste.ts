import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { putBlocks } from '../put-blocks.js';
import { readPastedHtml, type PastedText } from './html-paste.js';
import { blocksOfPlainText } from './plain-paste.js';

/** Copied here: a list of ours says which it is. Another editor of the same make does not. */
const OURS = /data-pm-slice/;
const FOREIGN_LIST = /<[uo]l\b(?![^>]*data-list)/i;

/** What is pasted or dropped becomes paragraphs, lists and tables of ours. Files and pictures are refused, and it is said. */
interface PasteOptions {
  onRefuse: () => void;
  /** told what did not come along */
  onLeftOut: (sentences: readonly string[]) => void;
}

export const TextPaste = Extension.create<PasteOptions>({
  name: 'textPaste',
  priority: 1100,
  addOptions: () => ({ onRefuse: () => undefined, onLeftOut: () => undefined }),
  addProseMirrorPlugins() {
    const { onRefuse, onLeftOut } = this.options;
    const take = (view: EditorView, data: DataTransfer | null, event: ClipboardEvent): boolean => {
      const html = data?.getData('text/html') ?? '';
      const plain = data?.getData('text/plain') ?? '';
      if (OURS.test(html) && !FOREIGN_LIST.test(html)) {
        return false;
      }
      if (html === '' && plain === '') {
        if (data !== null && data.files.length > 0) {
          onRefuse();
          return true;
        }
        return false;
      }
      const { blocks, leftOut }: PastedText =
        html === '' ? { blocks: blocksOfPlainText(plain), leftOut: [] } : readPastedHtml(html);
      if (blocks.length === 0) {
        // nothing but a picture
        onRefuse();
        return true;
      }
      putBlocks(view, blocks, event);
      if (leftOut.length > 0) {
        onLeftOut(leftOut);
      }
      return true;
    };
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => take(view, event.clipboardData, event),
          handleDrop: (view, event) => {
            if (view.dragging) {
              return false;
            }
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (at) {
              view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
            }
            event.preventDefault();
            return take(view, event.dataTransfer, new ClipboardEvent('paste')) || true;
          },
        },
      }),
    ];
  },
});
