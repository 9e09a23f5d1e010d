import type { LogFilter } from '@klubbat/shared/contracts/log';
import { logKindWords } from '@klubbat/shared/sentences/log-sentences';
import { logKinds } from '@klubbat/shared/vocabulary/log-kinds';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField } from '../../ui/select-field.js';
import '../../ui/list-filter.css';
import type { logFilterNames } from './log.queries.js';

type Changes = Partial<Record<(typeof logFilterNames)[number], string>>;

interface LogFilterFieldsProps {
  filters: LogFilter;
  /** what was read is shown, and not what was done */
  showsReads: boolean;
  /** the name of the person that the log is narrowed to, where a line of it tells it */
  person: string | undefined;
  onChange: (changes: Changes) => void;
}

/** Which lines of the log are shown. What is chosen stands in the address. */
export function LogFilterFields({ filters, showsReads, person, onChange }: LogFilterFieldsProps) {
  return (
    <search className="list-filter no-print">
      <SelectField
        label="Visa"
        value={showsReads ? 'reads' : ''}
        onChange={(show) => onChange({ show })}
        options={[
          { value: '', label: 'Vad som har gjorts' },
          { value: 'reads', label: 'Vad som har lästs' },
        ]}
      />
      {!showsReads && (
        <SelectField
          label="Slag"
          value={filters.kind ?? ''}
          onChange={(kind) => onChange({ kind })}
          options={[
            { value: '', label: 'Allt' },
            ...logKinds.map((value) => ({ value, label: logKindWords[value] })),
          ]}
        />
      )}
      <DateField label="Från" value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
      <DateField label="Till" value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
      {filters.personId !== undefined && (
        <Button variant="quiet" onPress={() => onChange({ personId: '' })}>
          {`Visa inte bara ${person ?? 'en person'}`}
        </Button>
      )}
      {filters.meetingId !== undefined && (
        <Button variant="quiet" onPress={() => onChange({ meetingId: '' })}>
          Visa inte bara ett sammanträde
        </Button>
      )}
      {Object.keys(filters).length > 0 && (
        <Button
          variant="quiet"
          onPress={() => onChange({ personId: '', meetingId: '', kind: '', from: '', to: '' })}
        >
          Rensa
        </Button>
      )}
    </search>
  );
}
