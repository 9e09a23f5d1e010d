import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { meetingBoardsQuery } from '../features/meetings/meetings.queries.js';
import { NewMeetingForm } from '../features/meetings/new-meeting-form.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function NewMeetingPage() {
  const navigate = useNavigate();
  const boards = useQuery(meetingBoardsQuery);
  const mine = boards.data?.boards.filter(({ permitted }) => permitted.includes('meeting.write'));
  return (
    <div className="stack stack--wide">
      <PageHeader title="Nytt sammanträde" crumbs={[{ to: '/sammantraden', label: 'Sammanträden' }]} />
      {boards.isPending && <Waiting />}
      {boards.isError && <ProblemNotice error={boards.error} onRetry={() => void boards.refetch()} />}
      {mine?.length === 0 && (
        <EmptyState
          title="Det finns inget organ att lägga upp sammanträden för"
          action={<LinkButton to="/register/organ/nytt">Lägg till ett organ</LinkButton>}
        >
          <p>Ett organ är en nämnd, en styrelse, ett forum eller något annat som sammanträder.</p>
        </EmptyState>
      )}
      {mine !== undefined && mine.length > 0 && (
        <NewMeetingForm boards={mine} onCreated={(id) => void navigate(`/sammantraden/${id}`)} />
      )}
    </div>
  );
}
