import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { capacityWords } from '@klubbat/shared/sentences/words';
import { capacities } from '@klubbat/shared/vocabulary/meeting-words';
import { rangeError } from '../../lib/paragraph-range-input.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { DraftRow } from './attendance-draft.js';

interface RowDialogProps {
  meeting: MeetingView;
  row: DraftRow;
  onChange: (row: DraftRow) => void;
  /** another row for the same person: for another time or other §§ */
  onAnother: () => void;
  onRemove: () => void;
  onClose: () => void;
}

const capacityOptions = capacities.map((value) => ({ value, label: capacityWords[value] }));
const servesOptions = [
  { value: '', label: 'Som vanligt' },
  { value: 'yes', label: 'Tjänstgör' },
  { value: 'no', label: 'Tjänstgör inte' },
] as const;

/** Everything about one row of the attendance. */
export function RowDialog({ meeting, row, onChange, onAnother, onRemove, onClose }: RowDialogProps) {
  const [draft, setDraft] = useState(row);
  const change = (part: Partial<DraftRow>) => setDraft((now) => ({ ...now, ...part }));
  const name = meeting.people.find(({ key }) => key === row.person)?.name ?? row.person;
  const wrongRange = rangeError(draft.paragraphs);
  const people = [
    { value: '', label: 'Ingen' },
    ...meeting.people
      .filter(({ key }) => key !== row.person)
      .map(({ key, name: label, party }) => ({
        value: key,
        label: party === undefined ? label : `${label} (${party})`,
      })),
  ];
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={wrongRange !== undefined}
            onPress={() => {
              onChange(draft);
              onClose();
            }}
          >
            Ändra raden
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
          <Button
            variant="quiet"
            isDisabled={wrongRange !== undefined}
            onPress={() => {
              onChange(draft);
              onAnother();
            }}
          >
            Lägg till en rad för samma person
          </Button>
          <Button variant="quiet" onPress={onRemove}>
            Ta bort raden
          </Button>
        </>
      }
    >
      <div className="stack">
        <Checkbox isSelected={draft.present} onChange={(present) => change({ present })}>
          Närvarande
        </Checkbox>
        <div className="attendance__pair">
          <SelectField
            label="Närvarar som"
            value={draft.capacity}
            options={capacityOptions}
            onChange={(capacity) => change({ capacity })}
          />
          <SelectField
            label="Tjänstgöring"
            value={draft.serves}
            options={servesOptions}
            onChange={(serves) => change({ serves })}
          />
        </div>
        <SelectField
          label="Ersätter"
          description="En ersättare som ersätter någon tjänstgör."
          value={draft.servesFor}
          options={people}
          onChange={(servesFor) => change({ servesFor })}
        />
        <TextField
          label="Paragrafer"
          description="Till exempel 1-4, 6. Tomt betyder hela sammanträdet."
          value={draft.paragraphs}
          onChange={(paragraphs) => change({ paragraphs })}
          error={wrongRange}
        />
        <Checkbox isSelected={draft.remote} onChange={(remote) => change({ remote })}>
          Deltar via länk
        </Checkbox>
        <TextField
          label="Uppdrag vid sammanträdet"
          description="Till exempel 2:e vice ordförande."
          value={draft.office}
          onChange={(office) => change({ office })}
        />
        <div className="attendance__pair">
          <TextField
            label="Från"
            type="time"
            width="short"
            value={draft.from}
            onChange={(from) => change({ from })}
          />
          <TextField
            label="Till"
            type="time"
            width="short"
            value={draft.to}
            onChange={(to) => change({ to })}
          />
        </div>
      </div>
    </Dialog>
  );
}
