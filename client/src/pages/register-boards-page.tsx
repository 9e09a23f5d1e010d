import { useQuery } from '@tanstack/react-query';
import { BoardList } from '../features/register/board-list.js';
import { NewOrganisation } from '../features/register/new-organisation.js';
import { boardsQuery, organisationsQuery } from '../features/register/register.queries.js';
import { EmptyState } from '../ui/empty-state.js';
import { Permitted } from '../ui/permitted.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function RegisterBoardsPage() {
  const organisations = useQuery(organisationsQuery);
  const boards = useQuery(boardsQuery);
  const failed = [organisations, boards].find(({ isError }) => isError);
  if (failed !== undefined) {
    return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (organisations.data === undefined || boards.data === undefined) {
    return <Waiting what="Hämtar registret" />;
  }
  return (
    <div className="stack stack--wide">
      {organisations.data.organisations.length === 0 && (
        <EmptyState title="Inga organisationer än">
          <p>Lägg först till en region, en kommun eller en annan organisation, och sedan dess organ.</p>
        </EmptyState>
      )}
      {organisations.data.organisations.map((organisation) => (
        <BoardList
          key={organisation.id}
          organisation={organisation}
          boards={boards.data.boards.filter(({ organisationId }) => organisationId === organisation.id)}
        />
      ))}
      <Permitted by={organisations.data.permitted} action="organisation.create">
        <div>
          <NewOrganisation />
        </div>
      </Permitted>
    </div>
  );
}
