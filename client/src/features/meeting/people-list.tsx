import { Plus, X } from 'lucide-react';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { SelectField, type SelectOption } from '../../ui/select-field.js';

interface PeopleListProps {
  legend: string;
  /** one of them: `justerare` */
  one: string;
  keys: readonly string[];
  people: readonly SelectOption[];
  onChange: (keys: string[]) => void;
}

/** Several people in one role, in order. */
export function PeopleList({ legend, one, keys, people, onChange }: PeopleListProps) {
  return (
    <fieldset className="stack stack--tight">
      <legend>{legend}</legend>
      {keys.map((key, index) => (
        <div className="field-row" key={index}>
          <SelectField
            label={`${capital(one)} ${index + 1}`}
            width="medium"
            value={key}
            options={people}
            onChange={(value) => onChange(keys.map((old, at) => (at === index ? value : old)))}
          />
          <Button
            variant="quiet"
            icon={X}
            aria-label={`Ta bort ${one} ${index + 1}`}
            onPress={() => onChange(keys.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className="flush">
        <Button variant="quiet" icon={Plus} onPress={() => onChange([...keys, ''])}>
          Lägg till {one}
        </Button>
      </div>
    </fieldset>
  );
}
