import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { DecidingView } from '@klubbat/shared/contracts/vote';
import { FaultSummary } from '../../../ui/fault-summary.js';
import { PeopleField } from '../../../ui/people-field.js';
import type { RecordedLists } from '../draft-entries.js';
import { useLeadsInstead } from './deciding.queries.js';
import { peopleToChoose } from './who-may.js';

interface LeadsInsteadProps {
  meeting: MeetingView;
  item: AgendaItemView;
  deciding: DecidingView;
  conflict: RecordedLists['conflictsOfInterest'];
}

/** Who leads where the one who leads has jäv. It is kept among those who lead the meeting, for this § or point. */
export function LeadsInstead({ meeting, item, deciding, conflict }: LeadsInsteadProps) {
  const lead = useLeadsInstead();
  const { officers } = meeting;
  if (conflict.person === '' || conflict.person !== officers.chair) {
    return null;
  }
  if (item.paragraph === null) {
    return (
      <p className="small quiet">
        Ordföranden har jäv. Vem som leder i stället anges när paragrafen har fått sitt nummer.
      </p>
    );
  }
  const range = `${item.paragraph}${conflict.point === undefined ? '' : `.${conflict.point}`}`;
  const acting = officers.actingChairs ?? [];
  const chosen = acting.find(({ paragraphs }) => paragraphs === range)?.person;
  const serving = deciding.places[0]?.serving ?? [];
  const others = peopleToChoose(
    { people: meeting.people.filter(({ key }) => key !== conflict.person) },
    (key) => serving.includes(key),
    'tjänstgör inte',
  );
  return (
    <>
      <FaultSummary error={lead.error} takesFocus={false} />
      <PeopleField
        label="Vem leder i stället?"
        single
        options={others}
        value={chosen === undefined ? [] : [chosen]}
        onChange={([person]) =>
          lead.mutate({
            params: { id: meeting.id },
            body: {
              ...officers,
              version: meeting.version,
              actingChairs: [
                ...acting.filter(({ paragraphs }) => paragraphs !== range),
                ...(person === undefined ? [] : [{ person, paragraphs: range }]),
              ],
            },
          })
        }
      />
    </>
  );
}
