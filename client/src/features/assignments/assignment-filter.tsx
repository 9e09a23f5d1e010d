import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { assignmentFilterWords } from '@klubbat/shared/sentences/assignment-sentences';
import { assignmentFilters } from '@klubbat/shared/vocabulary/assignment-words';
import { Button } from '../../ui/button.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import { assignmentBoardsQuery, type assignmentFilterNames } from './assignment.queries.js';
import '../../ui/list-filter.css';

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
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <search className="list-filter no-print">
      <SearchField placeholder="Uppdrag, vem, ärende" value={filters.q ?? ''} onChange={search} />
      <SelectField
        label="Organ"
        value={filters.boardId ?? ''}
        onChange={(boardId) => onChange({ boardId })}
        options={[
          { value: '', label: 'Alla organ' },
          ...boards.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label="Läge"
        value={filters.standing ?? ''}
        onChange={(standing) => onChange({ standing })}
        options={[
          { value: '', label: 'Alla' },
          ...assignmentFilters.map((value) => ({ value, label: assignmentFilterWords[value] })),
        ]}
      />
      {Object.keys(filters).length > 0 && (
        <Button variant="quiet" onPress={() => onChange({ boardId: '', standing: '', q: '' })}>
          Rensa
        </Button>
      )}
    </search>
  );
}
