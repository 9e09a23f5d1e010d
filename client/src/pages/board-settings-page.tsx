import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { EditBoard } from '../features/register/edit-board.js';
import { NextParagraph } from '../features/register/next-paragraph.js';
import { boardsQuery } from '../features/register/register.queries.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { Permitted } from '../ui/permitted.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function BoardSettingsPage() {
  const { boardId } = useParams();
  const list = useQuery(boardsQuery);
  const board = list.data?.boards.find(({ id }) => id === boardId);
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={board?.name ?? 'Organ'}
        crumbs={[{ to: '/register', label: 'Register' }]}
        lead={board?.organisation}
      />
      {list.isPending && <Waiting />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && board === undefined && (
        <EmptyState title="Organet finns inte">
          <p>Adressen är fel, eller så har du inte tillgång till organet.</p>
        </EmptyState>
      )}
      {board !== undefined && (
        <>
          <EditBoard key={board.id} board={board} />
          {board.numbering === 'year' && (
            <Permitted by={board.permitted} action="board.administer">
              <NextParagraph boardId={board.id} />
            </Permitted>
          )}
        </>
      )}
    </div>
  );
}
