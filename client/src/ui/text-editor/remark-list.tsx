import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { Button } from '../button.js';
import type { TextPeople } from './text-editor-props.js';
import { remarksNow, type TextRemark } from './text-remarks.js';
import { useTextRemarks } from './use-text-remarks.js';

/** More than this is not read. */
const MOST = 5;

/** What is worth a look in the text, each with the press that mends it or leads there. */
export function RemarkList({ editor, people }: { editor: Editor; people: TextPeople | undefined }) {
  useTextRemarks(editor, people);
  const remarks = useEditorState({ editor, selector: ({ editor: now }) => remarksNow(now.state) });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = remarks.filter((one) => one.meant === undefined || !left.has(one.written));
  const more = open.length - MOST;
  const mend = ({ from, to, meant }: TextRemark) => {
    editor.view.dispatch(editor.state.tr.insertText(meant ?? '', from, to));
    editor.view.focus();
  };
  const fill = (remark: TextRemark) => {
    // at once: the command of that name waits for the next frame, and what is typed before it is lost
    editor.view.focus();
    editor.chain().setTextSelection(remark).scrollIntoView().run();
  };
  return (
    <div role="status">
      {open.length > 0 && (
        <ul className="text-editor__remarks" aria-label="Att se över i texten">
          {open.slice(0, MOST).map((remark) => (
            <li key={`${remark.from} ${remark.written}`}>
              {remark.meant === undefined ? (
                <>
                  <span>”{remark.written}” är inte ifyllt.</span>
                  <Button variant="quiet" onPress={() => fill(remark)}>
                    Fyll i
                  </Button>
                </>
              ) : (
                <>
                  <span>
                    ”{remark.written}”: menade du {remark.meant}?
                  </span>
                  <Button variant="quiet" onPress={() => mend(remark)}>
                    Ändra till {remark.meant}
                  </Button>
                  <Button
                    variant="quiet"
                    onPress={() => setLeft((now) => new Set(now).add(remark.written))}
                    aria-label={`Låt ”${remark.written}” stå`}
                  >
                    Låt stå
                  </Button>
                </>
              )}
            </li>
          ))}
          {more > 0 && <li>Och {more} till.</li>}
        </ul>
      )}
    </div>
  );
}
