import type { BoardView } from '@klubbat/shared/contracts/register';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { mandateRoles } from '@klubbat/shared/vocabulary/roles';
import { capital } from '../../lib/capital.js';
import { BoardFilter } from '../../ui/board-filter.js';
import { ListFilter } from '../../ui/list-filter.js';
import { SelectField } from '../../ui/select-field.js';
import { timeOptions, type PeopleFilters } from './people-filters.js';

interface PeopleFilterProps {
  filters: PeopleFilters;
  /** to choose among; none where the list is of one board */
  boards: readonly BoardView[];
  onChange: (changes: PeopleFilters) => void;
}

/** Which people are shown. It works while one types; what is chosen stands in the address. */
export function PeopleFilter({ filters, boards, onChange }: PeopleFilterProps) {
  return (
    <ListFilter filters={filters} onChange={onChange} placeholder="Namn, parti, titel">
      {boards.length > 0 && (
        <BoardFilter boards={boards} value={filters.boardId} onChange={(boardId) => onChange({ boardId })} />
      )}
      <SelectField
        label="Roll"
        value={filters.role ?? ''}
        onChange={(role) => onChange({ role })}
        options={[
          { value: '', label: 'Alla roller' },
          ...mandateRoles.map((value) => ({ value, label: capital(mandateRoleWords[value]) })),
        ]}
      />
      <SelectField
        label="Uppdrag"
        value={filters.time ?? ''}
        onChange={(time) => onChange({ time })}
        options={timeOptions}
      />
    </ListFilter>
  );
}
