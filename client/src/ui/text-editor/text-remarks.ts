import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { placeholdersIn } from '@klubbat/shared/rules/empty-placeholders';
import { nameSlips, type KnownPerson } from '@klubbat/shared/rules/name-slips';

/** A place in the text that is worth a look. */
export interface TextRemark {
  from: number;
  to: number;
  written: string;
  /** the name that may be meant; undefined where something is to be filled in */
  meant: string | undefined;
}

interface Shown {
  remarks: readonly TextRemark[];
  marks: DecorationSet;
}

const key = new PluginKey<Shown>('textRemarks');

/** What was found in a text block, from its start. A block never changes, so it is looked at once for each set of names. */
export type KnownRemarks = WeakMap<Node, readonly TextRemark[]>;

/** What is to be looked at in the whole text; not what is just being written. */
export function remarksIn(
  { doc, selection }: EditorState,
  people: readonly KnownPerson[],
  seen: KnownRemarks,
  isWriting: boolean,
): TextRemark[] {
  const found: TextRemark[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) {
      return true;
    }
    let own = seen.get(node);
    if (own === undefined) {
      own = remarksOf(node.textBetween(0, node.content.size, undefined, '\ufffc'), people);
      seen.set(node, own);
    }
    found.push(...own.map((one) => ({ ...one, from: at + 1 + one.from, to: at + 1 + one.to })));
    return false;
  });
  return found.filter(({ from, to }) => !isWriting || selection.head < from || selection.head > to);
}

function remarksOf(text: string, people: readonly KnownPerson[]): TextRemark[] {
  return [
    ...nameSlips(text, people),
    ...placeholdersIn(text).map(({ from, to, words }) => ({ from, to, written: words, meant: undefined })),
  ].sort((one, other) => one.from - other.from);
}

/** The places that are marked now, where they stand now. */
export function remarksNow(state: EditorState): readonly TextRemark[] {
  return key.getState(state)?.remarks ?? [];
}

/** Marks these places in the text. */
export function showRemarks(view: EditorView, remarks: readonly TextRemark[]): void {
  view.dispatch(view.state.tr.setMeta(key, remarks).setMeta('addToHistory', false));
}

/** Marks names that resemble one that is known, and places that nobody has filled in. Who looks for them calls `showRemarks`. */
export const TextRemarks = Extension.create({
  name: 'textRemarks',
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: {
        init: () => ({ remarks: [], marks: DecorationSet.empty }),
        apply: (tr, before) => {
          const given = tr.getMeta(key) as readonly TextRemark[] | undefined;
          if (given !== undefined) {
            const marks = given.map(({ from, to }) =>
              Decoration.inline(from, to, { class: 'text-editor__remark' }),
            );
            return { remarks: given, marks: DecorationSet.create(tr.doc, marks) };
          }
          if (!tr.docChanged || before.remarks.length === 0) {
            return before;
          }
          const remarks = before.remarks.flatMap((one) => {
            const from = tr.mapping.mapResult(one.from, 1);
            const to = tr.mapping.mapResult(one.to, -1);
            return from.pos < to.pos &&
              tr.doc.textBetween(from.pos, to.pos, undefined, '\ufffc') === one.written
              ? [{ ...one, from: from.pos, to: to.pos }]
              : [];
          });
          return { remarks, marks: before.marks.map(tr.mapping, tr.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
});
