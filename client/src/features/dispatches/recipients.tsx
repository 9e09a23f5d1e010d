import { Plus, X } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import type { RecipientEdits, RecipientRow } from './dispatch-draft.js';
import './dispatches.css';

interface RecipientsProps {
  recipients: readonly RecipientRow[];
  edits: RecipientEdits;
  onEdits: (edits: RecipientEdits) => void;
}

/** Who gets the extract: proposed from the §§, to be changed, taken away and added to. */
export function Recipients({ recipients, edits, onEdits }: RecipientsProps) {
  const put = (key: string, row: RecipientRow | null) => {
    if (edits.added.some((one) => one.key === key)) {
      const added = edits.added.flatMap((one) => (one.key === key ? (row ?? []) : one));
      onEdits({ ...edits, added });
    } else {
      onEdits({ ...edits, changed: { ...edits.changed, [key]: row } });
    }
  };
  const add = () => {
    const number = edits.added.reduce((most, { key }) => Math.max(most, Number(key.slice(4))), 0) + 1;
    onEdits({ ...edits, added: [...edits.added, { key: `new-${number}`, name: '', email: '' }] });
  };
  return (
    <fieldset className="stack stack--tight">
      <legend>Mottagare</legend>
      {recipients.length === 0 && <p className="quiet">Paragraferna har inga egna mottagare.</p>}
      {recipients.map((row, index) => (
        <div className="dispatch-recipient" key={row.key}>
          <TextField
            label={`Mottagare ${index + 1}`}
            value={row.name}
            onChange={(name) => put(row.key, { ...row, name })}
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
