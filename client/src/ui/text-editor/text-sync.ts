import { Node } from '@tiptap/pm/model';
import { Mapping } from '@tiptap/pm/transform';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import { readText } from '@klubbat/shared/text/read-text';
import { writeText } from '@klubbat/shared/text/write-text';
import { blocksOf } from '@klubbat/shared/text/document-blocks';
import { documentOf } from '@klubbat/shared/text/text-document';

const PAUSE = 150;
const LEAVING = ['blur', 'pagehide', 'beforeunload', 'visibilitychange'];

export interface TextSync {
  /** takes a text from outside; what the editor told itself does not come back as news */
  take: (value: string) => void;
  /** tells now what was typed */
  flush: () => void;
  stop: () => void;
}

/**
 * Keeps the document and its Markdown in step. The text is written when the writer pauses, never on each key: a long
 * one takes time. A document that says what was given is told as what was given, character for character. What comes
 * from outside is put in as the change that it is, so that caret, later keys and undo stand.
 */
export function syncText(
  editor: Editor,
  initial: string,
  isAttachment: (id: string) => boolean,
  tell: (value: string) => void,
): TextSync {
  const written = new WeakMap<TextBlock, string>();
  const write = (document: Node) => writeText(blocksOf(document), written);
  let told = initial;
  let given = { value: initial, document: editor.state.doc };
  let base = editor.state.doc;
  let since = new Mapping();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    if (timer === undefined) {
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    base = editor.state.doc;
    since = new Mapping();
    const text = write(base);
    const value = text === write(given.document) ? given.value : text;
    if (value !== told) {
      told = value;
      tell(value);
    }
  };

  const onTransaction = ({
    transaction,
    appendedTransactions,
  }: {
    transaction: Transaction;
    appendedTransactions: Transaction[];
  }) => {
    const changes = [transaction, ...appendedTransactions].filter(({ docChanged }) => docChanged);
    if (changes.length === 0 || transaction.getMeta(FROM_OUTSIDE) === true) {
      return;
    }
    changes.forEach(({ mapping }) => since.appendMapping(mapping));
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE);
  };

  const take = (value: string) => {
    if (value === told) {
      return;
    }
    told = value;
    const document = Node.fromJSON(editor.schema, documentOf(readText(value, isAttachment)));
    given = { value, document };
    const change = changeBetween(base, document);
    if (change) {
      const { tr } = editor.state;
      tr.replace(
        since.map(change.from, -1),
        since.map(change.to, 1),
        document.slice(change.from, change.end),
      );
      editor.view.dispatch(tr.setMeta(FROM_OUTSIDE, true).setMeta('addToHistory', false));
    }
    base = editor.state.doc;
    since = new Mapping();
  };

  editor.on('transaction', onTransaction);
  editor.on('blur', flush);
  // before those who put the page's work away hear of it
  for (const leaving of LEAVING) {
    window.addEventListener(leaving, flush, { capture: true });
  }
  return {
    take,
    flush,
    stop: () => {
      flush();
      for (const leaving of LEAVING) {
        window.removeEventListener(leaving, flush, { capture: true });
      }
      editor.off('transaction', onTransaction);
      editor.off('blur', flush);
    },
  };
}

const FROM_OUTSIDE = 'fromOutside';

/** Where the two documents part: `from` to `to` in the first became `from` to `end` in the second. */
function changeBetween(before: Node, after: Node): { from: number; to: number; end: number } | undefined {
  const from = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (from === null || ends === null) {
    return undefined;
  }
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  return { from, to: ends.a + overlap, end: ends.b + overlap };
}
