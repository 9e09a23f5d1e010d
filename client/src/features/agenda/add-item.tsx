import { useRef, useState } from 'react';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useCreateItem } from './agenda.queries.js';
import './agenda.css';

/** A new item last on the agenda: a title, Enter, and the field is ready for the next. */
export function AddItem({ meetingId }: { meetingId: string }) {
  const [title, setTitle] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [told, setTold] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const create = useCreateItem();
  const add = () => {
    const number = caseNumber.trim();
    create.mutate(
      {
        params: { id: meetingId },
        body: { title: title.trim(), ...(number === '' ? {} : { caseNumber: number }) },
      },
      {
        onSuccess: (item) => {
          setTold(`${item.label} ${item.title} är tillagd.`);
          setTitle('');
          setCaseNumber('');
          field.current?.focus();
        },
      },
    );
  };
  return (
    <form
      className="stack no-print"
      aria-label="Lägg till en punkt"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <FaultSummary error={create.error} fields={{ title: { label: 'Ny punkt', id: 'ny-punkt' } }} />
      <div className="agenda-add">
        <TextField
          ref={field}
          id="ny-punkt"
          label="Ny punkt"
          value={title}
          onChange={setTitle}
          error={faultAt(create.error, 'title')}
        />
        <TextField
          label="Ärendenummer"
          width="medium"
          value={caseNumber}
          onChange={setCaseNumber}
          error={faultAt(create.error, 'caseNumber')}
        />
        <Button type="submit" isPending={create.isPending}>
          Lägg till
        </Button>
      </div>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </form>
  );
}
