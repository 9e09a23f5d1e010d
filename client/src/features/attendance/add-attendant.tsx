import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { capacityWords } from '@klubbat/shared/sentences/words';
import { capacities, type Capacity } from '@klubbat/shared/vocabulary/meeting-words';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useAddPersonToMeeting } from './attendance.queries.js';

interface AddAttendantProps {
  meeting: MeetingView;
  /** those who have a row already: they come last */
  listed: ReadonlySet<string>;
  onAdd: (person: string, capacity: Capacity) => void;
  onClose: () => void;
}

const capacityOptions = capacities.map((value) => ({ value, label: capacityWords[value] }));
const NEW = '';

/** Somebody more in the attendance: a person of the meeting, or one who is new to it. */
export function AddAttendant({ meeting, listed, onAdd, onClose }: AddAttendantProps) {
  const add = useAddPersonToMeeting();
  const unlisted = meeting.people.filter(({ key }) => !listed.has(key));
  const [person, setPerson] = useState(unlisted[0]?.key ?? NEW);
  const [name, setName] = useState('');
  const [party, setParty] = useState('');
  const [capacity, setCapacity] = useState<Capacity>('member');
  const options = [
    { value: NEW, label: 'Någon som inte är med i sammanträdet än' },
    ...unlisted.map((one) => ({ value: one.key, label: one.name })),
    ...meeting.people
      .filter(({ key }) => listed.has(key))
      .map((one) => ({ value: one.key, label: `${one.name} (har redan en rad)` })),
  ];
  const put = () => {
    if (person !== NEW) {
      onAdd(person, capacity);
      return;
    }
    const given = party.trim();
    add.mutate(
      {
        params: { id: meeting.id },
        body: { name: name.trim(), ...(given === '' ? {} : { party: given }) },
      },
      { onSuccess: (added) => onAdd(added.key, capacity) },
    );
  };
  return (
    <Dialog
      title="Lägg till i närvaron"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={add.isPending} onPress={put}>
            Lägg till
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={add.error} fields={{ name: { label: 'Namn' } }} />
        <SelectField label="Person" value={person} options={options} onChange={setPerson} />
        {person === NEW && (
          <>
            <TextField
              label="Namn"
              value={name}
              onChange={setName}
              isRequired
              error={faultAt(add.error, 'name')}
            />
            <TextField label="Parti" width="short" value={party} onChange={setParty} />
          </>
        )}
        <SelectField label="Närvarar som" value={capacity} options={capacityOptions} onChange={setCapacity} />
      </div>
    </Dialog>
  );
}
