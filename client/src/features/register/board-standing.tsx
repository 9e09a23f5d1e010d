import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { standingWords } from '@klubbat/shared/rules/standing-text';
import { itemKindWords } from '@klubbat/shared/sentences/words';
import { usualStandingItems } from '@klubbat/shared/sentences/usual-standing-items';
import type { BoardKind } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StoredText } from '../../ui/rich-text.js';
import { moved } from '../../ui/moved.js';
import type { BoardDraft } from './board-draft.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardFieldId } from './board-parts.js';
import { rowKey } from '../../lib/row-key.js';
import { StandingFields } from './standing-fields.js';

type Row = BoardDraft['standingItems'][number];

const words = Object.keys(standingWords).map((word) => `{${word}}`);

/** Items that stand on every agenda, in order: those that open it, and those that close it. */
export function BoardStanding({
  kind,
  draft,
  change,
  error,
  isReadOnly,
}: BoardPartProps<'standing'> & { kind: BoardKind }) {
  const [open, setOpen] = useState<string>();
  const { standingItems } = draft;
  const put = (rows: Row[]) => change({ standingItems: rows });
  const write = (key: string, part: Partial<Row>) =>
    put(standingItems.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = (last: boolean) => {
    const key = rowKey();
    put([...standingItems, { key, title: '', kind: 'formality', summary: '', decision: '', last }]);
    setOpen(key);
  };
  // rows without a word are not sent, so the faults count without them
  const sent = standingItems.filter(
    ({ title, summary, decision }) => `${title}${summary}${decision}`.trim() !== '',
  );
  const part = (last: boolean) => {
    const rows = standingItems.filter((row) => row.last === last);
    const others = standingItems.filter((row) => row.last !== last);
    const keys = rows.map(({ key }) => key);
    const move = (key: string, place: number) => {
      const next = moved(keys, key, place).flatMap((one) => rows.find((row) => row.key === one) ?? []);
      put(last ? [...others, ...next] : [...next, ...others]);
    };
    const heading = last ? 'Avslutar dagordningen' : 'Inleder dagordningen';
    return (
      <section className="stack" aria-labelledby={last ? 'avslutar' : 'inleder'}>
        <h2 id={last ? 'avslutar' : 'inleder'}>{heading}</h2>
        <ol className="register__rows">
          {rows.map((row, place) => {
            const at = `standingItems[${sent.indexOf(row)}]`;
            const fault = (field: string) => faultAt(error, `${at}.${field}`);
            const isOpen =
              !isReadOnly &&
              (row.key === open ||
                ['title', 'summary', 'decision'].some((field) => fault(field) !== undefined));
            const called = row.title.trim() === '' ? `punkt ${place + 1}` : row.title;
            return (
              <li key={row.key} className="stack stack--tight">
                {isOpen ? (
                  <StandingFields row={row} onWrite={(part) => write(row.key, part)} fault={fault} />
                ) : (
                  <>
                    <h3>
                      {row.title} <span className="quiet small">{capital(itemKindWords[row.kind])}</span>
                    </h3>
                    <StoredText markdown={row.decision} />
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
                      icon={ArrowUp}
                      aria-label={`Flytta upp ${called}`}
                      isDisabled={place === 0}
                      onPress={() => move(row.key, place - 1)}
                    />
                    <Button
                      variant="quiet"
                      icon={ArrowDown}
                      aria-label={`Flytta ner ${called}`}
                      isDisabled={place === rows.length - 1}
                      onPress={() => move(row.key, place + 1)}
                    />
                    <Button
                      variant="quiet"
                      aria-label={`Ta bort ${called}`}
                      onPress={() => put(standingItems.filter(({ key }) => key !== row.key))}
                    >
                      Ta bort
                    </Button>
                  </div>
                )}
              </li>
            );
          })}
        </ol>
        {!isReadOnly && (
          <div>
            <Button
              icon={Plus}
              aria-label={`Lägg till en punkt som ${last ? 'avslutar' : 'inleder'}`}
              onPress={() => add(last)}
            >
              Lägg till en punkt
            </Button>
          </div>
        )}
      </section>
    );
  };
  return (
    <section
      className="stack stack--wide"
      id={boardFieldId('standingItems')}
      tabIndex={-1}
      aria-label="Stående punkter"
    >
      <div className="stack stack--tight">
        <p className="quiet">
          Punkter som finns på varje dagordning. De läggs på ett nytt sammanträde av sig själva, och på ett
          som finns med ett tryck.
        </p>
        <p className="quiet">
          I texten skriver du {words.join(', ')} där det ska stå vad som är känt om sammanträdet. Ett stycke
          skrivs först när allt i det är känt, och aldrig över det någon har skrivit.
        </p>
      </div>
      {standingItems.length === 0 && (
        <EmptyState
          title="Inga stående punkter än"
          action={
            isReadOnly ? undefined : (
              <Button
                onPress={() => put(usualStandingItems(kind).map((item) => ({ key: rowKey(), ...item })))}
              >
                Börja med de vanliga
              </Button>
            )
          }
        >
          <p>Till exempel upprop, val av justerare, anmälan av jäv och avslutning.</p>
        </EmptyState>
      )}
      {part(false)}
      {part(true)}
    </section>
  );
}
