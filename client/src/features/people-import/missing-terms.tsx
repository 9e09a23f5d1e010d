import type { MissingTerm } from '@klubbat/shared/contracts/people-import';
import { termWords } from '@klubbat/shared/sentences/people-import-sentences';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DateField } from '../../ui/date-field.js';

interface MissingTermsProps {
  missing: readonly MissingTerm[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  day: string;
  onDay: (day: string) => void;
  error: string | undefined;
}

/** Who is something in the boards of the file without standing in it: they stay as they are, or end on a day. */
export function MissingTerms({ missing, chosen, onChoose, day, onDay, error }: MissingTermsProps) {
  const choose = (id: string, on: boolean) => {
    const after = new Set(chosen);
    if (on) {
      after.add(id);
    } else {
      after.delete(id);
    }
    onChoose(after);
  };
  const all = missing.every(({ id }) => chosen.has(id));
  return (
    <section className="stack" aria-labelledby="star-inte-i-filen">
      <h2 id="star-inte-i-filen">Står inte i filen ({missing.length})</h2>
      <p>
        De här har uppdrag i organ som filen handlar om. Uppdragen är kvar om du inte väljer att avsluta dem.
        Personerna finns alltid kvar i registret.
      </p>
      <div className="flush">
        <Button variant="quiet" onPress={() => onChoose(new Set(all ? [] : missing.map(({ id }) => id)))}>
          {all ? 'Avmarkera alla' : 'Markera alla'}
        </Button>
      </div>
      <fieldset className="people-import__missing">
        <legend className="visually-hidden">Avsluta uppdrag för</legend>
        {missing.map((term) => (
          <Checkbox
            key={term.id}
            isSelected={chosen.has(term.id)}
            onChange={(on) => choose(term.id, on)}
            description={capital(termWords(term))}
          >
            {term.name}
          </Checkbox>
        ))}
      </fieldset>
      {chosen.size > 0 && (
        <DateField
          label="Sista dag"
          id="inlasning-sista-dag"
          value={day}
          onChange={onDay}
          error={error}
          isRequired
        />
      )}
    </section>
  );
}
