import { useState } from 'react';
import type { RetentionView } from '@klubbat/shared/contracts/retention';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { ConfirmYearsDialog } from './confirm-years-dialog.js';
import type { DecidedTime } from './decided-times.js';
import { useDecideRetention } from './retention.queries.js';

const FOR_EVER = '';
const options = [
  { value: FOR_EVER, label: 'Tills vidare' },
  ...Array.from({ length: 10 }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1} år` })),
];

interface DecideYearsProps {
  organisationId: string;
  time: DecidedTime;
  view: RetentionView;
}

/** For how long something is kept: the organisation decides. What would go is told before it does. */
export function DecideYears({ organisationId, time, view }: DecideYearsProps) {
  const decide = useDecideRetention();
  const { name, label, description } = time;
  const before = view[name];
  const stored = before === null ? FOR_EVER : `${before}`;
  const id = `gallring-${name}`;
  const [chosen, setChosen] = useState(stored);
  const [isAsking, setAsking] = useState(false);
  const years = chosen === FOR_EVER ? null : Number(chosen);
  const isShorter = years !== null && (before === null || years < before);
  const save = () =>
    decide.mutate(
      { params: { id: organisationId }, body: { [name]: years } },
      { onSuccess: () => setAsking(false) },
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isShorter) {
          setAsking(true);
        } else {
          save();
        }
      }}
    >
      <SelectField
        id={id}
        label={label}
        description={description}
        width="short"
        value={chosen}
        options={options}
        onChange={setChosen}
      />
      {!isAsking && <FaultSummary error={decide.error} fields={{ [name]: { label, id } }} />}
      <div>
        <Button type="submit" isPending={decide.isPending && !isAsking} isDisabled={chosen === stored}>
          Spara tiden
        </Button>
      </div>
      {isAsking && years !== null && (
        <ConfirmYearsDialog
          organisationId={organisationId}
          time={time}
          years={years}
          isPending={decide.isPending}
          error={decide.error}
          onAct={save}
          onClose={() => setAsking(false)}
        />
      )}
      <p role="status" className="quiet">
        {decide.isSuccess && chosen === stored ? 'Tiden är sparad.' : ''}
      </p>
    </form>
  );
}
