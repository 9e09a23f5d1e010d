import { Plus, X } from 'lucide-react';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { freshKey, type DraftRecipient } from './item-draft.js';
import type { DraftProps } from './item-fields.js';
import './item-editor.css';

/** Who is to have the decision. */
export function ItemRecipients({ draft, setDraft, error }: DraftProps & { error: unknown }) {
  const put = (change: (rows: DraftRecipient[]) => DraftRecipient[]) =>
    setDraft((now) => ({ ...now, recipients: change(now.recipients) }));
  const write = (key: string, part: Partial<DraftRecipient>) =>
    put((rows) => rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <section className="stack stack--tight" aria-labelledby="mottagare">
      <h2 id="mottagare">Mottagare</h2>
      <TextField
        label="Rubrik för mottagarna"
        width="medium"
        placeholder="Beslutet skickas till"
        value={draft.recipientsHeading}
        onChange={(recipientsHeading) => setDraft((now) => ({ ...now, recipientsHeading }))}
      />
      {draft.recipients.map(({ key, name, email }, index) => (
        <div className="item-editor__recipient" key={key}>
          <TextField
            label={`Mottagare ${index + 1}`}
            value={name}
            onChange={(value) => write(key, { name: value })}
            error={faultAt(error, `recipients[${index}].name`)}
          />
          <TextField
            label={`E-post till mottagare ${index + 1}`}
            type="email"
            value={email}
            onChange={(value) => write(key, { email: value })}
            error={faultAt(error, `recipients[${index}].email`)}
          />
          <Button
            variant="quiet"
            icon={X}
            aria-label={`Ta bort mottagare ${index + 1}`}
            onPress={() => put((rows) => rows.filter((row) => row.key !== key))}
          />
        </div>
      ))}
      <div className="flush">
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() => put((rows) => [...rows, { key: freshKey(rows), name: '', email: '' }])}
        >
          Lägg till en mottagare
        </Button>
      </div>
    </section>
  );
}
