import { useEffect, useState } from 'react';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { MeetingFilters } from './meetings.queries.js';
import './meeting-filter.css';

interface MeetingFilterProps {
  filters: MeetingFilters;
  boards: readonly BoardView[];
  onChange: (changes: MeetingFilters) => void;
}

const PAUSE_IN_TYPING = 300;

/** Which meetings are shown. It works while one types; what is chosen stands in the address. */
export function MeetingFilter({ filters, boards, onChange }: MeetingFilterProps) {
  const [q, setQ] = useState(filters.q ?? '');
  const given = filters.q ?? '';
  const [seen, setSeen] = useState(given);
  if (given !== seen) {
    // the address was changed from elsewhere: by Back, or by a link
    setSeen(given);
    setQ(given);
  }
  useEffect(() => {
    if (q === given) {
      return undefined;
    }
    const timer = setTimeout(() => onChange({ q }), PAUSE_IN_TYPING);
    return () => clearTimeout(timer);
  }, [q, given, onChange]);
  const severalOrganisations = new Set(boards.map(({ organisationId }) => organisationId)).size > 1;
  return (
    <search className="meeting-filter no-print">
      <TextField label="Sök" type="search" placeholder="Ärende, nummer, plats" value={q} onChange={setQ} />
      <SelectField
        label="Organ"
        value={filters.boardId ?? ''}
        onChange={(boardId) => onChange({ boardId })}
        options={[
          { value: '', label: 'Alla organ' },
          ...boards.map(({ id, name, organisation }) => ({
            value: id,
            label: severalOrganisations ? `${name} (${organisation})` : name,
          })),
        ]}
      />
      <DateField label="Från" value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
      <DateField label="Till" value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
      {Object.keys(filters).length > 0 && (
        <Button variant="quiet" onPress={() => onChange({ boardId: '', from: '', to: '', q: '' })}>
          Rensa
        </Button>
      )}
    </search>
  );
}
