import { Plus } from 'lucide-react';
import { useState } from 'react';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StoredText } from '../../ui/rich-text.js';
import { TextEditor } from '../../ui/text-editor/text-editor.js';
import { TextField } from '../../ui/text-field.js';
import type { BoardDraft } from './board-draft.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardFieldId } from './board-parts.js';
import { rowKey } from '../../lib/row-key.js';

type Row = BoardDraft['phrases'][number];

/** Sentences that the board writes often. One at a time is open for writing: there may be a hundred. */
export function BoardPhrases({ draft, change, error, isReadOnly }: BoardPartProps<'phrases'>) {
  const [open, setOpen] = useState<string>();
  const { phrases } = draft;
  const put = (rows: Row[]) => change({ phrases: rows });
  const write = (key: string, part: Partial<Row>) =>
    put(phrases.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    const key = rowKey();
    put([...phrases, { key, name: '', text: '' }]);
    setOpen(key);
  };
  // rows without a word are not sent, so the faults count without them
  const sent = phrases.filter(({ name, text }) => `${name}${text}`.trim() !== '');
  return (
    <section className="stack" id={boardFieldId('phrases')} tabIndex={-1} aria-label="Fraser">
      <p className="quiet">
        Meningar som organet ofta skriver. De sätts in i texten med ett tryck i verktygsraden.
      </p>
      {phrases.length === 0 && (
        <EmptyState title="Inga fraser än">
          <p>Till exempel “Informationen antecknas.” eller en vanlig beslutsgång.</p>
        </EmptyState>
      )}
      <ul className="register__rows">
        {phrases.map((row, index) => {
          const at = `phrases[${sent.indexOf(row)}]`;
          const faults = [faultAt(error, `${at}.name`), faultAt(error, `${at}.text`)];
          const isOpen = !isReadOnly && (row.key === open || faults.some((fault) => fault !== undefined));
          const called = row.name.trim() === '' ? `fras ${index + 1}` : row.name;
          return (
            <li key={row.key} className="stack stack--tight">
              {isOpen ? (
                <>
                  <TextField
                    label="Namn"
                    description="Frasen väljs efter sitt namn."
                    width="medium"
                    value={row.name}
                    onChange={(name) => write(row.key, { name })}
                    error={faults[0]}
                    autoFocus
                  />
                  <TextEditor
                    label="Text"
                    value={row.text}
                    onChange={(text) => write(row.key, { text })}
                    error={faults[1]}
                  />
                </>
              ) : (
                <>
                  <h2 className="register__row-name">{row.name}</h2>
                  <StoredText markdown={row.text} />
                </>
              )}
              {!isReadOnly && (
                <div className="row">
                  <Button
                    onPress={() => setOpen(isOpen ? undefined : row.key)}
                    aria-label={`${isOpen ? 'Klar med' : 'Ändra'} ${called}`}
                  >
                    {isOpen ? 'Klar' : 'Ändra'}
                  </Button>
                  <Button
                    variant="quiet"
                    aria-label={`Ta bort ${called}`}
                    onPress={() => put(phrases.filter(({ key }) => key !== row.key))}
                  >
                    Ta bort
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {!isReadOnly && (
        <div>
          <Button icon={Plus} onPress={add}>
            Lägg till en fras
          </Button>
        </div>
      )}
    </section>
  );
}
