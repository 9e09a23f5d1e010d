import { useCallback } from 'react';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { SearchField } from '../../ui/search-field.js';
import type { DiaryFilters } from './diary.queries.js';
import '../../ui/list-filter.css';

/** Which entries are shown: of which case or recipient, and of which days. */
export function DiaryFilter({
  filters,
  onChange,
}: {
  filters: DiaryFilters;
  onChange: (changes: DiaryFilters) => void;
}) {
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <search className="list-filter no-print">
      <SearchField
        placeholder="Diarienummer, innehåll eller mottagare"
        value={filters.q ?? ''}
        onChange={search}
      />
      <DateField label="Från" value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
      <DateField label="Till" value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
      {Object.keys(filters).length > 0 && (
        <Button variant="quiet" onPress={() => onChange({ q: '', from: '', to: '' })}>
          Rensa
        </Button>
      )}
    </search>
  );
}
