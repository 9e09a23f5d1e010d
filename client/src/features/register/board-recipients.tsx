import { Plus, X } from 'lucide-react';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/text-field.js';
import type { BoardDraft } from './board-draft.js';
import type { BoardPartProps } from './board-part-form.js';
import { boardFieldId } from './board-parts.js';
import { rowKey } from '../../lib/row-key.js';

type Row = BoardDraft['recipients'][number];

/** Those who often get the board's decisions. */
export function BoardRecipients({ draft, change, error, isReadOnly }: BoardPartProps<'recipients'>) {
  const { recipients } = draft;
  const put = (rows: Row[]) => change({ recipients: rows });
  const write = (key: string, part: Partial<Row>) =>
    put(recipients.map((row) => (row.key === key ? { ...row, ...part } : row)));
  // rows without a word are not sent, so the faults count without them
  const sent = recipients.filter(({ name, email }) => `${name}${email}`.trim() !== '');
  return (
    <section className="stack" id={boardFieldId('recipients')} tabIndex={-1} aria-label="Stående mottagare">
      <p className="quiet">
        De som ofta får organets beslut. De erbjuds vid varje paragraf och läggs till med ett tryck. De som
        får alla utdrag följer med i varje utskick och kan tas bort ur ett enda.
      </p>
      {recipients.length === 0 && (
        <EmptyState title="Inga stående mottagare än">
          <p>Till exempel ekonomiavdelningen, revisorerna eller en annan nämnd.</p>
        </EmptyState>
      )}
      {recipients.map((row, index) => {
        const at = `recipients[${sent.indexOf(row)}]`;
        return (
          <div className="register__recipient" key={row.key}>
            <TextField
              label={`Mottagare ${index + 1}`}
              value={row.name}
              onChange={(name) => write(row.key, { name })}
              error={faultAt(error, `${at}.name`)}
            />
            <TextField
              label={`E-post till mottagare ${index + 1}`}
              type="email"
              value={row.email}
              onChange={(email) => write(row.key, { email })}
              error={faultAt(error, `${at}.email`)}
            />
            <Checkbox
              isSelected={row.always}
              isDisabled={isReadOnly}
              onChange={(always) => write(row.key, { always })}
            >
              Får alla utdrag
            </Checkbox>
            {!isReadOnly && (
              <Button
                variant="quiet"
                icon={X}
                aria-label={`Ta bort mottagare ${index + 1}`}
                onPress={() => put(recipients.filter(({ key }) => key !== row.key))}
              />
            )}
          </div>
        );
      })}
      {!isReadOnly && (
        <div>
          <Button
            icon={Plus}
            onPress={() => put([...recipients, { key: rowKey(), name: '', email: '', always: false }])}
          >
            Lägg till en mottagare
          </Button>
        </div>
      )}
    </section>
  );
}
