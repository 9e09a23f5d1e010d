import { useQuery } from '@tanstack/react-query';
import { registerDoors, type BoardView } from '@klubbat/shared/contracts/register';
import { useAddressFilters, useAddressPage } from '../../lib/address-state.js';
import { knownQuery } from '../../lib/known-query.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTurner } from '../../ui/page-turner.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { UnknownFilters } from '../../ui/unknown-filters.js';
import { Waiting } from '../../ui/waiting.js';
import { PeopleFilter } from './people-filter.js';
import { peopleFilters } from './people-filters.js';
import { PeopleList } from './people-list.js';
import { peopleQuery } from './register.queries.js';

interface PeopleBrowserProps {
  caption: string;
  organisationId: string;
  /** to choose among */
  boards?: readonly BoardView[];
  /** the one board whose people are shown */
  boardId?: string;
  /** what belongs here, told where there is nobody */
  whatBelongsHere: string;
}

/** People of a register, page by page: who is shown, and which page, stands in the address. */
export function PeopleBrowser({
  caption,
  organisationId,
  boards = [],
  boardId,
  whatBelongsHere,
}: PeopleBrowserProps) {
  const [asked, setFilters] = useAddressFilters(peopleFilters);
  const { known: filters, unknown } = knownQuery(registerDoors.people.query, asked);
  const { page, turnTo } = useAddressPage();
  const list = useQuery(
    peopleQuery(organisationId, {
      ...filters,
      ...(boardId === undefined ? {} : { boardId }),
      ...(page === undefined ? {} : { page }),
    }),
  );
  const filtered = Object.keys(filters).length > 0;
  const people = list.data?.people;
  return (
    <div className="stack stack--wide">
      <PeopleFilter filters={filters} boards={boards} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {list.isPending && <Waiting what="Hämtar personer" />}
      {list.isError && (
        <ProblemNotice
          error={list.error}
          onRetry={() => void list.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {people?.length === 0 && (
        <EmptyState title={filtered ? 'Ingen person passar' : 'Inga personer än'}>
          <p>{filtered ? 'Ändra sökningen, eller rensa den för att se alla.' : whatBelongsHere}</p>
        </EmptyState>
      )}
      {people !== undefined && people.length > 0 && (
        <PeopleList
          caption={caption}
          organisationId={organisationId}
          people={people}
          boardId={boardId ?? filters.boardId}
        />
      )}
      <PageTurner
        of="personer"
        previous={list.data?.previousPage}
        next={list.data?.nextPage}
        onTurn={turnTo}
      />
    </div>
  );
}
