import { DateField } from '../../ui/date-field.js';
import type { Period } from './attendance-report.queries.js';
import './attendance-report.css';

interface PeriodChoiceProps {
  period: Period;
  onChange: (changes: Partial<Period>) => void;
  error?: string | undefined;
}

/** The first and the last day that the report is about. */
export function PeriodChoice({ period, onChange, error }: PeriodChoiceProps) {
  return (
    <div className="period-choice no-print" role="group" aria-label="Tid">
      <DateField label="Från och med" value={period.from} onChange={(from) => onChange({ from })} />
      <DateField label="Till och med" value={period.to} onChange={(to) => onChange({ to })} error={error} />
    </div>
  );
}
