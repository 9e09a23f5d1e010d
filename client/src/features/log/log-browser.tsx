import { useQuery } from '@tanstack/react-query';
import { logDoors } from '@klubbat/shared/contracts/log';
import { useAddressFilters, useAddressPage } from '../../lib/address-state.js';
import { knownQuery } from '../../lib/known-query.js';
import { UnknownFilters } from '../../ui/unknown-filters.js';
import { LogFilterFields } from './log-filter.js';
import { LogList } from './log-list.js';
import { logFiles, logFilterNames, logQuery, readsFiles, readsQuery } from './log.queries.js';

/** The log of an organisation, what was done or what was read, narrowed as the address says, and as files. */
export function LogBrowser({ organisationId: id }: { organisationId: string }) {
  const [{ show, ...asked }, setFilters] = useAddressFilters(logFilterNames);
  const showsReads = show === 'reads';
  const { known: filters, unknown } = knownQuery(logDoors.list.query, asked);
  const { page, turnTo } = useAddressPage();
  const turned = page === undefined ? {} : { page };
  const { kind: _kind, ...ofReads } = filters;
  const done = useQuery({ ...logQuery(id, { ...filters, ...turned }), enabled: !showsReads });
  const reads = useQuery({ ...readsQuery(id, { ...ofReads, ...turned }), enabled: showsReads });
  const list = showsReads ? reads : done;
  const person = list.data?.entries
    .flatMap(({ actor, person: about }) => [actor, about])
    .find((one) => one?.id === filters.personId)?.name;
  return (
    <>
      <LogFilterFields filters={filters} showsReads={showsReads} person={person} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {showsReads && (
        <p className="quiet">
          Här står vem som har läst det som är sekretessbelagt, protokoll utan maskning, andras
          personuppgifter och loggen själv: en rad för en person, en sak och en timme.
        </p>
      )}
      <LogList
        list={list}
        caption={showsReads ? 'Läsningar, det senaste först' : 'Loggen, det senaste först'}
        files={showsReads ? readsFiles(id, ofReads) : logFiles(id, filters)}
        personAddress={(personId) =>
          showsReads ? `?show=reads&personId=${personId}` : `?personId=${personId}`
        }
        onTurn={turnTo}
        onFirstPage={() => setFilters({})}
      />
    </>
  );
}
