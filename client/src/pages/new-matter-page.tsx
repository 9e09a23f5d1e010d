import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { matterAddress } from '../features/assembly-matters/matter-address.js';
import { BoardChoice } from '../features/assembly-matters/board-choice.js';
import { matterBoardsQuery } from '../features/assembly-matters/matter.queries.js';
import { NewMatter } from '../features/assembly-matters/new-matter.js';
import { useAddressFilters } from '../lib/address-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

const place = ['organ'] as const;

/** Something has been handed in to fullmäktige. */
export function NewMatterPage() {
  const [{ organ }, choose] = useAddressFilters(place);
  const navigate = useNavigate();
  const boards = useQuery(matterBoardsQuery);
  const writable = (boards.data?.boards ?? []).filter(
    ({ kind, permitted }) => kind === 'assembly' && permitted.includes('meeting.write'),
  );
  const board = organ === undefined ? writable[0] : writable.find(({ id }) => id === organ);
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Inlämnat till fullmäktige"
        crumbs={[
          { to: '/arenden', label: 'Ärenden' },
          { to: '/arenden/fullmaktige', label: 'Väckt i fullmäktige' },
        ]}
      />
      {boards.isPending && <Waiting what="Hämtar organen" />}
      {boards.isError && <ProblemNotice error={boards.error} onRetry={() => void boards.refetch()} />}
      {boards.data !== undefined && board === undefined && (
        <EmptyState title="Du skriver inte i något fullmäktige">
          <p>Sekreteraren lägger till det som lämnas in.</p>
        </EmptyState>
      )}
      {board !== undefined && (
        <>
          <BoardChoice boards={writable} value={board.id} onChange={(id) => choose({ organ: id })} />
          <NewMatter key={board.id} boardId={board.id} onMade={(id) => void navigate(matterAddress(id))} />
        </>
      )}
    </div>
  );
}
