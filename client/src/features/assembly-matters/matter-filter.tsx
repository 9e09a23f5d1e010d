import { matterKindWords } from '@klubbat/shared/sentences/assembly-matter-sentences';
import { matterKinds, type MatterFilter } from '@klubbat/shared/vocabulary/assembly-matters';
import { capital } from '../../lib/capital.js';
import { ListFilter } from '../../ui/list-filter.js';
import { SelectField } from '../../ui/select-field.js';
import type { matterFilterNames } from './matter.queries.js';

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
  return (
    <ListFilter filters={filters} onChange={onChange} placeholder="Rubrik, nummer, namn">
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
    </ListFilter>
  );
}
