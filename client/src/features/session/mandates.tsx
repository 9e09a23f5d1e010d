import type { SessionView } from '@klubbat/shared/contracts/session';
import { roleSentences } from '@klubbat/shared/sentences/role-sentences';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';

/** What a person is today, in which organisations and boards. */
export function Mandates({ session: { admin, mandates } }: { session: SessionView }) {
  return (
    <section className="stack">
      <h2>Mina uppdrag</h2>
      {admin && <p>Du administrerar hela installationen.</p>}
      {mandates.length === 0 && !admin && (
        <EmptyState title="Inga uppdrag">
          Du ser de sammanträden där du själv är nämnd, till exempel som justerare.
        </EmptyState>
      )}
      {mandates.length > 0 && (
        <DataTable
          caption="Dina uppdrag i dag"
          rows={mandates}
          rowKey={({ organisationId, boardId, role }) => `${organisationId} ${boardId ?? ''} ${role}`}
          columns={[
            {
              key: 'board',
              heading: 'Organ',
              rowHeading: true,
              cell: ({ board }) => board ?? 'Hela organisationen',
            },
            { key: 'role', heading: 'Uppdrag', cell: ({ role }) => capital(mandateRoleWords[role]) },
            { key: 'may', heading: 'Vad du får göra', cell: ({ role }) => roleSentences[role] },
            { key: 'organisation', heading: 'Organisation', cell: ({ organisation }) => organisation },
          ]}
        />
      )}
    </section>
  );
}
