import { Plus } from 'lucide-react';
import { faultAt } from '../../lib/problem-error.js';
import { rowKey } from '../../lib/row-key.js';
import { Button } from '../../ui/button.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { isWrittenYear, presentationFieldId, type PriorityRow } from './presentation-draft.js';

interface PriorityFieldsProps {
  rows: readonly PriorityRow[];
  onChange: (rows: PriorityRow[]) => void;
  error: unknown;
}

/** What comes first, year by year: earlier years are kept, and can be looked at. */
export function PriorityFields({ rows, onChange, error }: PriorityFieldsProps) {
  const write = (key: string, part: Partial<PriorityRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const sent = rows.filter(isWrittenYear);
  const years = rows.map(({ year }) => Number(year)).filter((year) => year > 0);
  return (
    <section
      className="stack"
      id={presentationFieldId('priorities')}
      tabIndex={-1}
      aria-labelledby="prioriteringar"
    >
      <h2 id="prioriteringar">Prioriteringar</h2>
      <p className="quiet">
        De visas med bokstäver, ett år i taget. Låt tidigare år stå kvar, så går det att läsa dem också.
      </p>
      <ul className="presentation__rows">
        {rows.map((row) => {
          const at = `priorities[${sent.indexOf(row)}]`;
          const fault = (field: string) => faultAt(error, `${at}.${field}`);
          return (
            <li key={row.key} className="stack">
              <TextField
                label="År"
                width="short"
                inputMode="numeric"
                value={row.year}
                onChange={(year) => write(row.key, { year })}
                error={fault('year') ?? faultAt(error, at)}
              />
              <TextArea
                label="Inledning (frivilligt)"
                rows={2}
                value={row.intro}
                onChange={(intro) => write(row.key, { intro })}
                error={fault('intro')}
              />
              <TextArea
                label="Prioriteringar, en på varje rad"
                rows={4}
                value={row.items}
                onChange={(items) => write(row.key, { items })}
                error={fault('items') ?? faultWithin(error, `${at}.items`)}
              />
              <div className="flush">
                <Button
                  variant="quiet"
                  aria-label={`Ta bort prioriteringarna för ${row.year.trim() === '' ? 'året' : row.year}`}
                  onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
                >
                  Ta bort
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div>
        <Button
          icon={Plus}
          onPress={() => {
            const year = years.length === 0 ? '' : String(Math.max(...years) + 1);
            onChange([{ key: rowKey(), year, intro: '', items: '' }, ...rows]);
          }}
        >
          Lägg till ett år
        </Button>
      </div>
    </section>
  );
}

/** A fault of one of the lines is told at their field. */
function faultWithin(error: unknown, path: string): string | undefined {
  return Array.from({ length: 26 }, (_, i) => faultAt(error, `${path}[${i}]`)).find(
    (fault) => fault !== undefined,
  );
}
