import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { assignmentDoors } from '@klubbat/shared/contracts/assignment';
import { clock, longDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { useTakeUpAssignment } from './assignment.queries.js';

type Shown = z.output<typeof assignmentDoors.show.reply>;

/** Where an assignment is taken up again, and the way to take it up at a coming meeting. */
export function TakeUpAssignment({ assignment }: { assignment: Shown }) {
  const { id, takenUp, coming, state, permitted } = assignment;
  const take = useTakeUpAssignment();
  const [chosen, setChosen] = useState('');
  const free = coming.filter((meeting) => !takenUp.some(({ meetingId }) => meetingId === meeting.id));
  const meetingId = free.find((meeting) => meeting.id === chosen)?.id ?? free[0]?.id;
  const mayTake = permitted.includes('meeting.write') && state === 'open';
  if (takenUp.length === 0 && !mayTake) {
    return null;
  }
  return (
    <section className="stack stack--tight" aria-labelledby="tas-upp-igen">
      <h2 id="tas-upp-igen">Upp på sammanträde</h2>
      {takenUp.length > 0 && (
        <ul>
          {takenUp.map((one) => (
            <li key={one.itemId}>
              <Link to={`/sammantraden/${one.meetingId}/paragraf/${one.itemId}`}>{one.title}</Link>,{' '}
              {longDate(one.date)}
            </li>
          ))}
        </ul>
      )}
      {mayTake && free.length === 0 && (
        <p className="quiet">Organet har inget kommande sammanträde som det kan tas upp på.</p>
      )}
      {mayTake && meetingId !== undefined && (
        <>
          <FaultSummary
            error={take.error}
            fields={{ meetingId: { label: 'Sammanträde', id: 'uppdraget-tas-upp' } }}
          />
          <div className="take-up no-print">
            <SelectField
              id="uppdraget-tas-upp"
              label="Sammanträde"
              width="medium"
              value={meetingId}
              options={free.map(({ id: value, date, start }) => ({
                value,
                label: `${longDate(date)}${start === null ? '' : ` kl. ${clock(start)}`}`,
              }))}
              onChange={setChosen}
            />
            <Button
              isPending={take.isPending}
              onPress={() => take.mutate({ params: { id }, body: { meetingId } })}
            >
              Ta upp som punkt
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
