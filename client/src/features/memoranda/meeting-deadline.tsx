import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { daysUntil } from '@klubbat/shared/rules/deadlines';
import { clock } from '@klubbat/shared/sentences/dates';
import { daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { materialMoment } from '@klubbat/shared/sentences/material-sentences';
import { capital } from '../../lib/capital.js';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { TextField } from '../../ui/text-field.js';
import { useSetDeadline } from './memorandum.queries.js';

const fields = {
  'deadline.day': { label: 'Sista dag', id: 'sista-dag' },
  'deadline.clock': { label: 'Senast klockan', id: 'senast-klockan' },
};

/** The last moment for material to a meeting: by the board's rule, or one of its own. */
export function MeetingDeadline({ meeting }: { meeting: MeetingView }) {
  const { id, boardId, materialDeadline: deadline, locked } = meeting;
  const set = useSetDeadline();
  const [writing, setWriting] = useState(false);
  const [day, setDay] = useState(deadline?.day ?? '');
  const [time, setTime] = useState(clock(deadline?.clock ?? '12:00'));
  const done = { onSuccess: () => setWriting(false) };
  return (
    <section className="stack stack--tight" aria-labelledby="sista-dag-for-underlag">
      <h2 id="sista-dag-for-underlag">Sista dag för underlag</h2>
      <p>{whenDue(deadline)}</p>
      {writing ? (
        <form
          className="stack"
          noValidate
          aria-label="Sista dag för underlag"
          onSubmit={(event) => {
            event.preventDefault();
            set.mutate(
              { params: { id }, body: { deadline: { day, clock: time.trim().replace('.', ':') } } },
              done,
            );
          }}
        >
          <FaultSummary error={set.error} fields={fields} />
          <DateField
            {...fields['deadline.day']}
            value={day}
            onChange={setDay}
            error={faultAt(set.error, 'deadline.day')}
            isRequired
          />
          <TextField
            {...fields['deadline.clock']}
            width="short"
            value={time}
            onChange={setTime}
            error={faultAt(set.error, 'deadline.clock')}
          />
          <div className="row">
            <Button type="submit" variant="primary" isPending={set.isPending}>
              Ändra för det här sammanträdet
            </Button>
            <Button onPress={() => setWriting(false)}>Avbryt</Button>
          </div>
        </form>
      ) : (
        !locked && (
          <div className="row flush no-print">
            <Button variant="quiet" onPress={() => setWriting(true)}>
              {deadline === null ? 'Ange en dag' : 'Ändra dagen'}
            </Button>
            {deadline?.own === true && (
              <Button
                variant="quiet"
                isPending={set.isPending}
                onPress={() => set.mutate({ params: { id }, body: { deadline: null } })}
              >
                Följ organets regel igen
              </Button>
            )}
            <LinkButton variant="quiet" to={`/register/organ/${boardId}/underlag`}>
              Organets regel
            </LinkButton>
          </div>
        )
      )}
    </section>
  );
}

function whenDue(deadline: MeetingView['materialDeadline']): string {
  if (deadline === null) {
    return 'Organet har ingen sista dag för underlag.';
  }
  const own = deadline.own ? ' Det gäller bara det här sammanträdet.' : '';
  const left = daysUntil(deadline.day, today());
  return left < 0
    ? `Den gick ut ${materialMoment(deadline)}. Det som kommer nu märks som sent.${own}`
    : `${capital(materialMoment(deadline))}, ${daysLeft(deadline.day, today())}.${own}`;
}
