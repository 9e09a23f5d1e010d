import { useState, type FormEvent } from 'react';
import type { SeatView } from '@klubbat/shared/contracts/board-seats';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useAddSeats } from './register.queries.js';
import { nextLabels } from './seat-words.js';

interface AddSeatsProps {
  board: BoardView;
  seats: readonly SeatView[];
  onClose: () => void;
}

const MOST = 200;
const fields = {
  labels: { label: 'Antal', id: 'platser-antal' },
  from: { label: 'Finns från (frivilligt)', id: 'platser-fran' },
  until: { label: 'Till och med (frivilligt)', id: 'platser-till' },
  party: { label: 'Parti (frivilligt)', id: 'platser-parti' },
};
const given = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** One seat or many: a board is put up, or enlarged from a day. They are numbered on from those that there are. */
export function AddSeats({ board, seats, onClose }: AddSeatsProps) {
  const add = useAddSeats();
  const missing = (board.seats ?? 1) - seats.length;
  const [count, setCount] = useState(String(Math.min(MOST, Math.max(1, missing))));
  const [draft, setDraft] = useState({ party: '', from: '', until: '' });
  const number = /^\d+$/.test(count) ? Number(count) : 0;
  const valid = number >= 1 && number <= MOST;
  const labels = nextLabels(
    seats.map(({ label }) => label),
    valid ? number : 0,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) {
      const { party, from, until } = draft;
      const body = { labels, party: given(party), from: given(from), until: given(until) };
      add.mutate({ params: { id: board.id }, body }, { onSuccess: onClose });
    }
  };
  const field = (name: 'party' | 'from' | 'until') => ({
    ...fields[name],
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
    error: faultAt(add.error, name),
  });
  return (
    <Dialog title={`Lägg till platser i ${board.name}`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <FaultSummary error={add.error} fields={fields} />
        <TextField
          {...fields.labels}
          inputMode="numeric"
          width="short"
          value={count}
          onChange={setCount}
          error={valid ? undefined : `Skriv ett tal från 1 till ${MOST}.`}
          {...(valid
            ? {
                description:
                  labels.length === 1
                    ? `Plats ${labels[0] ?? ''}`
                    : `Plats ${labels[0] ?? ''}–${labels.at(-1) ?? ''}`,
              }
            : {})}
        />
        <TextField {...field('party')} width="short" />
        <div className="form-pair">
          <DateField {...field('from')} />
          <DateField {...field('until')} />
        </div>
        <div className="row">
          <Button type="submit" variant="primary" isPending={add.isPending}>
            {number > 1 ? `Lägg till ${count} platser` : 'Lägg till platsen'}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
