import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useDocument } from '../../lib/autosave/use-document.js';
import { faultAt } from '../../lib/problem-error.js';
import { useSaveKey } from '../../lib/save-key.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Clashes } from '../../ui/clashes.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SaveStatus } from '../../ui/save-status.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { factFields, type FactName } from './fact-fields.js';
import { factsDocument, storedFacts } from './meeting-documents.js';

const fieldPlaces = Object.fromEntries(
  factFields.map(({ name, label }) => [name, { label, id: `uppgift-${name}` }]),
);

/** The facts as fields, saved while they are written. */
export function FactsForm({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const about = {
    title: `Uppgifterna om sammanträdet ${meeting.board} ${meeting.date}`,
    address: `/sammantraden/${meeting.id}`,
  };
  const { draft, setDraft, fault, saveNow, ...saving } = useDocument(
    factsDocument,
    meeting.id,
    about,
    storedFacts(meeting),
  );
  useSaveKey(saveNow);
  const write = (name: FactName) => (value: string) => setDraft((now) => ({ ...now, [name]: value }));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saveNow();
        onDone();
      }}
    >
      <FaultSummary error={fault} fields={fieldPlaces} takesFocus={false} />
      <Clashes {...saving} what="uppgifterna" />
      {factFields.map(({ name, label, type, width }) => (
        <TextField
          key={name}
          id={`uppgift-${name}`}
          label={label}
          type={type}
          width={width}
          value={draft[name]}
          onChange={write(name)}
          isRequired={name === 'date'}
          error={faultAt(fault, name)}
        />
      ))}
      <TextArea
        label="Mening om justeringen, under underskrifterna"
        value={draft.adjustmentNote}
        onChange={write('adjustmentNote')}
        error={faultAt(fault, 'adjustmentNote')}
      />
      <Checkbox isSelected={draft.extra} onChange={(extra) => setDraft((now) => ({ ...now, extra }))}>
        Extra sammanträde
      </Checkbox>
      <Checkbox
        isSelected={draft.notes}
        onChange={(notes) => setDraft((now) => ({ ...now, notes }))}
        description="Minnesanteckningar justeras inte."
      >
        Minnesanteckningar i stället för protokoll
      </Checkbox>
      <div className="row">
        <Button type="submit">Klar</Button>
      </div>
      <SaveStatus {...saving} />
    </form>
  );
}
