import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { clock, weekdayDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { Permitted } from '../../ui/permitted.js';
import { FactsForm } from './facts-form.js';
import './overview.css';

/** Date, time, place and what else the cover says. Read first; written when one asks to. */
export function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const [writing, setWriting] = useState(false);
  const facts = factsToRead(meeting);
  return (
    <section aria-labelledby="uppgifter" className="overview-part">
      <div className="overview-part__head">
        <h2 id="uppgifter">Uppgifter</h2>
        {!writing && !meeting.locked && (
          <Permitted by={meeting.permitted} action="meeting.write">
            <Button variant="quiet" onPress={() => setWriting(true)}>
              Ändra uppgifterna
            </Button>
          </Permitted>
        )}
      </div>
      {writing ? (
        <FactsForm meeting={meeting} onDone={() => setWriting(false)} />
      ) : (
        <dl className="facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function factsToRead(meeting: MeetingView): [string, string][] {
  const { date, endDate, start, end, place, number, noticeBoard, adjustmentNote, adjournments } = meeting;
  const times = [start, end].map((time) => (time === undefined ? '' : clock(time)));
  const pauses = (adjournments ?? []).map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ');
  const all: [string, string | undefined][] = [
    ['Datum', endDate === undefined ? weekdayDate(date) : `${weekdayDate(date)} – ${weekdayDate(endDate)}`],
    ['Tid', times.some((time) => time !== '') ? times.join('–') : 'Inte angiven'],
    ['Ajournerat', pauses],
    ['Plats', place ?? 'Inte angiven'],
    ['Nummer', number],
    ['Dokument', meeting.record === 'notes' ? 'Minnesanteckningar' : undefined],
    ['Anslagstavla', noticeBoard],
    ['Om justeringen', adjustmentNote],
    ['Justerat', meeting.adjustmentDate === undefined ? undefined : weekdayDate(meeting.adjustmentDate)],
  ];
  return all.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [[label, value]]));
}
