import { useState, type FormEvent } from 'react';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useCreateMeeting } from './meetings.queries.js';

interface NewMeetingFormProps {
  /** the boards for which the one who asks may write */
  boards: readonly BoardView[];
  onCreated: (meetingId: string) => void;
}

const fields = {
  boardId: { label: 'Organ', id: 'boardId' },
  date: { label: 'Datum', id: 'date' },
  start: { label: 'Börjar', id: 'start' },
  place: { label: 'Plats', id: 'place' },
};

/** A new meeting: which board, when and where. All else comes afterwards, on its own page. */
export function NewMeetingForm({ boards, onCreated }: NewMeetingFormProps) {
  const [boardId, setBoardId] = useState(boards.length === 1 ? (boards[0]?.id ?? '') : '');
  const [date, setDate] = useState('');
  const [start, setStart] = useState('');
  const [place, setPlace] = useState('');
  const create = useCreateMeeting();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      {
        body: { boardId, date, ...(start === '' ? {} : { start }), ...(place === '' ? {} : { place }) },
      },
      { onSuccess: ({ id }) => onCreated(id) },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FaultSummary error={create.error} fields={fields} />
      <SelectField
        {...fields.boardId}
        value={boardId}
        onChange={setBoardId}
        error={faultAt(create.error, 'boardId') && 'Välj ett organ.'}
        options={[
          ...(boards.length === 1 ? [] : [{ value: '', label: 'Välj organ' }]),
          ...boards.map(({ id, name, organisation }) => ({ value: id, label: `${name} (${organisation})` })),
        ]}
      />
      <DateField {...fields.date} value={date} onChange={setDate} error={faultAt(create.error, 'date')} />
      <TextField
        {...fields.start}
        label="Börjar (frivilligt)"
        type="time"
        width="short"
        value={start}
        onChange={setStart}
        error={faultAt(create.error, 'start')}
      />
      <TextField
        {...fields.place}
        label="Plats (frivilligt)"
        value={place}
        onChange={setPlace}
        error={faultAt(create.error, 'place')}
      />
      <div>
        <Button type="submit" variant="primary" isPending={create.isPending}>
          Lägg upp sammanträdet
        </Button>
      </div>
    </form>
  );
}
