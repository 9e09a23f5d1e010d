import { useState, type FormEvent } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useCopyMeeting, useCreateMeeting } from './meetings.queries.js';

interface NewMeetingFormProps {
  /** the boards for which the one who asks may write */
  boards: readonly BoardView[];
  /** the meeting that the new one begins from: its board, titles and officers follow */
  from?: MeetingView | undefined;
  onCreated: (meetingId: string) => void;
}

const fields = {
  boardId: { label: 'Organ', id: 'boardId' },
  date: { label: 'Datum', id: 'date' },
  start: { label: 'Börjar', id: 'start' },
  place: { label: 'Plats', id: 'place' },
};

/** A new meeting: which board, when and where. All else comes afterwards, on its own page. */
export function NewMeetingForm({ boards, from, onCreated }: NewMeetingFormProps) {
  const [boardId, setBoardId] = useState(boards.length === 1 ? (boards[0]?.id ?? '') : '');
  const [date, setDate] = useState('');
  const [start, setStart] = useState(from?.start ?? '');
  const [place, setPlace] = useState(from?.place ?? '');
  const anew = useCreateMeeting();
  const copy = useCopyMeeting();
  const create = from === undefined ? anew : copy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const when = { date, ...(start === '' ? {} : { start }), ...(place === '' ? {} : { place }) };
    const then = { onSuccess: ({ id }: MeetingView) => onCreated(id) };
    if (from === undefined) {
      anew.mutate({ body: { boardId, ...when } }, then);
    } else {
      copy.mutate({ params: { id: from.id }, body: when }, then);
    }
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FaultSummary error={create.error} fields={fields} />
      {from === undefined && (
        <SelectField
          {...fields.boardId}
          value={boardId}
          onChange={setBoardId}
          error={faultAt(create.error, 'boardId') && 'Välj ett organ.'}
          options={[
            ...(boards.length === 1 ? [] : [{ value: '', label: 'Välj organ' }]),
            ...boards.map(({ id, name, organisation }) => ({
              value: id,
              label: `${name} (${organisation})`,
            })),
          ]}
        />
      )}
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
