import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Permitted } from '../../ui/permitted.js';
import { OfficersForm } from './officers-form.js';
import './overview.css';

/** Who leads, writes and adjusts. */
export function Officers({ meeting }: { meeting: MeetingView }) {
  const [writing, setWriting] = useState(false);
  return (
    <section aria-labelledby="roller" className="overview-part">
      <div className="overview-part__head">
        <h2 id="roller">Ordförande, sekreterare och justerare</h2>
        {!writing && !meeting.locked && (
          <Permitted by={meeting.permitted} action="meeting.write">
            <Button variant="quiet" onPress={() => setWriting(true)}>
              Ändra rollerna
            </Button>
          </Permitted>
        )}
      </div>
      {writing ? (
        <OfficersForm meeting={meeting} onDone={() => setWriting(false)} />
      ) : (
        <Facts
          items={rolesToRead(meeting).map(([label, names]) => ({
            label,
            value:
              names.length === 0 ? (
                <span className="quiet">Ingen angiven</span>
              ) : (
                <ul className="overview-names">
                  {names.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              ),
          }))}
        />
      )}
    </section>
  );
}

function rolesToRead({ officers, people }: MeetingView): [string, string[]][] {
  const { chair, secretary, adjusters = [], reserveAdjusters = [], actingChairs = [] } = officers;
  const nameOf = (key: string) => {
    const person = people.find((one) => one.key === key);
    const party = person?.party === undefined ? '' : ` (${person.party})`;
    return `${person?.name ?? key}${party}`;
  };
  const optional: [string, string[]][] = [
    ['Ersättare för justerare', reserveAdjusters.map(nameOf)],
    [
      'Tjänstgörande ordförande',
      actingChairs.map(({ person, paragraphs }) => `${nameOf(person)}, ${printParagraphs(paragraphs)}`),
    ],
  ];
  return [
    ['Ordförande', chair === undefined ? [] : [nameOf(chair)]],
    ['Sekreterare', secretary === undefined ? [] : [nameOf(secretary)]],
    ['Justerare', adjusters.map(nameOf)],
    ...optional.filter(([, names]) => names.length > 0),
  ];
}
