import { useState } from 'react';
import type { AssignmentView, ReportPlace } from '@klubbat/shared/contracts/assignment';
import { longDate } from '@klubbat/shared/sentences/dates';
import { reportKindWords } from '@klubbat/shared/sentences/assignment-sentences';
import type { AssignmentReportKind } from '@klubbat/shared/vocabulary/assignment-words';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { useReportAssignment } from './assignment.queries.js';

const whileOpen: readonly AssignmentReportKind[] = ['partial', 'final', 'withdrawn'];
const fields = {
  kind: { label: 'Vad', id: 'redovisning-vad' },
  itemId: { label: 'Var det redovisades', id: 'redovisning-var' },
  day: { label: 'Dag', id: 'redovisning-dag' },
  words: { label: 'Vad som sades, eller var det står', id: 'redovisning-ord' },
};

/** Notes a report, that the assignment is withdrawn, or that it is opened again. */
export function ReportForm({
  assignment,
  places,
  suggested,
  onDone,
}: {
  assignment: AssignmentView;
  places: readonly ReportPlace[];
  /** the item at which it is taken up, where there is one */
  suggested: string | undefined;
  onDone: () => void;
}) {
  const report = useReportAssignment();
  const isOpen = assignment.state === 'open';
  const [kind, setKind] = useState<AssignmentReportKind>(isOpen ? 'final' : 'reopened');
  const place = places.find((one) => one.itemId === suggested);
  const [itemId, setItemId] = useState(place?.itemId ?? '');
  const [day, setDay] = useState(place?.date ?? today());
  const [words, setWords] = useState('');
  const choose = (id: string) => {
    setItemId(id);
    setDay(places.find((one) => one.itemId === id)?.date ?? day);
  };
  return (
    <form
      className="stack"
      noValidate
      aria-label="Redovisning"
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate(
          {
            params: { id: assignment.id },
            body: { kind, day, words, itemId: itemId === '' ? null : itemId },
          },
          { onSuccess: onDone },
        );
      }}
    >
      <FaultSummary error={report.error} fields={fields} />
      {isOpen && (
        <RadioGroup
          label={fields.kind.label}
          value={kind}
          options={whileOpen.map((value) => ({ value, label: reportKindWords[value] }))}
          onChange={setKind}
        />
      )}
      {places.length > 0 && (
        <SelectField
          {...fields.itemId}
          description="Senare paragrafer i samma ärende."
          width="medium"
          value={itemId}
          options={[
            { value: '', label: 'Inte i en paragraf' },
            ...places.map((one) => ({ value: one.itemId, label: `${one.label}, ${longDate(one.date)}` })),
          ]}
          onChange={choose}
          error={faultAt(report.error, 'itemId')}
        />
      )}
      <DateField
        {...fields.day}
        value={day}
        onChange={setDay}
        error={faultAt(report.error, 'day')}
        isRequired
      />
      <TextArea
        {...fields.words}
        value={words}
        onChange={setWords}
        error={faultAt(report.error, 'words')}
        maxLength={4000}
        isRequired
      />
      <div className="row">
        <Button type="submit" variant="primary" isPending={report.isPending}>
          {isOpen ? 'Anteckna' : 'Öppna uppdraget igen'}
        </Button>
        <Button onPress={onDone}>Avbryt</Button>
      </div>
    </form>
  );
}
