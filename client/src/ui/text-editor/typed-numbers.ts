import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { numberEdits } from '@klubbat/shared/text/typed-numbers';
import { insertedBy, isForeign, isUndo, joined, keptThrough, type Range } from './own-ranges.js';

interface Typed {
  /** all that was typed here since the editor opened, or since the latest undo */
  own: Range[];
  /** what of it has not been looked at */
  fresh: Range[];
}

const key = new PluginKey<Typed>('typedNumbers');
/** Around what was typed this much of its text block is looked at: a sentence, not a chapter. */
const AROUND = 160;
const HELD = '\u00a0';
const ENDS_WORD = /[\s\u00a0.,;:!?)]$/;
/** An amount that may go on: `300 ` may become `300 000`, or a telephone number. */
const GOES_ON = /[\d \u00a0.,]*\d[ \u00a0]?$/;

/**
 * Numbers are held together as they are typed: `300000 kr` becomes an amount at the space after it, and when the field is
 * left. Only in what the writer has typed himself, never in what somebody else wrote or what was pasted. One Ctrl+Z takes
 * it back, and it stays so.
 */
export const TypedNumbers = Extension.create({
  name: 'typedNumbers',
  onTransaction({ transaction }) {
    const { view } = this.editor;
    const typed = transaction.docChanged && !isForeign(transaction) && !isUndo(transaction);
    if (!typed || transaction.getMeta(key) !== undefined || !endsWord(view.state)) {
      return;
    }
    // when all who listen have heard of the key itself
    queueMicrotask(() => hold(view, true));
  },
  onBlur() {
    hold(this.editor.view, false);
  },
  addProseMirrorPlugins: () => [
    new Plugin<Typed>({
      key,
      state: { init: () => ({ own: [], fresh: [] }), apply: (tr, before) => typedAfter(tr, before) },
    }),
  ],
});

function typedAfter(tr: Transaction, before: Typed): Typed {
  if (isUndo(tr)) {
    return { own: [], fresh: [] };
  }
  const looked = tr.getMeta(key) !== undefined;
  if (!tr.docChanged) {
    return looked ? { ...before, fresh: [] } : before;
  }
  const added = isForeign(tr) ? [] : insertedBy(tr);
  return {
    own: joined([...keptThrough(before.own, tr), ...added]),
    fresh: looked ? [] : joined([...keptThrough(before.fresh, tr), ...added]),
  };
}

function endsWord({ selection: { empty, $from } }: EditorState): boolean {
  return (
    empty &&
    ($from.parentOffset === 0 ||
      ENDS_WORD.test(
        $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '', ' '),
      ))
  );
}

function hold(view: EditorView, isTyping: boolean): void {
  const typed = view.isDestroyed || view.composing ? undefined : key.getState(view.state);
  if (typed === undefined || typed.fresh.length === 0) {
    return;
  }
  const edits = editsIn(view.state, typed, isTyping);
  const { tr } = view.state;
  for (const { from, to, insert } of edits.toReversed()) {
    tr.insertText(insert, from, to);
  }
  tr.setMeta(key, 'looked');
  if (edits.length === 0) {
    view.dispatch(tr);
    return;
  }
  view.dispatch(closeHistory(tr));
  // what is typed next is a change of its own
  view.dispatch(closeHistory(view.state.tr.setMeta(key, 'looked')));
}

function editsIn({ doc, selection }: EditorState, { own, fresh }: Typed, isTyping: boolean) {
  const isOwn = (from: number, to: number) => own.some((range) => range.from <= from && range.to >= to);
  const found = new Map<number, { from: number; to: number; insert: string }>();
  for (const { from, to } of fresh) {
    doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, at) => {
      if (!node.isTextblock) {
        return true;
      }
      const start = at + 1;
      const first = Math.max(0, from - AROUND - start);
      const last = Math.min(node.content.size, to + AROUND - start);
      if (first >= last) {
        return false;
      }
      const text = node.textBetween(first, last, undefined, '\ufffc');
      const caret = isTyping ? selection.from - start - first : Number.NaN;
      const open =
        caret >= 0 && caret <= text.length
          ? caret - (GOES_ON.exec(text.slice(0, caret))?.[0].length ?? 0)
          : text.length;
      for (const edit of numberEdits(text)) {
        const place = { from: start + first + edit.from, to: start + first + edit.to, insert: edit.insert };
        const isMature = edit.to <= open || edit.from >= caret;
        // what is held together must be the writer's own on both sides
        if (isMature && isOwn(place.from - (edit.insert === HELD ? 1 : 0), place.to + 1)) {
          found.set(place.from, place);
        }
      }
      return false;
    });
  }
  return [...found.values()].sort((one, other) => one.from - other.from);
}
