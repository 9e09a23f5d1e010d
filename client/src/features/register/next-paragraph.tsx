import { useState, type FormEvent } from 'react';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { TextField } from '../../ui/text-field.js';
import { useSetNextParagraph } from './register.queries.js';
import './register.css';

const fields = {
  year: { label: 'År', id: 'next-year' },
  next: { label: 'Nästa nummer', id: 'next-number' },
  reason: { label: 'Skäl', id: 'next-reason' },
};

/** When a board begins here in the middle of a year: at which § its numbers go on. */
export function NextParagraph({ boardId }: { boardId: string }) {
  const [year, setYear] = useState('');
  const [next, setNext] = useState('');
  const [reason, setReason] = useState('');
  const set = useSetNextParagraph();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ params: { id: boardId }, body: { year: Number(year), next: Number(next), reason } });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h2>Nästa paragrafnummer</h2>
      <p className="quiet">
        Behövs när organet börjar i Klubbat mitt i ett år. Annars ger Klubbat numren själv, utan luckor.
      </p>
      <FaultSummary error={set.error} fields={fields} />
      {set.data !== undefined && (
        <Notice kind="success" announce>
          <p>
            Nästa nummer {set.data.year} är § {set.data.next}.
          </p>
        </Notice>
      )}
      <div className="form-pair">
        <TextField
          {...fields.year}
          inputMode="numeric"
          value={year}
          onChange={setYear}
          error={faultAt(set.error, 'year')}
        />
        <TextField
          {...fields.next}
          inputMode="numeric"
          value={next}
          onChange={setNext}
          error={faultAt(set.error, 'next')}
        />
      </div>
      <TextField
        {...fields.reason}
        description="Till exempel: § 1–84 har getts i det förra systemet."
        value={reason}
        onChange={setReason}
        error={faultAt(set.error, 'reason')}
      />
      <div>
        <Button type="submit" isPending={set.isPending}>
          Sätt nästa nummer
        </Button>
      </div>
    </form>
  );
}
