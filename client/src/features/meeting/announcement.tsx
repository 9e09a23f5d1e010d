import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { StateMark } from '../../ui/state-mark.js';
import { useAnnounceMeeting } from './meeting.queries.js';
import './overview.css';

type Announcement = NonNullable<MeetingView['announcement']>;

function State({ on, by }: Announcement) {
  if (on === null) {
    return today() <= by ? (
      <StateMark kind="waiting">{`Kungör senast ${weekdayDate(by)}`}</StateMark>
    ) : (
      <StateMark kind="problem">{`Inte kungjort. Sista dagen var ${weekdayDate(by)}`}</StateMark>
    );
  }
  return on <= by ? (
    <StateMark kind="done">{`Kungjort ${weekdayDate(on)}`}</StateMark>
  ) : (
    <StateMark kind="problem">{`Kungjort ${weekdayDate(on)}, för sent. Sista dagen var ${weekdayDate(by)}`}</StateMark>
  );
}

/** When a meeting of fullmäktige must be announced, and when it was. Nothing for other bodies. */
export function Announcement({ meeting }: { meeting: MeetingView }) {
  const { announcement } = meeting;
  const announce = useAnnounceMeeting();
  const [day, setDay] = useState('');
  if (announcement === null || meeting.history) {
    return null;
  }
  const mayWrite = meeting.permitted.includes('meeting.write') && !meeting.locked;
  const note = (announcedOn: string | null) =>
    announce.mutate({ params: { id: meeting.id }, body: { announcedOn } }, { onSuccess: () => setDay('') });
  return (
    <section aria-labelledby="kungorelse" className="overview-part">
      <div className="overview-part__head">
        <h2 id="kungorelse">Kungörelse</h2>
        {mayWrite && announcement.on !== null && (
          <Button variant="quiet" isPending={announce.isPending} onPress={() => note(null)}>
            Ta bort dagen
          </Button>
        )}
      </div>
      <p>
        <State {...announcement} />
      </p>
      <p className="quiet">
        Fullmäktiges sammanträde kungörs på anslagstavlan minst en vecka före sammanträdesdagen (5 kap. 13 §
        kommunallagen). Punkter som kommer till efteråt blir extra ärenden.
      </p>
      {mayWrite && announcement.on === null && (
        <form
          className="stack stack--tight"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            note(day === '' ? today() : day);
          }}
        >
          <FaultSummary error={announce.error} fields={{ announcedOn: { label: 'Anslogs den' } }} />
          <div className="field-row">
            <DateField
              label="Anslogs den"
              description="Tomt betyder i dag."
              value={day}
              onChange={setDay}
              error={faultAt(announce.error, 'announcedOn')}
            />
            <Button type="submit" isPending={announce.isPending}>
              Anteckna kungörelsen
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
