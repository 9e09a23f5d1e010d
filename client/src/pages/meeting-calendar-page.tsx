import { useQuery } from '@tanstack/react-query';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { addDays } from '@klubbat/shared/rules/calendar';
import { isMonth, monthOf, weeksOfMonth } from '@klubbat/shared/rules/month';
import { monthName } from '@klubbat/shared/sentences/dates';
import { MeetingFilter } from '../features/meetings/meeting-filter.js';
import { MeetingsHead } from '../features/meetings/meetings-head.js';
import { meetingBoardsQuery, meetingsBetweenQuery } from '../features/meetings/meetings.queries.js';
import { MonthCalendar } from '../features/meetings/month-calendar.js';
import { useAddressFilters } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { today } from '../lib/moment.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';

const calendarFilters = ['organisationId', 'boardId', 'state', 'q'] as const;
const calendarMonth = ['manad'] as const;

export function MeetingCalendarPage() {
  const [asked, setFilters] = useAddressFilters(calendarFilters);
  const { known: filters, unknown } = knownQuery(meetingDoors.list.query, asked);
  const [{ manad = '' }, setMonth] = useAddressFilters(calendarMonth);
  const now = today();
  const month = isMonth(manad) ? manad : monthOf(now);
  const days = weeksOfMonth(month).flatMap((week) => week.days);
  const boards = useQuery(meetingBoardsQuery);
  // a meeting is announced a week before: what comes just after the month has its last day in it
  const until = addDays(days.at(-1) ?? now, 7);
  const held = useQuery(meetingsBetweenQuery({ ...filters, from: days[0] ?? '', to: until }));
  const mayCreate = boards.data?.boards.some(({ permitted }) => permitted.includes('meeting.write')) === true;
  return (
    <div className="stack stack--wide">
      <MeetingsHead
        filters={filters}
        mayCreate={mayCreate}
        mayImport={mayCreate}
        windowTitle={`Kalender ${monthName(month)}`}
      />
      <MeetingFilter
        filters={filters}
        boards={boards.data?.boards ?? []}
        onChange={setFilters}
        days={false}
      />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {held.isError && <ProblemNotice error={held.error} onRetry={() => void held.refetch()} />}
      <MonthCalendar
        month={month}
        today={now}
        meetings={held.data}
        filtered={Object.keys(filters).length > 0}
        onMonth={(there) => setMonth({ manad: there === monthOf(now) ? '' : there })}
      />
    </div>
  );
}
