import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { holidaysOn, weekdayOf } from '@klubbat/shared/rules/calendar';
import { dayInMonth, monthOf, weeksOfMonth } from '@klubbat/shared/rules/month';
import { monthName, weekdayDate, weekdaysFromMonday } from '@klubbat/shared/sentences/dates';
import { holidayNames } from '@klubbat/shared/sentences/holiday-names';
import { capital } from '../../lib/capital.js';
import { AnnounceToday } from './announce-today.js';
import { dayByKey } from './day-by-key.js';
import type { MeetingOnDay } from './meetings-by-day.js';
import { MonthMeeting } from './month-meeting.js';

export interface MonthProps {
  month: string;
  today: string;
  byDay: ReadonlyMap<string, readonly MeetingOnDay[]>;
  /** what must be announced by each day */
  announcements: ReadonlyMap<string, readonly MeetingSummary[]>;
  ofSeveral: boolean;
}

interface MonthGridProps extends MonthProps {
  onMonth: (month: string) => void;
}

/**
 * A month as it hangs on the wall. One of its days has its place in the order of Tab; arrows move between days, Page Up
 * and Page Down between months, Home and End within the week, and Enter leads into the day's meetings.
 */
export function MonthGrid({ month, today, byDay, announcements, ofSeveral, onMonth }: MonthGridProps) {
  const [chosen, setChosen] = useState(today);
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<string>(undefined);
  const current = monthOf(chosen) === month ? chosen : dayInMonth(chosen, month);
  const cell = (day: string) => table.current?.querySelector<HTMLElement>(`td[data-day="${day}"]`);

  useEffect(() => {
    // only after a key (whoever changes month by the buttons keeps the focus on them), and when its month has come
    if (wanted.current === current) {
      wanted.current = undefined;
      table.current?.querySelector<HTMLElement>(`td[data-day="${current}"]`)?.focus();
    }
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const day = target.closest<HTMLElement>('td[data-day]')?.dataset['day'];
    if (day === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (target.tagName !== 'TD') {
      if (event.key === 'Escape') {
        cell(day)?.focus();
      }
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      target.querySelector('a')?.focus();
      return;
    }
    const there = dayByKey(day, event.key);
    if (there !== undefined) {
      event.preventDefault();
      wanted.current = there;
      setChosen(there);
      if (monthOf(there) !== month) {
        onMonth(monthOf(there));
      }
    }
  };

  return (
    <table ref={table} className="month-grid" role="grid" onKeyDown={onKeyDown}>
      <caption className="visually-hidden">
        Sammanträden i {monthName(month)}. Piltangenterna flyttar mellan dagar, Page Up och Page Down mellan
        månader, Enter leder in i dagens sammanträden.
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <abbr title="Vecka">V.</abbr>
          </th>
          {weekdaysFromMonday.map((weekday) => (
            <th key={weekday} scope="col">
              {capital(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(month).map(({ number, days }) => (
          <tr key={days[0]}>
            <th scope="row" className="figures">
              <span className="visually-hidden">Vecka </span>
              {number}
            </th>
            {days.map((day) => (
              <td
                key={day}
                data-day={day}
                tabIndex={day === current ? 0 : -1}
                onFocus={({ target }) => target.tagName === 'TD' && setChosen(day)}
                aria-current={day === today ? 'date' : undefined}
                className={dayClass(day, month)}
              >
                <DayHead day={day} today={today} />
                <AnnounceToday meetings={announcements.get(day)} />
                {byDay.get(day)?.map((held) => (
                  <MonthMeeting key={held.meeting.id} held={held} ofSeveral={ofSeveral} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dayClass(day: string, month: string): string {
  const off = weekdayOf(day) === 0 || holidaysOn(day).length > 0;
  return [
    'month-grid__day',
    ...(monthOf(day) === month ? [] : ['month-grid__day--beside']),
    ...(off ? ['month-grid__day--off'] : []),
  ].join(' ');
}

function DayHead({ day, today }: { day: string; today: string }) {
  return (
    <div className="month-grid__head">
      <time dateTime={day} className="figures">
        <span aria-hidden>{Number(day.slice(8))}</span>
        <span className="visually-hidden">{weekdayDate(day)}</span>
      </time>
      {day === today && <span className="month-grid__today">I dag</span>}
      {holidaysOn(day).map((holiday) => (
        <span key={holiday} className="quiet">
          {holidayNames[holiday]}
        </span>
      ))}
    </div>
  );
}
