import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MeetingPlanView } from '@klubbat/shared/contracts/meeting-plan';
import { monthOf, weeksOfMonth } from '@klubbat/shared/rules/month';
import { monthName, weekdayDate, weekdaysFromMonday } from '@klubbat/shared/sentences/dates';
import { monthNames } from '@klubbat/shared/vocabulary/month-names';
import { capital } from '../../../lib/capital.js';
import { dayByKey } from '../day-by-key.js';
import { clashesOn, dayOffName } from './plan-warnings.js';
import './year-view.css';

interface YearViewProps {
  plan: MeetingPlanView;
  planned: ReadonlySet<string>;
  /** a planned day goes, another comes */
  onToggle: (day: string) => void;
}

/**
 * A year on the wall. One of its days has its place in the order of Tab; arrows move between days, Page Up and Page Down
 * between months, and Enter or the space bar plans the day or takes it away.
 */
export function YearView({ plan, planned, onToggle }: YearViewProps) {
  const { year } = plan;
  const months = monthNames.map((_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const [chosen, setChosen] = useState<string>();
  const current =
    chosen?.startsWith(`${year}-`) === true ? chosen : ([...planned].sort()[0] ?? `${year}-01-01`);
  const view = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  useEffect(() => {
    if (wanted.current) {
      wanted.current = false;
      view.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
    }
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const day = (event.target as HTMLElement).dataset['day'];
    if (day === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onToggle(day);
      return;
    }
    const there = dayByKey(day, event.key);
    if (there?.startsWith(`${year}-`) === true) {
      event.preventDefault();
      wanted.current = true;
      setChosen(there);
    }
  };
  const held = new Set([
    ...plan.beside.map(({ date }) => date),
    ...plan.dates.flatMap(({ meeting }) => meeting?.date ?? []),
  ]);
  return (
    <div className="year-view" ref={view}>
      {months.map((month) => (
        <table key={month} role="grid" className="year-month" onKeyDown={onKeyDown}>
          <caption>{capital(monthName(month).slice(0, -5))}</caption>
          <thead>
            <tr>
              {weekdaysFromMonday.map((weekday) => (
                <th key={weekday} scope="col">
                  <abbr title={weekday}>{capital(weekday.slice(0, 2))}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOfMonth(month).map(({ number, days }) => (
              <tr key={number}>
                {days.map((day) =>
                  monthOf(day) === month ? (
                    <Day
                      key={day}
                      day={day}
                      isCurrent={day === current}
                      isPlanned={planned.has(day)}
                      isHeld={held.has(day)}
                      off={dayOffName(day)}
                      clashes={clashesOn(day, plan)}
                      onChoose={() => setChosen(day)}
                      onToggle={() => onToggle(day)}
                    />
                  ) : (
                    <td key={day} aria-hidden />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

interface DayProps {
  day: string;
  isCurrent: boolean;
  isPlanned: boolean;
  isHeld: boolean;
  off: string | null;
  clashes: readonly string[];
  onChoose: () => void;
  onToggle: () => void;
}

function Day({ day, isCurrent, isPlanned, isHeld, off, clashes, onChoose, onToggle }: DayProps) {
  const told = [
    weekdayDate(day),
    isPlanned ? 'planerad' : '',
    isHeld ? 'upplagt sammanträde' : '',
    off ?? '',
    ...clashes,
  ].filter((part) => part !== '');
  const classes = [
    'year-day figures',
    isPlanned ? 'year-day--planned' : isHeld ? 'year-day--held' : '',
    off === null ? '' : 'year-day--off',
    clashes.length === 0 ? '' : 'year-day--busy',
  ];
  return (
    <td
      data-day={day}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isPlanned}
      aria-label={told.join(', ')}
      title={told.slice(1).join('\n') || undefined}
      className={classes.filter(Boolean).join(' ')}
      onFocus={onChoose}
      onClick={onToggle}
    >
      {Number(day.slice(8))}
    </td>
  );
}
