import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { unknownNames, type KnownPerson } from '@klubbat/shared/rules/name-slips';
import type { TextPeople } from './text-editor-props.js';
import { remarksIn, remarksNow, showRemarks, type KnownRemarks } from './text-remarks.js';

/** Whoever writes is not corrected in the middle of a word. */
const PAUSE = 600;
/** Of names that the meeting does not know no more are asked of the register at a time. */
const MOST_ASKED = 10;
const NOBODY: readonly KnownPerson[] = [];

/** Looks the text over when the writer pauses; names that the meeting does not know are asked of the register. */
export function useTextRemarks(editor: Editor, people: TextPeople | undefined): void {
  const [fetched, setFetched] = useState<readonly KnownPerson[]>(NOBODY);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (editor.isDestroyed || !editor.isEditable) {
      return undefined;
    }
    const known = [...(people?.here ?? NOBODY), ...fetched];
    const seen: KnownRemarks = new WeakMap();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      const text = editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', '\ufffc');
      const unknown = [...new Set(unknownNames(text, known))].filter((name) => !asked.current.has(name));
      for (const name of unknown.slice(0, MOST_ASKED)) {
        asked.current.add(name);
        people?.similar(name).then(
          (found) => found.length > 0 && setFetched((now) => [...now, ...found]),
          // without the net it is asked when the text is next looked over
          () => asked.current.delete(name),
        );
      }
    };
    const look = () => {
      if (editor.isDestroyed || editor.view.composing) {
        return;
      }
      const remarks = remarksIn(editor.state, known, seen, editor.isFocused);
      if (remarks.length > 0 || remarksNow(editor.state).length > 0) {
        showRemarks(editor.view, remarks);
      }
      ask();
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    later();
    editor.on('update', later);
    editor.on('blur', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
      editor.off('blur', later);
    };
  }, [editor, people, fetched]);
}
