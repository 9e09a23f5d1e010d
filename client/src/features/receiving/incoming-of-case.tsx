import { useQuery } from '@tanstack/react-query';
import { IncomingTable } from './incoming-table.js';
import { incomingListQuery } from './incoming.queries.js';

/** What others have sent in a case; nothing where nobody has. */
export function IncomingOfCase({ number }: { number: string }) {
  const list = useQuery(incomingListQuery({ caseNumber: number }));
  const documents = list.data?.documents ?? [];
  return documents.length === 0 ? null : (
    <section className="stack">
      <h2>Inkommet i ärendet</h2>
      <IncomingTable documents={documents} ofCase />
    </section>
  );
}
