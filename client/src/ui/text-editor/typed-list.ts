import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';

/** What is being looked for at the caret: a person after `@`, a phrase after `/`, or a phrase whose name has begun a paragraph. */
export interface Sought {
  kind: 'person' | 'phrase';
  /** the letters after the sign */
  query: string;
  /** what a choice takes the place of */
  from: number;
  to: number;
  /** it was asked for by its sign; what merely begins like a name is offered, and takes no key but the arrow down */
  isAsked: boolean;
}

type Key = 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Tab' | 'Escape';
/** Was the key for the list? */
export type KeyTaker = (key: Key) => boolean;

interface Listed {
  sought: Sought | undefined;
  /** where Esc has put a list away */
  dismissedAt: number | undefined;
}

const key = new PluginKey<Listed>('typedList');
const PERSON = /(?:^|[\s(\u00a0])@([\p{L}’'-]*(?: [\p{L}’'-]*){0,2})$/u;
const PHRASE = /(?:^|[\s\u00a0])\/([\p{L}\d-]*(?: [\p{L}\d-]*)?)$/u;
const BEGINNING = /^\p{L}[\p{L}\d -]{2,40}$/u;
const KEYS: ReadonlySet<string> = new Set<Key>(['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape']);

function soughtIn({ selection: { empty, $from } }: EditorState): Sought | undefined {
  if (!empty || !$from.parent.isTextblock) {
    return undefined;
  }
  const to = $from.pos;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 80),
    $from.parentOffset,
    undefined,
    '\ufffc',
  );
  for (const [kind, way] of [
    ['person', PERSON],
    ['phrase', PHRASE],
  ] as const) {
    const query = way.exec(before)?.[1];
    if (query !== undefined) {
      return { kind, query, from: to - query.length - 1, to, isAsked: true };
    }
  }
  const isWhole = $from.parentOffset === $from.parent.content.size && $from.parentOffset === before.length;
  return isWhole && BEGINNING.test(before)
    ? { kind: 'phrase', query: before, from: to - before.length, to, isAsked: false }
    : undefined;
}

/** What is looked for at the caret now; undefined where nothing is, or where Esc has put it away. */
export function soughtNow(state: EditorState): Sought | undefined {
  return key.getState(state)?.sought;
}

/** Lets the list that is shown take its keys; undefined: there is none. */
export function takeListKeys({ storage }: Editor, onKey: KeyTaker | undefined): void {
  (storage as unknown as { typedList: { onKey: KeyTaker | undefined } }).typedList.onKey = onKey;
}

/**
 * A list at the caret while one types: `@` and a name, `/` and a phrase. It says what is sought; whoever shows the list
 * takes its keys by `takeListKeys`. Esc puts it away until the next sign.
 */
export const TypedList = Extension.create<object, { onKey: KeyTaker | undefined }>({
  name: 'typedList',
  priority: 1200,
  addStorage: () => ({ onKey: undefined }),
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin<Listed>({
        key,
        state: {
          init: () => ({ sought: undefined, dismissedAt: undefined }),
          apply: (tr, before, _old, state) => {
            if (tr.getMeta(key) === 'dismissed') {
              return { sought: undefined, dismissedAt: before.sought?.from };
            }
            if (!tr.docChanged && !tr.selectionSet) {
              return before;
            }
            const dismissedAt =
              before.dismissedAt === undefined ? undefined : tr.mapping.map(before.dismissedAt, -1);
            // a list opens by typing, and stays while the caret does
            const found = tr.docChanged || before.sought !== undefined ? soughtIn(state) : undefined;
            const isAway = found !== undefined && found.from === dismissedAt;
            return {
              sought: isAway ? undefined : found,
              dismissedAt: found === undefined ? undefined : dismissedAt,
            };
          },
        },
        props: {
          // before the keys of the text: Enter would part the paragraph, and Tab leave the field
          handleDOMEvents: {
            keydown: (view, event) => {
              const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
              if (!isPlain || !KEYS.has(event.key) || soughtNow(view.state) === undefined) {
                return false;
              }
              if (storage.onKey?.(event.key as Key) !== true) {
                return false;
              }
              if (event.key === 'Escape') {
                view.dispatch(view.state.tr.setMeta(key, 'dismissed'));
              }
              event.preventDefault();
              event.stopPropagation();
              return true;
            },
          },
        },
      }),
    ];
  },
});
