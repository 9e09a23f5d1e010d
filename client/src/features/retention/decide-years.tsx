import { useState } from 'react';
import type { RetentionView } from '@klubbat/shared/contracts/retention';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { ConfirmYearsDialog } from './confirm-years-dialog.js';
import { useDecideRetention } from './retention.queries.js';

const FOR_EVER = '';
const options = [
  { value: FOR_EVER, label: 'Tills vidare' },
  ...Array.from({ length: 10 }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1} år` })),
];

interface DecideYearsProps {
  organisationId: string;
  view: RetentionView;
}

/** For how long notes of who has read are kept: the organisation decides. What would go is told before it does. */
export function DecideYears({ organisationId, view }: DecideYearsProps) {
  const decide = useDecideRetention();
  const stored = view.accessNotesYears === null ? FOR_EVER : `${view.accessNotesYears}`;
  const [chosen, setChosen] = useState(stored);
  const [isAsking, setAsking] = useState(false);
  const years = chosen === FOR_EVER ? null : Number(chosen);
  const isShorter = years !== null && (view.accessNotesYears === null || years < view.accessNotesYears);
  const save = () =>
    decide.mutate(
      { params: { id: organisationId }, body: { accessNotesYears: years } },
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
        id="gallring-ar"
        label="Noteringar om vem som har läst sparas"
        description="Så länge kan ni svara på vem som har sett en uppgift. Tiden ska stå i ert gallringsbeslut."
        width="short"
        value={chosen}
        options={options}
        onChange={setChosen}
      />
      {!isAsking && (
        <FaultSummary
          error={decide.error}
          fields={{ accessNotesYears: { label: 'Noteringar om vem som har läst sparas', id: 'gallring-ar' } }}
        />
      )}
      <div>
        <Button type="submit" isPending={decide.isPending && !isAsking} isDisabled={chosen === stored}>
          Spara tiden
        </Button>
      </div>
      {isAsking && years !== null && (
        <ConfirmYearsDialog
          organisationId={organisationId}
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
