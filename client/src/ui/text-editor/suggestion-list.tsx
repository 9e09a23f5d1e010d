import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { nameWithParty } from '@klubbat/shared/rules/name-slips';
import { putPhrase } from './put-phrase.js';
import type { TextPeople, TextPhrase } from './text-editor-props.js';
import { soughtNow, takeListKeys, type KeyTaker, type Sought } from './typed-list.js';
import { useFoundPeople } from './use-found-people.js';

interface SuggestionListProps {
  editor: Editor;
  people: TextPeople | undefined;
  phrases: readonly TextPhrase[];
}

interface Choice {
  name: string;
  note?: string | undefined;
  put: () => void;
}

/** No more than can be taken in at a glance. */
const MOST = 8;

/** What fits what is being typed after `@` or `/`, at the caret. */
export function SuggestionList({ editor, people, phrases }: SuggestionListProps) {
  const sought = useEditorState({ editor, selector: ({ editor: now }) => soughtNow(now.state) });
  const found = useFoundPeople(people, sought?.kind === 'person' ? sought.query : undefined);
  const choices = sought === undefined ? [] : choicesFor(editor, sought, found, phrases);
  return sought === undefined || choices.length === 0 ? null : (
    <OpenList key={`${sought.kind} ${sought.from}`} editor={editor} sought={sought} choices={choices} />
  );
}

function choicesFor(
  editor: Editor,
  sought: Sought,
  found: ReturnType<typeof useFoundPeople>,
  phrases: readonly TextPhrase[],
): Choice[] {
  const { query, from, to, isAsked } = sought;
  if (sought.kind === 'person') {
    return found.slice(0, MOST).map((person) => ({
      name: nameWithParty(person),
      note: person.note,
      put: () =>
        editor
          .chain()
          .focus()
          .insertContentAt({ from, to }, { type: 'text', text: nameWithParty(person) })
          .run(),
    }));
  }
  const letters = query.toLocaleLowerCase('sv');
  const fits = (name: string) => {
    const words = name.toLocaleLowerCase('sv');
    return isAsked ? words.includes(letters) : words.startsWith(letters);
  };
  return phrases
    .filter(({ name }) => fits(name))
    .slice(0, MOST)
    .map((phrase) => ({
      name: phrase.name,
      put: () => {
        // at once: the command of that name waits for the next frame, and what is typed before it is lost
        editor.view.focus();
        editor.chain().setTextSelection({ from, to }).deleteSelection().run();
        putPhrase(editor, phrase);
      },
    }));
}

function OpenList({
  editor,
  sought,
  choices,
}: {
  editor: Editor;
  sought: Sought;
  choices: readonly Choice[];
}) {
  const listId = useId();
  const [at, setAt] = useState(sought.isAsked ? 0 : -1);
  const marked = Math.min(at, choices.length - 1);
  const now = useRef({ choices, marked });
  useEffect(() => {
    now.current = { choices, marked };
  });
  useEffect(() => {
    const onKey: KeyTaker = (key) => {
      const { choices: all, marked: place } = now.current;
      if (key === 'Escape') {
        return true;
      }
      if (key === 'ArrowDown') {
        setAt((place + 1) % all.length);
        return true;
      }
      if (place < 0) {
        return false;
      }
      if (key === 'ArrowUp') {
        setAt((place - 1 + all.length) % all.length);
        return true;
      }
      all[place]?.put();
      return true;
    };
    takeListKeys(editor, onKey);
    return () => takeListKeys(editor, undefined);
  }, [editor]);
  useEffect(() => {
    const box = editor.view.dom;
    box.setAttribute('aria-controls', listId);
    box.setAttribute('aria-autocomplete', 'list');
    return () => {
      ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'].forEach((name) =>
        box.removeAttribute(name),
      );
    };
  }, [editor, listId]);
  useEffect(() => {
    if (marked < 0) {
      editor.view.dom.removeAttribute('aria-activedescendant');
    } else {
      editor.view.dom.setAttribute('aria-activedescendant', `${listId}-${marked}`);
    }
  }, [editor, listId, marked]);
  const caret = editor.view.coordsAtPos(sought.from);
  const isLow = caret.bottom > window.innerHeight * 0.6;
  return createPortal(
    <div
      className="text-editor__popover text-editor__suggestions"
      style={{
        left: Math.max(8, Math.min(caret.left, window.innerWidth - 296)),
        ...(isLow ? { bottom: window.innerHeight - caret.top + 4 } : { top: caret.bottom + 4 }),
      }}
    >
      <ul
        id={listId}
        className="text-editor__menu"
        role="listbox"
        aria-label={sought.kind === 'person' ? 'Personer' : 'Fraser'}
      >
        {choices.map(({ name, note, put }, place) => (
          // the keys are taken in the text, where the focus stays
          <li
            key={`${place} ${name}`}
            id={`${listId}-${place}`}
            role="option"
            aria-selected={place === marked}
            className="text-editor__item"
            data-focused={place === marked || undefined}
            onPointerDown={(event) => {
              event.preventDefault();
              put();
            }}
          >
            {name}
            {note !== undefined && <span className="quiet small"> {note}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet small text-editor__keys" role="status">
        {sought.isAsked
          ? `${choices.length === 1 ? 'Ett förslag' : `${choices.length} förslag`}: Enter sätter in, Esc stänger`
          : 'Pil ned och Enter sätter in frasen'}
      </p>
    </div>,
    document.body,
  );
}
