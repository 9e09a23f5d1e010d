import type { BoardView } from '@klubbat/shared/contracts/register';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { outcomes } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { BoardFilter } from '../../ui/board-filter.js';
import { ListFilter } from '../../ui/list-filter.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import { IN_ATTACHMENTS, type SearchFilters } from './search.queries.js';

interface SearchFilterProps {
  filters: SearchFilters;
  boards: readonly BoardView[];
  thisYear: number;
  onChange: (changes: SearchFilters) => void;
}

const YEARS_BACK = 30;

/** What is sought, and where. It works while one types; what is chosen stands in the address. */
export function SearchFilter({ filters, boards, thisYear, onChange }: SearchFilterProps) {
  const several = new Set(boards.map(({ organisationId }) => organisationId)).size > 1;
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, back) => String(thisYear + 1 - back));
  return (
    <ListFilter filters={filters} onChange={onChange} placeholder='Ord, "en fras", -utan ordet'>
      <SelectField
        label="Sök i"
        value={filters.var ?? ''}
        onChange={(place) => onChange({ var: place })}
        options={[
          { value: '', label: 'Beslut och texter' },
          { value: IN_ATTACHMENTS, label: 'Bilagornas text' },
        ]}
      />
      <BoardFilter
        boards={boards.map(({ id, name, organisation }) => ({
          id,
          name: several ? `${name} (${organisation})` : name,
        }))}
        value={filters.boardId}
        onChange={(boardId) => onChange({ boardId })}
      />
      <SelectField
        label="År"
        value={filters.year ?? ''}
        onChange={(year) => onChange({ year })}
        options={[{ value: '', label: 'Alla år' }, ...years.map((year) => ({ value: year, label: year }))]}
      />
      {filters.var !== IN_ATTACHMENTS && <OfItems filters={filters} onChange={onChange} />}
    </ListFilter>
  );
}

/** What only an item has. */
function OfItems({ filters, onChange }: Pick<SearchFilterProps, 'filters' | 'onChange'>) {
  return (
    <>
      <SelectField
        label="Utfall"
        value={filters.outcome ?? ''}
        onChange={(outcome) => onChange({ outcome })}
        options={[
          { value: '', label: 'Alla utfall' },
          ...outcomes.map((value) => ({ value, label: capital(outcomeWords[value]) })),
        ]}
      />
      <SearchField
        label="Parti som har yrkat"
        placeholder="S, M, C"
        value={filters.party ?? ''}
        onChange={(party) => onChange({ party })}
      />
      <SearchField
        label="Person som har yrkat"
        placeholder="Namn"
        value={filters.mover ?? ''}
        onChange={(mover) => onChange({ mover })}
      />
    </>
  );
}
