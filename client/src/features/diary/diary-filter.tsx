import { DateField } from '../../ui/date-field.js';
import { ListFilter } from '../../ui/list-filter.js';
import type { DiaryFilters } from './diary.queries.js';

/** Which entries are shown: of which case or recipient, and of which days. */
export function DiaryFilter({
  filters,
  onChange,
}: {
  filters: DiaryFilters;
  onChange: (changes: DiaryFilters) => void;
}) {
  return (
    <ListFilter filters={filters} onChange={onChange} placeholder="Diarienummer, innehåll eller mottagare">
      <DateField label="Från" value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
      <DateField label="Till" value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
    </ListFilter>
  );
}
