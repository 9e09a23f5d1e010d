import { useState } from 'react';
import type { OpinionView } from '@klubbat/shared/contracts/opinion';
import { DateField } from '../../../ui/date-field.js';
import { FaultSummary } from '../../../ui/fault-summary.js';
import { useOpinionDue } from './deciding.queries.js';

/** Until when the text of a reservation or a statement may be handed in. Kept as soon as the day is whole. */
export function OpinionDue({ itemId, opinion }: { itemId: string; opinion: OpinionView }) {
  const set = useOpinionDue();
  const { list, by, point, due, decided } = opinion;
  const [day, setDay] = useState(decided ? due : '');
  const change = (next: string) => {
    setDay(next);
    if (next === '' || /^\d{4}-\d{2}-\d{2}$/.test(next)) {
      const place = { list, by, ...(point === null ? {} : { point }) };
      set.mutate({ params: { id: itemId }, body: { ...place, due: next === '' ? null : next } });
    }
  };
  return (
    <>
      <FaultSummary error={set.error} takesFocus={false} />
      <DateField
        label="Texten ska lämnas senast"
        description="Utan dag får den lämnas till och med sista dagen för justeringen."
        value={day}
        onChange={change}
      />
    </>
  );
}
