import type { MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { memorandumStateWords } from '@klubbat/shared/sentences/memorandum-sentences';
import { memorandumStates } from '@klubbat/shared/vocabulary/memorandum-words';
import { BoardFilter } from '../../ui/board-filter.js';
import { ListFilter } from '../../ui/list-filter.js';
import { SelectField } from '../../ui/select-field.js';
import type { memorandumFilterNames } from './memorandum.queries.js';

type Filters = Partial<Record<(typeof memorandumFilterNames)[number], string>>;

interface MemorandumFilterProps {
  filters: Filters;
  boards: readonly { id: MemorandumView['boardId']; name: string }[];
  onChange: (changes: Filters) => void;
}

/** Which memoranda are shown. What is chosen stands in the address. */
export function MemorandumFilter({ filters, boards, onChange }: MemorandumFilterProps) {
  return (
    <ListFilter filters={filters} onChange={onChange} placeholder="Rubrik, nummer, handläggare">
      <SelectField
        label="Vems"
        value={filters.whose ?? ''}
        onChange={(whose) => onChange({ whose })}
        options={[
          { value: '', label: 'Alla som jag ser' },
          { value: 'mine', label: 'Mina' },
        ]}
      />
      <BoardFilter boards={boards} value={filters.boardId} onChange={(boardId) => onChange({ boardId })} />
      <SelectField
        label="Läge"
        value={filters.state ?? ''}
        onChange={(state) => onChange({ state })}
        options={[
          { value: '', label: 'Alla' },
          ...memorandumStates.map((value) => ({ value, label: memorandumStateWords[value] })),
        ]}
      />
    </ListFilter>
  );
}
