import { useState } from 'react';
import { weekdayOf } from '@klubbat/shared/rules/calendar';
import { daysOfSeries, type MeetingSeries, type MonthPlace } from '@klubbat/shared/rules/meeting-series';
import { weekdaysFromMonday } from '@klubbat/shared/sentences/dates';
import { monthNames } from '@klubbat/shared/vocabulary/month-names';
import { capital } from '../../../lib/capital.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { DateField } from '../../../ui/date-field.js';
import { SelectField } from '../../../ui/select-field.js';
import { TextField } from '../../../ui/text-field.js';

const kinds = ['1', '2', '3', '4', 'last', 'weekly', 'one'] as const;
type Kind = (typeof kinds)[number];
const kindWords: Record<Kind, string> = {
  '1': 'Den första i månaden',
  '2': 'Den andra i månaden',
  '3': 'Den tredje i månaden',
  '4': 'Den fjärde i månaden',
  last: 'Den sista i månaden',
  weekly: 'Med jämna veckor emellan',
  one: 'En enda dag',
};
const places: Partial<Record<Kind, MonthPlace>> = { '1': 1, '2': 2, '3': 3, '4': 4, last: 'last' };
const all = monthNames.map((_, index) => index + 1);
const weekdayOptions = weekdaysFromMonday.map((name, index) => ({
  value: String((index + 1) % 7),
  label: capital(name),
}));
const steps = [1, 2, 3, 4].map((every) => ({
  value: String(every),
  label: every === 1 ? 'Varje vecka' : every === 2 ? 'Varannan vecka' : `Var ${every}:e vecka`,
}));

interface SeriesFormProps {
  year: number;
  onAdd: (days: readonly string[], when: { start: string | null; place: string | null }) => void;
}

/** Days to plan: a series, or a single one, with the time and place that they have in common. */
export function SeriesForm({ year, onAdd }: SeriesFormProps) {
  const [kind, setKind] = useState<Kind>('1');
  const [weekday, setWeekday] = useState('2');
  const [every, setEvery] = useState('2');
  const [first, setFirst] = useState('');
  const [months, setMonths] = useState(all.filter((month) => month !== 7));
  const [start, setStart] = useState('');
  const [place, setPlace] = useState('');
  const [wrong, setWrong] = useState<string>();
  const monthPlace = places[kind];
  const series: MeetingSeries =
    monthPlace === undefined
      ? { kind: 'weekly', first, every: Number(every), months }
      : { kind: 'monthly', place: monthPlace, weekday: Number(weekday), months };
  const own = first.startsWith(`${year}-`);
  const days = kind === 'one' ? (own ? [first] : []) : daysOfSeries(series, year);
  const add = () => {
    if (monthPlace === undefined && !own) {
      setWrong(`Välj en dag i ${year}.`);
      return;
    }
    setWrong(undefined);
    onAdd(days, { start: start === '' ? null : start, place: place.trim() === '' ? null : place.trim() });
  };
  return (
    <form
      className="stack"
      aria-label="Lägg till dagar"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="plan-fields">
        <SelectField
          label="Hur ofta"
          value={kind}
          options={kinds.map((value) => ({ value, label: kindWords[value] }))}
          onChange={setKind}
        />
        {monthPlace !== undefined && (
          <SelectField label="Veckodag" value={weekday} options={weekdayOptions} onChange={setWeekday} />
        )}
        {monthPlace === undefined && (
          <DateField
            label={kind === 'one' ? 'Dag' : 'Första dagen'}
            value={first}
            onChange={setFirst}
            error={wrong}
          />
        )}
        {kind === 'weekly' && (
          <SelectField label="Mellanrum" value={every} options={steps} onChange={setEvery} />
        )}
        <TextField label="Börjar (frivilligt)" type="time" width="short" value={start} onChange={setStart} />
        <TextField label="Plats (frivilligt)" value={place} onChange={setPlace} maxLength={200} />
      </div>
      {kind !== 'one' && (
        <fieldset className="choices">
          <legend>Månader</legend>
          <div className="plan-months">
            {monthNames.map((name, index) => (
              <Checkbox
                key={name}
                isSelected={months.includes(index + 1)}
                onChange={(selected) =>
                  setMonths((before) =>
                    selected ? [...before, index + 1] : before.filter((month) => month !== index + 1),
                  )
                }
              >
                {capital(name)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
      <div>
        <Button type="submit">
          {days.length === 1 || kind === 'one' ? 'Lägg till dagen' : `Lägg till ${days.length} dagar`}
        </Button>
        {kind === 'weekly' && own && (
          <p className="quiet small">Alla blir {weekdaysFromMonday[(weekdayOf(first) + 6) % 7]}ar.</p>
        )}
      </div>
    </form>
  );
}
