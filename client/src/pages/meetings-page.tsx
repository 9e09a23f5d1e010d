import { useQuery } from '@tanstack/react-query';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { MeetingFilter } from '../features/meetings/meeting-filter.js';
import { MeetingsHead } from '../features/meetings/meetings-head.js';
import { MeetingTable } from '../features/meetings/meeting-table.js';
import { meetingBoardsQuery, meetingFilters, meetingsQuery } from '../features/meetings/meetings.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';
import { Waiting } from '../ui/waiting.js';

export function MeetingsPage() {
  const [asked, setFilters] = useAddressFilters(meetingFilters);
  const { known: filters, unknown } = knownQuery(meetingDoors.list.query, asked);
  const { page, turnTo } = useAddressPage();
  const boards = useQuery(meetingBoardsQuery);
  const list = useQuery(meetingsQuery({ ...filters, ...(page === undefined ? {} : { page }) }));
  const mayCreate = boards.data?.boards.some(({ permitted }) => permitted.includes('meeting.write')) === true;
  // an empty installation has no board yet: a meeting file brings its own
  const mayImport = list.data?.permitted.includes('meeting.write') === true;
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="stack stack--wide">
      <MeetingsHead filters={filters} mayCreate={mayCreate} mayImport={mayImport} />
      <MeetingFilter filters={filters} boards={boards.data?.boards ?? []} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {list.isPending && <Waiting what="Hämtar sammanträden" />}
      {list.isError && (
        <ProblemNotice
          error={list.error}
          onRetry={() => void list.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {list.data?.meetings.length === 0 && (
        <EmptyState title={filtered ? 'Inget sammanträde passar' : 'Inga sammanträden än'}>
          <p>
            {filtered
              ? 'Ändra sökningen, eller rensa den för att se alla.'
              : mayImport
                ? 'Läs in ett sammanträde från fil, eller lägg till ett organ i registret och lägg upp ett nytt.'
                : 'Här visas de sammanträden du har tillgång till, de senaste först.'}
          </p>
        </EmptyState>
      )}
      {list.data !== undefined && list.data.meetings.length > 0 && (
        <MeetingTable caption="Sammanträden, de senaste först" meetings={list.data.meetings} />
      )}
      <PageTurner
        of="sammanträden"
        previous={list.data?.previousPage}
        next={list.data?.nextPage}
        onTurn={turnTo}
      />
    </div>
  );
}
