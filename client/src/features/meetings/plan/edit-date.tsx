import { useState } from 'react';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/text-field.js';
import type { PlanRow } from './plan-document.js';

interface EditDateProps {
  row: PlanRow;
  year: number;
  /** true: another day of the plan has that day and time */
  isTaken: (row: PlanRow) => boolean;
  onDo: (row: PlanRow) => void;
  onClose: () => void;
}

/** One day of the plan by hand: another day, time or place. */
export function EditDate({ row, year, isTaken, onDo, onClose }: EditDateProps) {
  const [day, setDay] = useState(row.day);
  const [start, setStart] = useState(row.start ?? '');
  const [place, setPlace] = useState(row.place ?? '');
  const [wrong, setWrong] = useState<string>();
  const act = () => {
    const next = {
      ...row,
      day,
      start: start === '' ? null : start,
      place: place.trim() === '' ? null : place.trim(),
    };
    if (!day.startsWith(`${year}-`)) {
      setWrong(`Välj en dag i ${year}.`);
    } else if (isTaken(next)) {
      setWrong('Organet har redan ett sammanträde den dagen och tiden i planen.');
    } else {
      onDo(next);
    }
  };
  return (
    <Dialog
      title={`Ändra ${weekdayDate(row.day)}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={act}>
            Ändra dagen
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <DateField label="Dag" value={day} onChange={setDay} error={wrong} />
        <TextField label="Börjar (frivilligt)" type="time" width="short" value={start} onChange={setStart} />
        <TextField label="Plats (frivilligt)" value={place} onChange={setPlace} maxLength={200} />
      </div>
    </Dialog>
  );
}
