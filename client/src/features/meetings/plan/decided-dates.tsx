import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { decidedMeetingDates } from '@klubbat/shared/rules/find-meeting-dates';
import { LinkButton } from '../../../ui/link-button.js';
import { planAddress } from './plan-address.js';

/** Where a § decides when to meet: the way to the meetings. */
export function DecidedDates({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const offers =
    item.paragraph !== null && item.confidential === undefined && meeting.permitted.includes('meeting.write');
  const dates = offers ? decidedMeetingDates(item, meeting.date) : [];
  const year = dates[0]?.day.slice(0, 4);
  if (year === undefined) {
    return null;
  }
  const count = dates.filter(({ day }) => day.startsWith(year)).length;
  return (
    <section className="stack stack--tight no-print" aria-labelledby="beslutade-dagar">
      <h2 id="beslutade-dagar">Sammanträden {year}</h2>
      <p>
        Beslutet nämner {count} sammanträdesdagar. Du kan ta in dem i årsplanen och lägga upp dem på en gång.
      </p>
      <div>
        <LinkButton to={planAddress({ boardId: meeting.boardId, year: Number(year), from: item.id })}>
          Skapa {count} sammanträden
        </LinkButton>
      </div>
    </section>
  );
}
