import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { clock, longDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { matterMeetingsQuery, useTakeUpMatters } from './matter.queries.js';

/** The meeting at which a matter is taken up: of its own fullmäktige first. */
export function TakeUpMatter({ matter }: { matter: MatterView }) {
  const ways = useQuery(matterMeetingsQuery(matter.id));
  const take = useTakeUpMatters();
  const [chosen, setChosen] = useState('');
  const own = ({ boardId }: { boardId: string }) => boardId === matter.boardId;
  const all = ways.data?.meetings ?? [];
  const meetings = [...all.filter(own), ...all.filter((one) => !own(one))];
  const id = chosen === '' ? meetings[0]?.id : chosen;
  if (ways.isPending) {
    return null;
  }
  if (id === undefined) {
    return <p className="quiet">Det finns inget sammanträde som du skriver i där det kan tas upp.</p>;
  }
  return (
    <div className="stack stack--tight">
      <FaultSummary error={take.error} fields={{ matters: { label: 'Sammanträde', id: 'tas-upp' } }} />
      <div className="matter-form__row">
        <SelectField
          id="tas-upp"
          label="Sammanträde"
          width="medium"
          value={id}
          options={meetings.map(({ id: value, board, date, start }) => ({
            value,
            label: `${board} ${longDate(date)}${start === null ? '' : ` kl. ${clock(start)}`}`,
          }))}
          onChange={setChosen}
        />
        <Button
          isPending={take.isPending}
          onPress={() => take.mutate({ params: { id }, body: { matters: [matter.id] } })}
        >
          Ta upp där
        </Button>
      </div>
    </div>
  );
}
