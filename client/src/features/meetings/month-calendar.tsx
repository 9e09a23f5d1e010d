import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { addMonths, monthOf } from '@klubbat/shared/rules/month';
import { monthName } from '@klubbat/shared/sentences/dates';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { announcementsByDay, meetingsByDay } from './meetings-by-day.js';
import { MonthGrid } from './month-grid.js';
import { MonthList } from './month-list.js';
import './month-calendar.css';

interface MonthCalendarProps {
  month: string;
  today: string;
  /** undefined until they have been fetched: the days are there meanwhile */
  meetings: readonly MeetingSummary[] | undefined;
  filtered: boolean;
  onMonth: (month: string) => void;
}

/** The meetings of one month, and the way to the months beside it: on paper and a wide screen a grid, else a list. */
export function MonthCalendar({ month, today, meetings, filtered, onMonth }: MonthCalendarProps) {
  const byDay = meetingsByDay(meetings ?? []);
  const ofSeveral = new Set(meetings?.map(({ organisation }) => organisation)).size > 1;
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  const shown = { month, today, byDay, announcements: announcementsByDay(meetings ?? []), ofSeveral };
  return (
    <div className="month stack">
      <div className="month__head">
        <h2>{capital(monthName(month))}</h2>
        <div className="row no-print">
          <Button
            icon={ChevronLeft}
            aria-label={`Föregående månad, ${monthName(before)}`}
            onPress={() => onMonth(before)}
          />
          <Button onPress={() => onMonth(monthOf(today))}>I dag</Button>
          <Button
            icon={ChevronRight}
            aria-label={`Nästa månad, ${monthName(after)}`}
            onPress={() => onMonth(after)}
          />
        </div>
        <p role="status" className="quiet">
          {meetings === undefined ? 'Hämtar sammanträdena …' : counted(meetings, month, filtered)}
        </p>
      </div>
      <MonthGrid {...shown} onMonth={onMonth} />
      <MonthList {...shown} />
    </div>
  );
}

function counted(meetings: readonly MeetingSummary[], month: string, filtered: boolean): string {
  const count = meetings.filter(
    ({ date, endDate }) => monthOf(date) <= month && month <= monthOf(endDate ?? date),
  ).length;
  if (count === 0) {
    return filtered ? 'Inget sammanträde passar' : 'Inga sammanträden';
  }
  return count === 1 ? '1 sammanträde' : `${count} sammanträden`;
}
