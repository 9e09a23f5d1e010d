import { Plus, X } from 'lucide-react';
import type { Dispatch, SetStateAction } from 'react';
import type { StandingRecipient } from '@klubbat/shared/contracts/board-settings';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import type { MemorandumDraft, RecipientRow } from './memorandum-draft.js';

interface MemorandumRecipientsProps {
  draft: MemorandumDraft;
  setDraft: Dispatch<SetStateAction<MemorandumDraft>>;
  /** those who often get the board's decisions */
  standing: readonly StandingRecipient[];
  error: unknown;
}

const freshRow = (name = '', email = ''): RecipientRow => ({ key: crypto.randomUUID(), name, email });
const tidy = (text: string) => text.trim().toLocaleLowerCase('sv');

/** Who is to have the decision: the official knows whom the case concerns, the secretary fills in the rest. */
export function MemorandumRecipients({ draft, setDraft, standing, error }: MemorandumRecipientsProps) {
  const put = (change: (rows: RecipientRow[]) => RecipientRow[]) =>
    setDraft((now) => ({ ...now, recipients: change(now.recipients) }));
  const write = (key: string, part: Partial<RecipientRow>) =>
    put((rows) => rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const offered = standing.filter(
    ({ name }) => !draft.recipients.some((row) => tidy(row.name) === tidy(name)),
  );
  return (
    <section className="stack stack--tight" aria-labelledby="mottagare">
      <h2 id="mottagare">Beslutet ska skickas till</h2>
      <p className="quiet">Du vet vilka som berörs. Sekreteraren lägger till det som fattas.</p>
      {draft.recipients.map(({ key, name, email }, index) => (
        <div className="memorandum__recipient" key={key}>
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
      {offered.length > 0 && (
        <div className="row" role="group" aria-label="Stående mottagare">
          {offered.map(({ name, email }) => (
            <Button
              key={`${name} ${email ?? ''}`}
              icon={Plus}
              aria-label={`Lägg till ${name}`}
              onPress={() => put((rows) => [...rows, freshRow(name, email)])}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      <div className="flush">
        <Button variant="quiet" icon={Plus} onPress={() => put((rows) => [...rows, freshRow()])}>
          Lägg till en mottagare
        </Button>
      </div>
    </section>
  );
}
