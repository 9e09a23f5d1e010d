import { Plus, X } from 'lucide-react';
import { rangeError } from '../../lib/paragraph-range-input.js';
import { Button } from '../../ui/button.js';
import { SelectField, type SelectOption } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { ActingChair } from './officers-draft.js';

interface ActingChairsProps {
  rows: readonly ActingChair[];
  people: readonly SelectOption[];
  onChange: (rows: ActingChair[]) => void;
}

/** Who led in the chair's place, and at which §§. */
export function ActingChairs({ rows, people, onChange }: ActingChairsProps) {
  const change = (index: number, part: Partial<ActingChair>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <fieldset className="stack stack--tight">
      <legend>Tjänstgörande ordförande vid vissa paragrafer</legend>
      {rows.map((row, index) => (
        <div className="field-row" key={index}>
          <SelectField
            label={`Tjänstgörande ordförande ${index + 1}`}
            width="medium"
            value={row.person}
            options={people}
            onChange={(person) => change(index, { person })}
          />
          <TextField
            label="Paragrafer"
            width="short"
            placeholder="1-4, 6"
            value={row.paragraphs}
            error={rangeError(row.paragraphs)}
            onChange={(paragraphs) => change(index, { paragraphs })}
          />
          <Button
            variant="quiet"
            icon={X}
            aria-label={`Ta bort tjänstgörande ordförande ${index + 1}`}
            onPress={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className="flush">
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() => onChange([...rows, { person: '', paragraphs: '' }])}
        >
          Lägg till tjänstgörande ordförande
        </Button>
      </div>
    </fieldset>
  );
}
