import { FileUp } from 'lucide-react';
import { useState, type Dispatch, type SetStateAction } from 'react';
import type { WordMemorandumView } from '@klubbat/shared/contracts/word-memorandum';
import { takenParts } from '@klubbat/shared/rules/memorandum-from-word';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { storedOf, withWord, type MemorandumDraft } from './memorandum-draft.js';
import { WordField } from './word-field.js';
import { WordParts } from './word-parts.js';

/** Whether nobody has written since: an undoing must not take that with it. */
const same = (one: MemorandumDraft, other: MemorandumDraft) =>
  JSON.stringify(storedOf(one)) === JSON.stringify(storedOf(other));

/** Fills a memorandum that is being written from a file of Word. It is then saved as what is typed is, and can be undone. */
export function ReadFromWord({
  boardId,
  draft,
  setDraft,
}: {
  boardId: string;
  draft: MemorandumDraft;
  setDraft: Dispatch<SetStateAction<MemorandumDraft>>;
}) {
  const [isOpen, setOpen] = useState(false);
  const [read, setRead] = useState<WordMemorandumView>();
  const [put, setPut] = useState<{ before: MemorandumDraft; after: MemorandumDraft }>();
  const close = () => {
    setOpen(false);
    setRead(undefined);
  };
  const putIn = (given: WordMemorandumView) => {
    const after = withWord(draft, given, takenParts(given.parts));
    setPut({ before: draft, after });
    setDraft(after);
    close();
  };
  const isUndoable = put !== undefined && same(draft, put.after);
  return (
    <div className="row no-print">
      <div className="flush">
        <Button variant="quiet" icon={FileUp} onPress={() => setOpen(true)}>
          Läs in från Word
        </Button>
      </div>
      {isUndoable && (
        <span className="row" role="status">
          Texten är inlagd.
          <Button
            variant="quiet"
            onPress={() => {
              setDraft(put.before);
              setPut(undefined);
            }}
          >
            Ångra inläsningen
          </Button>
        </span>
      )}
      <Dialog
        title="Läs in från Word"
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            {read !== undefined && (
              <Button
                variant="primary"
                isDisabled={read.parts.every(({ fate }) => fate === 'skip')}
                onPress={() => putIn(read)}
              >
                Lägg in i skrivelsen
              </Button>
            )}
            <Button onPress={close}>Avbryt</Button>
          </>
        }
      >
        {read === undefined ? (
          <WordField boardId={boardId} label="Word-dokument" onRead={setRead} />
        ) : (
          <div className="stack">
            <p>Det som redan står behålls. Texten ur filen läggs efter.</p>
            <WordParts read={read} onChange={setRead} />
          </div>
        )}
      </Dialog>
    </div>
  );
}
