import { useQuery } from '@tanstack/react-query';
import { noticeFilterWords } from '@klubbat/shared/sentences/notice-sentences';
import { noticeFilters } from '@klubbat/shared/vocabulary/notice-words';
import { BoardFilter } from '../../ui/board-filter.js';
import { SelectField } from '../../ui/select-field.js';
import '../../ui/list-filter.css';
import { bodiesQuery, type noticeFilterNames } from './notice.queries.js';

type Filters = Partial<Record<(typeof noticeFilterNames)[number], string>>;

/** Which notices are shown. What is chosen stands in the address. */
export function NoticeFilterFields({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (changes: Filters) => void;
}) {
  const boards = useQuery(bodiesQuery).data?.boards ?? [];
  return (
    <search className="list-filter no-print">
      <BoardFilter boards={boards} value={filters.boardId} onChange={(boardId) => onChange({ boardId })} />
      <SelectField
        label="Läge"
        value={filters.standing ?? ''}
        onChange={(standing) => onChange({ standing })}
        options={[
          { value: '', label: 'Alla' },
          ...noticeFilters.map((value) => ({ value, label: noticeFilterWords[value] })),
        ]}
      />
    </search>
  );
}
