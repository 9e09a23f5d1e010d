import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { placeholdersIn } from '@klubbat/shared/rules/empty-placeholders';
import type { Range } from './own-ranges.js';

const key = new PluginKey<Range | undefined>('placeholderStops');

function stopsIn({ doc }: EditorState, { from, to }: Range): Range[] {
  const stops: Range[] = [];
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, at) => {
    if (node.isTextblock) {
      const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
      stops.push(...placeholdersIn(text).map((one) => ({ from: at + 1 + one.from, to: at + 1 + one.to })));
    }
    return !node.isTextblock;
  });
  return stops.filter((stop) => stop.from >= from && stop.to <= to);
}

/** Marks the first place to fill in of what has been put in between these two places. From there Tab goes to the next. */
export function fillIn(editor: Editor, range: Range): void {
  const { state, view } = editor;
  const [first] = stopsIn(state, range);
  if (first !== undefined) {
    view.dispatch(
      state.tr
        .setSelection(TextSelection.create(state.doc, first.from, first.to))
        .setMeta(key, range)
        .scrollIntoView(),
    );
  }
}

/** Tab and Shift+Tab go between the places of a phrase that are to be filled in, until none is left or Esc is pressed. */
export const PlaceholderStops = Extension.create({
  name: 'placeholderStops',
  priority: 1150,
  addProseMirrorPlugins: () => [
    new Plugin<Range | undefined>({
      key,
      state: {
        init: () => undefined,
        apply: (tr, before) => {
          const given = tr.getMeta(key) as Range | 'over' | undefined;
          if (given !== undefined) {
            return given === 'over' ? undefined : given;
          }
          return before && { from: tr.mapping.map(before.from, -1), to: tr.mapping.map(before.to, 1) };
        },
      },
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            const range = key.getState(view.state);
            if (range === undefined) {
              return false;
            }
            const { state } = view;
            if (event.key === 'Escape') {
              view.dispatch(state.tr.setMeta(key, 'over'));
              return false;
            }
            if (event.key !== 'Tab') {
              return false;
            }
            const stops = stopsIn(state, range);
            const { from, to } = state.selection;
            const next = event.shiftKey
              ? stops.findLast((stop) => stop.to <= from)
              : stops.find((stop) => stop.from >= to);
            if (next === undefined) {
              // nothing more to fill in: Tab is itself again
              view.dispatch(state.tr.setMeta(key, 'over'));
              return false;
            }
            view.dispatch(
              state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView(),
            );
            event.preventDefault();
            return true;
          },
        },
      },
    }),
  ],
});
