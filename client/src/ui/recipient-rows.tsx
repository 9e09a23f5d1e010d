import { Plus, X } from 'lucide-react';
import type { StandingRecipient } from '@klubbat/shared/contracts/board-settings';
import { faultAt } from '../lib/problem-error.js';
import { Button } from './button.js';
import { TextField } from './text-field.js';
import './fields-row.css';

export interface RecipientRow {
  key: string;
  name: string;
  email: string;
}

const tidy = (text: string) => text.trim().toLocaleLowerCase('sv');

function isSame(row: RecipientRow, { name, email = '' }: StandingRecipient): boolean {
  return tidy(row.name) === tidy(name) && tidy(row.email) === tidy(email);
}

interface RecipientRowsProps {
  rows: readonly RecipientRow[];
  put: (change: (rows: RecipientRow[]) => RecipientRow[]) => void;
  /** a key that none of these has */
  freshKey: (rows: readonly RecipientRow[]) => string;
  /** those who often get the board's decisions: each is added with one press */
  standing: readonly StandingRecipient[];
  error: unknown;
}

/** Who is to have a decision, each on a row of his own. */
export function RecipientRows({ rows: shown, put, freshKey, standing, error }: RecipientRowsProps) {
  const write = (key: string, part: Partial<RecipientRow>) =>
    put((rows) => rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const offered = standing.filter((one) => !shown.some((row) => isSame(row, one)));
  const add = (added: readonly StandingRecipient[]) =>
    put((rows) =>
      added.reduce(
        (all, { name, email = '' }) => [...all, { key: freshKey(all), name, email }],
        // a row that was opened and left empty is no recipient
        rows.filter(({ name, email }) => `${name}${email}`.trim() !== ''),
      ),
    );
  return (
    <>
      {shown.map(({ key, name, email }, index) => (
        <div className="fields-row" key={key}>
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
          {offered.map((one) => (
            <Button
              key={`${one.name} ${one.email ?? ''}`}
              icon={Plus}
              aria-label={`Lägg till ${one.name}`}
              onPress={() => add([one])}
            >
              {one.name}
            </Button>
          ))}
          {offered.length > 1 && (
            <Button variant="quiet" onPress={() => add(offered)}>
              Lägg till alla {offered.length}
            </Button>
          )}
        </div>
      )}
      <div className="flush">
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() => put((rows) => [...rows, { key: freshKey(rows), name: '', email: '' }])}
        >
          Lägg till en mottagare
        </Button>
      </div>
    </>
  );
}
