import { useQuery } from '@tanstack/react-query';
import { logDoors } from '@klubbat/shared/contracts/log';
import { LogList } from '../features/log/log-list.js';
import { ownLogQuery } from '../features/log/log.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { PageHeader } from '../ui/page-header.js';
import { SelectField } from '../ui/select-field.js';

/** What concerns me in the log: what others did with what is mine or read of it, and what I did and read myself. */
export function OwnLogPage() {
  const [asked, setFilters] = useAddressFilters(['of'] as const);
  const { known } = knownQuery(logDoors.own.query, asked);
  const { page, turnTo } = useAddressPage();
  const list = useQuery(ownLogQuery({ ...known, ...(page === undefined ? {} : { page }) }));
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Min logg"
        crumbs={[{ to: '/konto', label: 'Mitt konto' }]}
        lead="Vem som har ändrat eller läst dina uppgifter, och vad du själv har gjort och läst."
      />
      <search className="no-print">
        <SelectField
          label="Visa"
          value={known.of ?? 'others'}
          onChange={(of) => setFilters({ of })}
          options={[
            { value: 'others', label: 'Det andra har gjort med mina uppgifter' },
            { value: 'others-read', label: 'Vem som har läst mina uppgifter' },
            { value: 'mine', label: 'Det jag själv har gjort' },
            { value: 'mine-read', label: 'Det jag själv har läst' },
          ]}
        />
      </search>
      <LogList
        list={list}
        caption="Min logg, det senaste först"
        onTurn={turnTo}
        onFirstPage={() => setFilters({})}
      />
    </div>
  );
}
