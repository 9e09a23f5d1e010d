import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { faultAt } from '../../lib/problem-error.js';
import type { OtherVersion } from '../../lib/versioned-part.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LeaveQuestion } from '../../ui/leave-question.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import {
  factFields,
  factsChange,
  factsOf,
  mergeFacts,
  type FactName,
  type FactsDraft,
} from './fact-fields.js';
import { useUpdateMeeting } from './meeting.queries.js';
import { useMeetingPart } from './use-meeting-part.js';

const fieldPlaces = Object.fromEntries(
  factFields.map(({ name, label }) => [name, { label, id: `uppgift-${name}` }]),
);

/** The facts as fields. When somebody else has saved meanwhile, what both wrote stays in sight until it is settled. */
export function FactsForm({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const update = useUpdateMeeting();
  const [draft, setDraft] = useState(() => factsOf(meeting));
  const { base, other, error, isPending, save } = useMeetingPart<FactsDraft>({
    meeting,
    partOf: factsOf,
    write: async (facts, version, from) => {
      const body = { ...factsChange(from, facts), version };
      const stored = await update.mutateAsync({ params: { id: meeting.id }, body });
      return { part: factsOf(stored), version: stored.version };
    },
    onClash: ({ base: from, theirs }) => setDraft((mine) => mergeFacts(from, mine, theirs)),
  });
  const unsaved = Object.keys(factsChange(base.part, draft)).length > 0;
  const write = (name: FactName) => (value: string) => setDraft((now) => ({ ...now, [name]: value }));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft).then((saved) => saved && onDone());
      }}
    >
      <LeaveQuestion
        unsaved={unsaved}
        what="Ändringarna i uppgifterna"
        onSave={() => save(draft)}
        isSaving={isPending}
      />
      <FaultSummary error={error} fields={fieldPlaces} />
      {other !== undefined && (
        <Notice
          kind="warning"
          announce
          title={`${other.who} ändrade uppgifterna ${other.when}, medan du skrev.`}
        >
          <p>Inget har gått förlorat. Se efter vid fälten och spara igen.</p>
        </Notice>
      )}
      {factFields.map(({ name, label, type, width }) => (
        <div key={name}>
          <TextField
            id={`uppgift-${name}`}
            label={label}
            type={type}
            width={width}
            value={draft[name]}
            onChange={write(name)}
            isRequired={name === 'date'}
            error={faultAt(error, name)}
          />
          <Theirs other={other} mine={draft[name]} name={name} onTake={write(name)} />
        </div>
      ))}
      <div>
        <TextArea
          label="Mening om justeringen, under underskrifterna"
          value={draft.adjustmentNote}
          onChange={write('adjustmentNote')}
          error={faultAt(error, 'adjustmentNote')}
        />
        <Theirs
          other={other}
          mine={draft.adjustmentNote}
          name="adjustmentNote"
          onTake={write('adjustmentNote')}
        />
      </div>
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
        <Button type="submit" variant="primary" isPending={isPending}>
          Spara uppgifterna
        </Button>
        <Button variant="quiet" onPress={onDone}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}

interface TheirsProps {
  other: OtherVersion<FactsDraft> | undefined;
  mine: string;
  name: FactName;
  onTake: (text: string) => void;
}

/** What the other wrote in a field that both have changed, until the two are alike. */
function Theirs({ other, mine, name, onTake }: TheirsProps) {
  if (other === undefined || other.theirs[name] === other.base[name] || other.theirs[name] === mine) {
    return null;
  }
  const text = other.theirs[name];
  return (
    <p className="row small">
      <span>
        {other.who} har skrivit: {text === '' ? '(tomt)' : `”${text}”`}
      </span>
      <Button variant="quiet" onPress={() => onTake(text)}>
        Använd den texten
      </Button>
    </p>
  );
}
