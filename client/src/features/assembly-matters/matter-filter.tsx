import { useCallback } from 'react';
import { matterKindWords } from '@klubbat/shared/sentences/assembly-matter-sentences';
import { matterKinds, type MatterFilter } from '@klubbat/shared/vocabulary/assembly-matters';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import type { matterFilterNames } from './matter.queries.js';
import '../../ui/list-filter.css';

type Filters = Partial<Record<(typeof matterFilterNames)[number], string>>;

const standings: readonly { value: MatterFilter | ''; label: string }[] = [
  { value: '', label: 'Alla' },
  { value: 'open', label: 'Inte avgjorda' },
  { value: 'over-year', label: 'Över ett år' },
  { value: 'done', label: 'Avgjorda och återtagna' },
];

/** Which matters are shown. What is chosen stands in the address. */
export function MatterFilterFields({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (changes: Filters) => void;
}) {
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <search className="list-filter no-print">
      <SearchField placeholder="Rubrik, nummer, namn" value={filters.q ?? ''} onChange={search} />
      <SelectField
        label="Slag"
        value={filters.kind ?? ''}
        onChange={(kind) => onChange({ kind })}
        options={[
          { value: '', label: 'Alla slag' },
          ...matterKinds.map((value) => ({ value, label: capital(matterKindWords[value]) })),
        ]}
      />
      <SelectField
        label="Läge"
        value={filters.standing ?? ''}
        onChange={(standing) => onChange({ standing })}
        options={standings}
      />
      {Object.keys(filters).length > 0 && (
        <Button variant="quiet" onPress={() => onChange({ kind: '', standing: '', q: '' })}>
          Rensa
        </Button>
      )}
    </search>
  );
}
