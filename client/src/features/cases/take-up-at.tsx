import { useState } from 'react';
import type { z } from 'zod';
import type { itemLinkDoors, LaterMeeting } from '@klubbat/shared/contracts/item-link';
import { clock, longDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { useTakeUp } from './case.queries.js';
import { whenSentence } from './when-words.js';

type Next = NonNullable<z.output<typeof itemLinkDoors.way.reply>['next']>;

const explains: Record<Next['kind'], string> = {
  tabled: 'Ärendet är bordlagt.',
  'referred-back': 'Ärendet är återremitterat.',
  forwarded: 'Beslutet är ett förslag till högre instans.',
};

const optionOf = ({ id, board, date, start }: LaterMeeting) => ({
  value: id,
  label: `${board} ${longDate(date)}${start === null ? '' : ` kl. ${clock(start)}`}`,
});

function verb(kind: Next['kind'], chosen: LaterMeeting | undefined): string {
  if (chosen?.holdsCase === true) {
    return 'Koppla ihop med punkten';
  }
  return kind === 'forwarded' ? 'Skicka dit som punkt' : 'Ta upp där';
}

/** The meeting at which a case goes on, chosen and added to. The body that it belongs to comes first. */
export function TakeUpAt({ itemId, next }: { itemId: string; next: Next }) {
  const fitting = (meeting: LaterMeeting) => meeting.boardId === next.boardId;
  const meetings = [...next.meetings.filter(fitting), ...next.meetings.filter((one) => !fitting(one))];
  const [chosen, setChosen] = useState('');
  const take = useTakeUp();
  const meeting =
    meetings.find(({ id }) => id === chosen) ??
    meetings.find((one) => fitting(one) && one.holdsCase) ??
    meetings.find(fitting);
  const id = meeting?.id;
  const where = next.board === null ? '' : `Det tas upp i ${next.board}. `;
  return (
    <div className="stack stack--tight">
      <p>
        {explains[next.kind]} {where}
        {whenSentence(next.when)}
        {meeting?.holdsCase === true && ' Det står redan på dagordningen där.'}
      </p>
      <FaultSummary error={take.error} fields={{ items: { label: 'Sammanträde', id: 'tas-upp' } }} />
      {meetings.length === 0 ? (
        <p className="quiet">
          Det finns inget senare sammanträde som du skriver i. Ärendet väntar på dagordningen när ett läggs
          upp.
        </p>
      ) : (
        <div className="take-up">
          <SelectField
            id="tas-upp"
            label="Sammanträde"
            width="medium"
            value={id ?? ''}
            options={[
              ...(id === undefined ? [{ value: '', label: 'Välj sammanträde' }] : []),
              ...meetings.map(optionOf),
            ]}
            onChange={setChosen}
          />
          <Button
            isPending={take.isPending}
            isDisabled={id === undefined}
            onPress={() => id !== undefined && take.mutate({ params: { id }, body: { items: [itemId] } })}
          >
            {verb(next.kind, meeting)}
          </Button>
        </div>
      )}
    </div>
  );
}
