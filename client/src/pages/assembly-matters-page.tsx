import { useQuery } from '@tanstack/react-query';
import { matterDoors } from '@klubbat/shared/contracts/assembly-matter';
import { InAssembly } from '../features/assembly-matters/in-assembly.js';
import { MatterFilterFields } from '../features/assembly-matters/matter-filter.js';
import { MatterTable } from '../features/assembly-matters/matter-table.js';
import { matterFilterNames, mattersQuery } from '../features/assembly-matters/matter.queries.js';
import { MattersNav } from '../features/assembly-matters/matters-nav.js';
import { useAssembly } from '../features/assembly-matters/use-assembly.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { Permitted } from '../ui/permitted.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';
import { Waiting } from '../ui/waiting.js';

/** Motions, medborgarförslag, interpellations and questions of a fullmäktige: which wait, and how far each has come. */
export function AssemblyMattersPage() {
  const chosen = useAssembly();
  const { board } = chosen;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Väckt i fullmäktige"
        lead="Motioner, medborgarförslag, interpellationer och frågor"
        crumbs={[{ to: '/arenden', label: 'Ärenden' }]}
        {...(board === undefined
          ? {}
          : {
              actions: (
                <>
                  <Permitted by={board.permitted} action="meeting.write">
                    <LinkButton variant="primary" to={`/arenden/fullmaktige/nytt?organ=${board.id}`}>
                      Lägg till
                    </LinkButton>
                  </Permitted>
                  <LinkButton to={`/arenden/fullmaktige/ej-avgjorda?organ=${board.id}`}>
                    Redovisa ej avgjorda
                  </LinkButton>
                </>
              ),
            })}
      />
      <MattersNav />
      <InAssembly
        chosen={chosen}
        none={{
          title: 'Inget fullmäktige här',
          text: 'Registret finns för organ av slaget fullmäktige som du har tillgång till.',
        }}
      >
        {({ id, name }) => <Matters key={id} boardId={id} board={name} />}
      </InAssembly>
    </div>
  );
}

function Matters({ boardId, board }: { boardId: string; board: string }) {
  const [asked, setFilters] = useAddressFilters(matterFilterNames);
  const { known: filters, unknown } = knownQuery(matterDoors.list.query, asked);
  const { page, turnTo } = useAddressPage();
  const list = useQuery(mattersQuery(boardId, { ...filters, ...(page === undefined ? {} : { page }) }));
  const filtered = Object.keys(filters).length > 0;
  const matters = list.data?.matters;
  return (
    <>
      <MatterFilterFields filters={filters} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {list.isPending && <Waiting what="Hämtar registret" />}
      {list.isError && (
        <ProblemNotice
          error={list.error}
          onRetry={() => void list.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {matters?.length === 0 && (
        <EmptyState title={filtered ? 'Inget passar' : 'Inget väckt än'}>
          <p>
            {filtered
              ? 'Ändra sökningen, eller rensa den för att se alla.'
              : `Här står motioner, medborgarförslag, interpellationer och frågor i ${board} från den dag de lämnas in.`}
          </p>
        </EmptyState>
      )}
      {matters !== undefined && matters.length > 0 && (
        <MatterTable matters={matters} caption={`Väckt i ${board}`} />
      )}
      <PageTurner
        of="ärenden"
        previous={list.data?.previousPage}
        next={list.data?.nextPage}
        onTurn={turnTo}
      />
    </>
  );
}
