import { useQuery } from '@tanstack/react-query';
import { Facts } from '../../ui/facts.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { AgedTable } from './aged-table.js';
import { decidedTimes } from './decided-times.js';
import { DecideYears } from './decide-years.js';
import { yearWords } from './kept-words.js';
import { retentionQuery } from './retention.queries.js';

interface OrganisationRetentionProps {
  organisationId: string;
  mayDecide: boolean;
}

/** What the program removes by age, what would go now, and what the organisation itself decides of it. */
export function OrganisationRetention({ organisationId, mayDecide }: OrganisationRetentionProps) {
  const retention = useQuery(retentionQuery(organisationId));
  if (retention.isPending) {
    return <Waiting />;
  }
  if (retention.isError) {
    return <ProblemNotice error={retention.error} onRetry={() => void retention.refetch()} />;
  }
  const view = retention.data;
  const own = view.kinds.filter(({ of }) => of === 'organisation');
  const others = view.kinds.filter(({ of }) => of === 'installation');
  return (
    <>
      <section className="stack" aria-labelledby="bestams">
        <h2 id="bestams">Det ni själva bestämmer</h2>
        {mayDecide ? (
          decidedTimes.map((time) => (
            <DecideYears
              key={`${time.name} ${view[time.name]}`}
              organisationId={organisationId}
              time={time}
              view={view}
            />
          ))
        ) : (
          <>
            <Facts items={decidedTimes.map(({ name, label }) => ({ label, value: yearWords(view[name]) }))} />
            <p className="quiet">Den som administrerar organisationen bestämmer tiderna.</p>
          </>
        )}
      </section>
      <section className="stack" aria-labelledby="hos-er">
        <h2 id="hos-er">Det som tas bort hos er</h2>
        <AgedTable caption="Det som tas bort hos er" rows={own} />
      </section>
      <section className="stack" aria-labelledby="installationen">
        <h2 id="installationen">Det som tas bort i hela installationen</h2>
        {others.every(({ due }) => due === null) && (
          <p className="quiet">Hur många det är ser bara den som sköter installationen.</p>
        )}
        <AgedTable caption="Det som tas bort i hela installationen" rows={others} />
      </section>
    </>
  );
}
