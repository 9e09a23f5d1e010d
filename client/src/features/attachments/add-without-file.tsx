import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextField } from '../../ui/text-field.js';
import { useAddAttachment } from './attachment.queries.js';

type Source = 'paper' | 'attendance';

/** A new attachment without a file: something that is only named, or the attendance as a list. */
export function AddWithoutFile({ meeting }: { meeting: MeetingView }) {
  const hasAttendance = meeting.attachments.some((one) => one.source === 'attendance');
  const [chosen, setSource] = useState<Source>('paper');
  const [title, setTitle] = useState('');
  const [told, setTold] = useState('');
  const add = useAddAttachment();
  const source = hasAttendance ? 'paper' : chosen;
  const put = () =>
    add.mutate(
      { params: { id: meeting.id }, body: { title: title.trim(), source } },
      {
        onSuccess: (added) => {
          setTold(`Bilaga ${added.number} är tillagd.`);
          setTitle('');
        },
      },
    );
  return (
    <details className="no-print">
      <summary>Lägg till något utan fil</summary>
      <form
        className="stack attachments__without-file"
        aria-label="Lägg till en bilaga utan fil"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <FaultSummary error={add.error} fields={{ title: { label: 'Titel', id: 'bilagans-titel' } }} />
        {!hasAttendance && (
          <RadioGroup
            label="Vad är det?"
            value={source}
            options={[
              { value: 'paper', label: 'Något som bara nämns, till exempel ett papper' },
              { value: 'attendance', label: 'Närvarolistan, gjord av närvaron' },
            ]}
            onChange={setSource}
          />
        )}
        <TextField
          id="bilagans-titel"
          label="Titel"
          value={title}
          onChange={setTitle}
          isRequired
          error={faultAt(add.error, 'title')}
        />
        <div className="row">
          <Button type="submit" isPending={add.isPending}>
            Lägg till bilagan
          </Button>
          <p role="status" className="quiet">
            {told}
          </p>
        </div>
      </form>
    </details>
  );
}
