import { meetingStates, type MeetingState } from '@klubbat/shared/contracts/meeting';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { BoardFilter } from '../../ui/board-filter.js';
import { DateField } from '../../ui/date-field.js';
import { ListFilter } from '../../ui/list-filter.js';
import { SelectField } from '../../ui/select-field.js';
import { meetingStateWord } from './meeting-state.js';
import type { MeetingFilters } from './meetings.queries.js';

interface MeetingFilterProps {
  filters: MeetingFilters;
  boards: readonly BoardView[];
  onChange: (changes: MeetingFilters) => void;
  /** false: the days are chosen in another way, as in the calendar */
  days?: boolean;
}

const stateOptions = meetingStates
  .filter((state) => state !== 'withdrawn')
  .map((value) => ({ value, label: meetingStateWord(value) }));

/** Which meetings are shown. It works while one types; what is chosen stands in the address. */
export function MeetingFilter({ filters, boards, onChange, days = true }: MeetingFilterProps) {
  const organisations = new Map(
    boards.map(({ organisationId, organisation }) => [organisationId, organisation]),
  );
  const chosen = boards.filter(
    ({ organisationId }) => filters.organisationId === undefined || filters.organisationId === organisationId,
  );
  const severalShown = new Set(chosen.map(({ organisationId }) => organisationId)).size > 1;
  return (
    <ListFilter filters={filters} onChange={onChange} placeholder="Ärende, nummer, plats">
      {organisations.size > 1 && (
        <SelectField
          label="Organisation"
          value={filters.organisationId ?? ''}
          onChange={(organisationId) => onChange({ organisationId, boardId: '' })}
          options={[
            { value: '', label: 'Alla' },
            ...[...organisations].map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      <BoardFilter
        boards={chosen.map(({ id, name, organisation }) => ({
          id,
          name: severalShown ? `${name} (${organisation})` : name,
        }))}
        value={filters.boardId}
        onChange={(boardId) => onChange({ boardId })}
      />
      <SelectField<MeetingState | ''>
        label="Läge"
        value={meetingStates.find((state) => state === filters.state) ?? ''}
        onChange={(state) => onChange({ state })}
        options={[{ value: '', label: 'Alla lägen' }, ...stateOptions]}
      />
      {days && (
        <>
          <DateField label="Från" value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
          <DateField label="Till" value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
        </>
      )}
    </ListFilter>
  );
}
