import { lazy, Suspense, useId } from 'react';
import { readText } from '@klubbat/shared/text/read-text';
import { RichText } from '../rich-text.js';
import type { TextEditorProps } from './text-editor-props.js';
import { WithoutEditor } from './without-editor.js';
import './text-editor.css';

const EditorSurface = lazy(() =>
  import('./editor-surface.js').then((module) => ({ default: module.EditorSurface })),
);

/**
 * Running text, written as it will stand on paper. The editor itself is fetched when it is first shown; until then the
 * text can be read where it will be written.
 *
 * `onChange` comes when the writer pauses (150 ms), leaves the field or presses Ctrl+S or Ctrl+Enter, and before the
 * page goes away; `flushTexts()` makes every open editor tell at once. Opening a text is no change: a body that nobody
 * has edited is never told, and one that was edited back is told as it was given. A new `value` from outside is put in
 * where it differs, and caret, keys not yet told and undo stand.
 */
export function TextEditor(props: TextEditorProps) {
  const id = useId();
  return (
    <div className="field text-editor">
      <span className="field__label" id={`${id}-label`}>
        {props.label}
      </span>
      {props.description !== undefined && (
        <span className="field__about" id={`${id}-about`}>
          {props.description}
        </span>
      )}
      {props.error !== undefined && (
        <span className="field__error" id={`${id}-error`}>
          {props.error}
        </span>
      )}
      <WithoutEditor reading={<Reading value={props.value} />}>
        <Suspense fallback={<Reading value={props.value} waiting />}>
          {props.isWaiting === true ? (
            <Reading value={props.value} waiting />
          ) : (
            // an editor is made for one document: another one is another editor
            <EditorSurface key={props.together === undefined ? 'alone' : 'together'} {...props} id={id} />
          )}
        </Suspense>
      </WithoutEditor>
    </div>
  );
}

function Reading({ value, waiting = false }: { value: string; waiting?: boolean }) {
  return (
    <div className="text-editor__frame text-editor__frame--waiting" aria-busy={waiting}>
      <div className="text-editor__toolbar" />
      <div className="text-editor__text">
        <RichText blocks={readText(value)} />
      </div>
    </div>
  );
}
