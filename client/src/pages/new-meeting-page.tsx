import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { copiedMeetingQuery, meetingBoardsQuery } from '../features/meetings/meetings.queries.js';
import { NewMeetingForm } from '../features/meetings/new-meeting-form.js';
import { WhatFollows } from '../features/meetings/what-follows.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** A new meeting; with `?fran=` as the next after another. */
export function NewMeetingPage() {
  const fromId = useSearchParams()[0].get('fran');
  return fromId === null ? <Anew /> : <Copy fromId={fromId} />;
}

const crumbs = [{ to: '/sammantraden', label: 'Sammanträden' }];

function Copy({ fromId }: { fromId: string }) {
  const navigate = useNavigate();
  const { data: from, error, refetch } = useQuery(copiedMeetingQuery(fromId));
  return (
    <div className="stack stack--wide">
      <PageHeader title="Kopiera till nytt sammanträde" crumbs={crumbs} />
      {from === undefined &&
        (error === null ? <Waiting /> : <ProblemNotice error={error} onRetry={() => void refetch()} />)}
      {from !== undefined && (
        <>
          <WhatFollows from={from} />
          <NewMeetingForm
            boards={[]}
            from={from}
            onCreated={(id) => void navigate(`/sammantraden/${id}/dagordning`)}
          />
        </>
      )}
    </div>
  );
}

function Anew() {
  const navigate = useNavigate();
  const boards = useQuery(meetingBoardsQuery);
  const mine = boards.data?.boards.filter(({ permitted }) => permitted.includes('meeting.write'));
  return (
    <div className="stack stack--wide">
      <PageHeader title="Nytt sammanträde" crumbs={crumbs} />
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
