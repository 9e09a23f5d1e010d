import { useQuery } from '@tanstack/react-query';
import { assignmentFilterWords } from '@klubbat/shared/sentences/assignment-sentences';
import { assignmentFilters } from '@klubbat/shared/vocabulary/assignment-words';
import { BoardFilter } from '../../ui/board-filter.js';
import { ListFilter } from '../../ui/list-filter.js';
import { SelectField } from '../../ui/select-field.js';
import { assignmentBoardsQuery, type assignmentFilterNames } from './assignment.queries.js';

type Filters = Partial<Record<(typeof assignmentFilterNames)[number], string>>;

/** Which assignments are shown. What is chosen stands in the address. */
export function AssignmentFilterFields({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (changes: Filters) => void;
}) {
  const boards = useQuery(assignmentBoardsQuery).data?.boards ?? [];
  return (
    <ListFilter filters={filters} onChange={onChange} placeholder="Uppdrag, vem, ärende">
      <BoardFilter boards={boards} value={filters.boardId} onChange={(boardId) => onChange({ boardId })} />
      <SelectField
        label="Läge"
        value={filters.standing ?? ''}
        onChange={(standing) => onChange({ standing })}
        options={[
          { value: '', label: 'Alla' },
          ...assignmentFilters.map((value) => ({ value, label: assignmentFilterWords[value] })),
        ]}
      />
    </ListFilter>
  );
}
