import { useCallback } from 'react';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { deliveryStates, type DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { deliveryStateOptions } from '../../ui/delivery-state.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import type { OutboxFilters } from './outbox.queries.js';
import '../../ui/list-filter.css';

interface OutboxFilterProps {
  filters: OutboxFilters;
  boards: readonly BoardView[];
  onChange: (changes: OutboxFilters) => void;
}

/** Which letters are shown: to whom, from which body, how far they have come, when they were ordered. */
export function OutboxFilter({ filters, boards, onChange }: OutboxFilterProps) {
  const several = new Set(boards.map(({ organisationId }) => organisationId)).size > 1;
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <search className="list-filter no-print">
      <SearchField placeholder="Mottagare eller e-postadress" value={filters.q ?? ''} onChange={search} />
      <SelectField
        label="Organ"
        value={filters.boardId ?? ''}
        onChange={(boardId) => onChange({ boardId })}
        options={[
          { value: '', label: 'Alla organ' },
          ...boards.map(({ id, name, organisation }) => ({
            value: id,
            label: several ? `${name} (${organisation})` : name,
          })),
        ]}
      />
      <SelectField<DeliveryState | ''>
        label="Läge"
        value={deliveryStates.find((state) => state === filters.state) ?? ''}
        onChange={(state) => onChange({ state })}
        options={[{ value: '', label: 'Alla lägen' }, ...deliveryStateOptions]}
      />
      <DateField label="Beställt från" value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
      <DateField label="Till" value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
      {Object.keys(filters).length > 0 && (
        <Button variant="quiet" onPress={() => onChange({ q: '', boardId: '', state: '', from: '', to: '' })}>
          Rensa
        </Button>
      )}
    </search>
  );
}
