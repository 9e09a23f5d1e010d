import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { JointAskedView } from '@klubbat/shared/contracts/joint-request';
import { longDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { comingMeetingsQuery, useTakeUpJoint } from './joint.queries.js';
import './joint.css';

/** For the one that is asked: at which of one's own meetings it is taken up, or where it stands. */
export function TakeUpJoint({ asked, today }: { asked: JointAskedView; today: string }) {
  const coming = useQuery(comingMeetingsQuery(today));
  const [chosen, setChosen] = useState('');
  const take = useTakeUpJoint();
  if (asked.item !== null) {
    return (
      <p>
        <Link to={`/sammantraden/${asked.item.meetingId}/paragraf/${asked.item.id}`}>
          Punkten på er dagordning
        </Link>
        {asked.agendaOn === null ? '' : `, ${asked.agendaBody ?? ''} ${longDate(asked.agendaOn)}`}
      </p>
    );
  }
  const meetings = (coming.data?.meetings ?? []).toReversed();
  const id = meetings.find((meeting) => meeting.id === chosen)?.id;
  return (
    <section className="stack stack--tight no-print" aria-label="Ta upp begäran">
      <h2>Ta upp den hos er</h2>
      <FaultSummary
        error={take.error}
        fields={{ asked: { label: 'Sammanträde', id: 'tas-upp-gemensamt' } }}
      />
      {meetings.length === 0 ? (
        <p className="quiet">Lägg upp ett kommande sammanträde först. Sedan kan begäran tas upp där.</p>
      ) : (
        <div className="joint__take-up">
          <SelectField
            id="tas-upp-gemensamt"
            label="Sammanträde"
            width="medium"
            value={id ?? ''}
            options={[
              { value: '', label: 'Välj sammanträde' },
              ...meetings.map((meeting) => ({
                value: meeting.id,
                label: `${meeting.board} ${longDate(meeting.date)}`,
              })),
            ]}
            onChange={setChosen}
          />
          <Button
            variant="primary"
            isPending={take.isPending}
            isDisabled={id === undefined}
            onPress={() => id !== undefined && take.mutate({ params: { id }, body: { asked: asked.id } })}
          >
            Ta upp som punkt
          </Button>
        </div>
      )}
      <p className="quiet small">
        Förslaget till beslut skrivs in, utdraget följer med som bilaga, och den som bad om beslutet blir
        mottagare.
      </p>
    </section>
  );
}
