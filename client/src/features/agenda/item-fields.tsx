import { Plus, X } from 'lucide-react';
import type { Dispatch, SetStateAction } from 'react';
import { itemKinds, outcomes, type Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { itemKindWords, outcomeWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { ItemDraft } from './item-draft.js';
import './item-editor.css';

export interface DraftProps {
  draft: ItemDraft;
  setDraft: Dispatch<SetStateAction<ItemDraft>>;
}

const kindOptions = itemKinds.map((value) => ({ value, label: capital(itemKindWords[value]) }));
const outcomeOptions: { value: Outcome | ''; label: string }[] = [
  { value: '', label: 'Inte angiven' },
  ...outcomes.map((value) => ({ value, label: capital(outcomeWords[value]) })),
];

/** What the item is: title, case numbers, kind and what came of it. */
export function ItemFields({ draft, setDraft, error }: DraftProps & { error: unknown }) {
  const change = (part: Partial<ItemDraft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <div className="stack">
      <TextField
        id="rubrik"
        label="Rubrik"
        value={draft.title}
        onChange={(title) => change({ title })}
        isRequired
        error={faultAt(error, 'title')}
      />
      <CaseNumbers numbers={draft.caseNumbers} onChange={(caseNumbers) => change({ caseNumbers })} />
      <div className="item-editor__row">
        <SelectField
          label="Slag"
          width="medium"
          value={draft.kind}
          options={kindOptions}
          onChange={(kind) => change({ kind })}
        />
        <SelectField
          label="Utgång"
          width="medium"
          value={draft.outcome}
          options={outcomeOptions}
          onChange={(outcome) => change({ outcome })}
        />
      </div>
    </div>
  );
}

interface CaseNumbersProps {
  numbers: readonly string[];
  onChange: (numbers: string[]) => void;
}

function CaseNumbers({ numbers, onChange }: CaseNumbersProps) {
  return (
    <div className="stack stack--tight">
      {numbers.map((number, index) => (
        <div className="field-with-button" key={index}>
          <TextField
            label={numbers.length === 1 ? 'Ärendenummer' : `Ärendenummer ${index + 1}`}
            width="medium"
            value={number}
            onChange={(value) => onChange(numbers.map((old, at) => (at === index ? value : old)))}
          />
          {index > 0 && (
            <Button
              variant="quiet"
              icon={X}
              aria-label={`Ta bort ärendenummer ${index + 1}`}
              onPress={() => onChange(numbers.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      <div className="flush">
        <Button variant="quiet" icon={Plus} onPress={() => onChange([...numbers, ''])}>
          Lägg till ett ärendenummer
        </Button>
      </div>
    </div>
  );
}
