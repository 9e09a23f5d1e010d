import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { presentWords } from '@klubbat/shared/text/attachment-links';
import { readText } from '@klubbat/shared/text/read-text';
import { documentSchema, type LinkWords } from './document-schema.js';
import { joinFlush } from './flush-texts.js';
import { TextPaste } from './paste/text-paste.js';
import { PlaceholderStops } from './placeholder-stops.js';
import { RemarkList } from './remark-list.js';
import { SuggestionList } from './suggestion-list.js';
import { TableForm } from './table-commands.js';
import { documentOf } from '@klubbat/shared/text/text-document';
import type { TextAttachment, TextEditorProps, TextPhrase } from './text-editor-props.js';
import { TextKeys } from './text-keys.js';
import { TextRemarks } from './text-remarks.js';
import { syncText, type TextSync } from './text-sync.js';
import { writtenTogether } from './written-together.js';
import { TextToolbar } from './text-toolbar.js';
import { TypedList } from './typed-list.js';
import { TypedNumbers } from './typed-numbers.js';

const NONE: readonly TextAttachment[] = [];
const NO_PHRASES: readonly TextPhrase[] = [];
/** With more paragraphs the browser lays out only those that are seen: some ten pages. */
const LONG = 150;
/**
 * Typed stars stay stars; only what begins a list does so. One list for all: with an option that is not the very same, Tiptap goes
 * through the whole text each time the page is drawn.
 */
const INPUT_RULES = ['textKeys'];
const NO_FILES =
  'Filer och bilder kan inte läggas i texten. Lägg dem som bilagor till sammanträdet och länka till dem.';

/** The editor behind a TextEditor: toolbar and text in one frame. `id` is that of the field around it. */
export function EditorSurface({
  id,
  description,
  value,
  onChange,
  attachments = NONE,
  phrases = NO_PHRASES,
  onLink,
  people,
  error,
  isDisabled = false,
  together,
}: TextEditorProps & { id: string }) {
  const helpId = useId();
  const now = useRef({ attachments, onChange, onLink });
  useEffect(() => {
    now.current = { attachments, onChange, onLink };
  });
  const [words] = useState<LinkWords>(() => (linked: string, text: string) => {
    const attachment = now.current.attachments.find((one) => one.id === linked);
    return attachment ? presentWords(text, attachment) : text;
  });
  const [isAttachment] = useState(
    () => (linked: string) => now.current.attachments.some((one) => one.id === linked),
  );
  const [linksTo] = useState(() => (linked: string) => now.current.onLink?.(linked));
  // read once: a long text takes time, and what comes later is put in as the change that it is
  const [content] = useState(() =>
    together === undefined ? documentOf(readText(value, isAttachment)) : undefined,
  );
  const [refusal, setRefusal] = useState('');
  const [extensions] = useState(() => [
    ...documentSchema(words, together !== undefined),
    ...(together === undefined ? [] : writtenTogether(together)),
    TextKeys,
    TableForm,
    TypedNumbers,
    TypedList,
    PlaceholderStops,
    TextRemarks,
    TextPaste.configure({
      onRefuse: () => setRefusal(NO_FILES),
      onLeftOut: (sentences) => setRefusal(sentences.join(' ')),
    }),
  ]);
  const about = [
    description === undefined ? '' : `${id}-about`,
    error === undefined ? '' : `${id}-error`,
    helpId,
  ];
  const isLong = (together?.fragment.length ?? content?.content?.length ?? 0) > LONG;
  const aboutIds = about.filter((one) => one !== '').join(' ');
  const isWrong = error !== undefined;
  const editorProps = useMemo(
    () => ({
      attributes: {
        class: `rich-text text-editor__text${isLong ? ' text-editor__text--long' : ''}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': aboutIds,
        'aria-invalid': String(isWrong),
        'aria-disabled': String(isDisabled),
        spellcheck: 'true',
        lang: 'sv',
      },
    }),
    [id, aboutIds, isWrong, isDisabled, isLong],
  );
  const editor = useEditor({
    extensions,
    ...(content === undefined ? {} : { content }),
    editorProps,
    editable: !isDisabled,
    injectCSS: false,
    enableInputRules: INPUT_RULES,
    enablePasteRules: false,
    onUpdate: () => setRefusal(''),
  });
  const sync = useRef<TextSync>(undefined);
  const [initial] = useState(value);
  useEffect(() => {
    // a page that is slow to show has its first editor thrown away before it is seen; the next one comes here again
    if (editor.isDestroyed || together !== undefined) {
      return undefined;
    }
    const kept = syncText(editor, initial, isAttachment, (text) => now.current.onChange(text));
    sync.current = kept;
    const leave = joinFlush(kept.flush);
    return () => {
      leave();
      kept.stop();
    };
  }, [editor, initial, isAttachment, together]);
  useEffect(() => sync.current?.take(value), [value]);
  useEffect(() => {
    if (editor.isDestroyed) {
      return;
    }
    for (const link of editor.view.dom.querySelectorAll('[data-attachment]')) {
      link.textContent = words(link.getAttribute('data-attachment') ?? '', link.textContent ?? '');
    }
  }, [editor, words, attachments]);
  return (
    // the page's own keys read what is being written: it must have been told before they do
    <div
      className="text-editor__frame"
      data-invalid={isWrong || undefined}
      onKeyDownCapture={(event) => {
        if ((event.ctrlKey || event.metaKey) && (event.key === 's' || event.key === 'Enter')) {
          flushSync(() => {
            sync.current?.flush();
            together?.flush();
          });
        }
      }}
    >
      <TextToolbar
        editor={editor}
        attachments={attachments}
        phrases={phrases}
        onLink={linksTo}
        mentions={people !== undefined}
        isDisabled={isDisabled}
      />
      <EditorContent editor={editor} />
      <SuggestionList editor={editor} people={people} phrases={phrases} />
      <RemarkList editor={editor} people={people} />
      <p className="text-editor__refusal" role="status">
        {refusal}
      </p>
      <span className="visually-hidden" id={helpId}>
        I listor och tabeller flyttar Tabb inom texten när du har börjat skriva där. Tryck Esc och sedan Tabb
        för att lämna fältet.
      </span>
    </div>
  );
}
