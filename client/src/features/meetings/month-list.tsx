import { holidaysOn } from '@klubbat/shared/rules/calendar';
import { monthOf } from '@klubbat/shared/rules/month';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { holidayNames } from '@klubbat/shared/sentences/holiday-names';
import { capital } from '../../lib/capital.js';
import { AnnounceToday } from './announce-today.js';
import type { MonthProps } from './month-grid.js';
import { MonthMeeting } from './month-meeting.js';

/** A month on a phone: only the days that hold something, under each other. */
export function MonthList({ month, today, byDay, announcements, ofSeveral }: MonthProps) {
  const days = [...new Set([...byDay.keys(), ...announcements.keys()])]
    .filter((day) => monthOf(day) === month)
    .sort();
  return (
    <div className="month-list stack stack--wide">
      {days.map((day) => (
        <section key={day} className="month-list__day" aria-labelledby={`dag-${day}`}>
          <h3 id={`dag-${day}`} className={day === today ? 'month-list__today' : undefined}>
            {capital(weekdayDate(day))}
            {day === today && ' (i dag)'}
          </h3>
          {holidaysOn(day).map((holiday) => (
            <p key={holiday} className="small quiet">
              {holidayNames[holiday]}
            </p>
          ))}
          <AnnounceToday meetings={announcements.get(day)} />
          {byDay.get(day)?.map((held) => (
            <MonthMeeting key={held.meeting.id} held={held} ofSeveral={ofSeveral} />
          ))}
        </section>
      ))}
    </div>
  );
}
