import { Plus, X } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import type { RecipientEdits, RecipientRow } from './dispatch-draft.js';
import { RecipientName } from './recipient-name.js';
import './dispatches.css';

interface RecipientsProps {
  organisationId: string;
  recipients: readonly RecipientRow[];
  edits: RecipientEdits;
  onEdits: (edits: RecipientEdits) => void;
}

/** Who gets the extract: proposed from the §§, to be changed, taken away and added to. */
export function Recipients({ organisationId, recipients, edits, onEdits }: RecipientsProps) {
  const put = (key: string, row: RecipientRow | null) => {
    if (edits.added.some((one) => one.key === key)) {
      const added = edits.added.flatMap((one) => (one.key === key ? (row ?? []) : one));
      onEdits({ ...edits, added });
    } else {
      onEdits({ ...edits, changed: { ...edits.changed, [key]: row } });
    }
  };
  const nextNumber = edits.added.reduce((most, { key }) => Math.max(most, Number(key.slice(4))), 0) + 1;
  const add = () =>
    onEdits({ ...edits, added: [...edits.added, { key: `new-${nextNumber}`, name: '', email: '' }] });
  /** The row becomes the first, and the others of a group get rows of their own; who stands there already is not added again. */
  const choose = (row: RecipientRow, mailboxes: { name: string; email: string }[]) => {
    const standing = recipients.flatMap(({ key, email }) => (key === row.key ? [] : email.toLowerCase()));
    const fresh = mailboxes.filter(({ email }) => !standing.includes(email.toLowerCase()));
    const [first = mailboxes[0], ...others] = fresh;
    if (first === undefined) {
      return;
    }
    const chosen = { key: row.key, ...first };
    const rows = others.map((one, index) => ({ key: `new-${nextNumber + index}`, ...one }));
    const isAdded = edits.added.some(({ key }) => key === row.key);
    onEdits({
      changed: isAdded ? edits.changed : { ...edits.changed, [row.key]: chosen },
      added: [...edits.added.map((one) => (one.key === row.key ? chosen : one)), ...rows],
    });
  };
  return (
    <fieldset className="stack stack--tight">
      <legend>Mottagare</legend>
      {recipients.length === 0 && <p className="quiet">Paragraferna har inga egna mottagare.</p>}
      {recipients.map((row, index) => (
        <div className="dispatch-recipient" key={row.key}>
          <RecipientName
            label={`Mottagare ${index + 1}`}
            organisationId={organisationId}
            value={row.name}
            onChange={(name) => put(row.key, { ...row, name })}
            onChoose={(mailboxes) => choose(row, mailboxes)}
          />
          <TextField
            label={`E-post till mottagare ${index + 1}`}
            description={row.about}
            type="email"
            value={row.email}
            onChange={(email) => put(row.key, { ...row, email })}
          />
          <Button
            variant="quiet"
            icon={X}
            aria-label={`Ta bort mottagare ${index + 1}`}
            onPress={() => put(row.key, null)}
          />
        </div>
      ))}
      <div className="flush">
        <Button variant="quiet" icon={Plus} onPress={add}>
          Lägg till en mottagare
        </Button>
      </div>
    </fieldset>
  );
}
