import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { materialMoment } from '@klubbat/shared/sentences/material-sentences';
import { adjournmentLine, clockSpan } from '@klubbat/shared/sentences/protocol-sentences';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Permitted } from '../../ui/permitted.js';
import { FactsForm } from './facts-form.js';
import './overview.css';

/** Date, time, place and what else the cover says. Read first; written when one asks to. */
export function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const [writing, setWriting] = useState(false);
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
        <Facts items={factsToRead(meeting)} />
      )}
    </section>
  );
}

function factsToRead(meeting: MeetingView): { label: string; value: string | undefined }[] {
  const {
    date,
    endDate,
    start,
    end,
    place,
    number,
    noticeBoard,
    adjustmentNote,
    adjournments,
    materialDeadline,
  } = meeting;
  const days = endDate === undefined ? weekdayDate(date) : `${weekdayDate(date)} – ${weekdayDate(endDate)}`;
  const times = clockSpan(start, end);
  return [
    { label: 'Datum', value: days },
    { label: 'Tid', value: times === '' ? 'Inte angiven' : times },
    { label: 'Ajournerat', value: adjournments?.map(adjournmentLine).join(', ') },
    { label: 'Plats', value: place ?? 'Inte angiven' },
    {
      label: 'Underlag senast',
      value: materialDeadline === null ? undefined : materialMoment(materialDeadline),
    },
    { label: 'Nummer', value: number },
    { label: 'Dokument', value: meeting.record === 'notes' ? 'Minnesanteckningar' : undefined },
    { label: 'Anslagstavla', value: noticeBoard },
    { label: 'Om justeringen', value: adjustmentNote },
    { label: 'Justerat', value: meeting.adjustmentDate && weekdayDate(meeting.adjustmentDate) },
  ];
}
