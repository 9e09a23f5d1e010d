import type { BoardView } from '@klubbat/shared/contracts/register';
import { deliveryStates, type DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import { BoardFilter } from '../../ui/board-filter.js';
import { DateField } from '../../ui/date-field.js';
import { deliveryStateOptions } from '../../ui/delivery-state.js';
import { ListFilter } from '../../ui/list-filter.js';
import { SelectField } from '../../ui/select-field.js';
import type { OutboxFilters } from './outbox.queries.js';

interface OutboxFilterProps {
  filters: OutboxFilters;
  boards: readonly BoardView[];
  onChange: (changes: OutboxFilters) => void;
}

/** Which letters are shown: to whom, from which body, how far they have come, when they were ordered. */
export function OutboxFilter({ filters, boards, onChange }: OutboxFilterProps) {
  const several = new Set(boards.map(({ organisationId }) => organisationId)).size > 1;
  return (
    <ListFilter filters={filters} onChange={onChange} placeholder="Mottagare eller e-postadress">
      <BoardFilter
        boards={boards.map(({ id, name, organisation }) => ({
          id,
          name: several ? `${name} (${organisation})` : name,
        }))}
        value={filters.boardId}
        onChange={(boardId) => onChange({ boardId })}
      />
      <SelectField<DeliveryState | ''>
        label="Läge"
        value={deliveryStates.find((state) => state === filters.state) ?? ''}
        onChange={(state) => onChange({ state })}
        options={[{ value: '', label: 'Alla lägen' }, ...deliveryStateOptions]}
      />
      <DateField label="Beställt från" value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
      <DateField label="Till" value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
    </ListFilter>
  );
}
