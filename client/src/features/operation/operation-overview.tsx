import { Link } from 'react-router';
import type { OperationView } from '@klubbat/shared/contracts/operation';
import { serviceWords, workKindWords } from '@klubbat/shared/sentences/operation-sentences';
import { moment } from '../../lib/moment.js';
import { DataTable } from '../../ui/data-table.js';
import { Facts } from '../../ui/facts.js';
import { StandingMark } from './standing-mark.js';

const when = (at: string | null) => (at === null ? 'aldrig' : moment(at));
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000).toLocaleString('sv-SE')} MB`;

/** What works and what does not, for who operates the installation. */
export function OperationOverview({ operation }: { operation: OperationView }) {
  const { database, processes, work, services, version } = operation;
  return (
    <>
      <section className="stack">
        <h2>Köer</h2>
        <p>Det som görs utanför sidorna. Det som har getts upp behöver någon se på.</p>
        <DataTable
          caption="Köer"
          rows={work}
          rowKey={({ kind }) => kind}
          columns={[
            { key: 'kind', heading: 'Vad', rowHeading: true, cell: ({ kind }) => workKindWords[kind] },
            {
              key: 'standing',
              heading: 'Läge',
              cell: ({ standing }) => <StandingMark standing={standing} />,
            },
            { key: 'waiting', heading: 'Väntar', figures: true, cell: ({ waiting }) => waiting },
            {
              key: 'due',
              heading: 'Äldst sedan',
              figures: true,
              cell: ({ dueSince }) => (dueSince === null ? '–' : moment(dueSince)),
            },
            {
              key: 'failed',
              heading: 'Uppgivna',
              figures: true,
              cell: ({ kind, failed }) =>
                failed > 0 && kind === 'delivery' ? (
                  <Link to="/utskick">{`${failed} i Utskick`}</Link>
                ) : (
                  failed
                ),
            },
          ]}
        />
      </section>
      <section className="stack">
        <h2>Tjänster som andra driver</h2>
        {services.length === 0 ? (
          <p className="quiet">Ingen har använts än.</p>
        ) : (
          <DataTable
            caption="Tjänster"
            rows={services}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', heading: 'Tjänst', rowHeading: true, cell: ({ name }) => serviceWords[name] },
              {
                key: 'standing',
                heading: 'Läge',
                cell: ({ standing }) => <StandingMark standing={standing} />,
              },
              {
                key: 'succeeded',
                heading: 'Fungerade senast',
                figures: true,
                cell: ({ succeededAt }) => when(succeededAt),
              },
              {
                key: 'failed',
                heading: 'Misslyckades senast',
                figures: true,
                cell: ({ failedAt }) => when(failedAt),
              },
              { key: 'error', heading: 'Fel', cell: ({ error }) => error ?? '' },
            ]}
          />
        )}
      </section>
      <section className="stack">
        <h2>Processer</h2>
        {processes.length === 0 ? (
          <p className="quiet">Ingen process har sagt till att den arbetar i bakgrunden.</p>
        ) : (
          <DataTable
            caption="Processer"
            rows={processes}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'started',
                heading: 'Startad',
                figures: true,
                rowHeading: true,
                cell: ({ startedAt }) => moment(startedAt),
              },
              { key: 'seen', heading: 'Senast sedd', figures: true, cell: ({ seenAt }) => moment(seenAt) },
              {
                key: 'alive',
                heading: 'Läge',
                cell: ({ alive }) => <StandingMark standing={alive ? 'good' : 'watch'} />,
              },
              { key: 'version', heading: 'Version', cell: (process) => process.version },
            ]}
          />
        )}
      </section>
      <section className="stack">
        <h2>Program och databas</h2>
        <Facts
          items={[
            { label: 'Version', value: version },
            { label: 'PostgreSQL', value: database.version },
            { label: 'Databasens storlek', value: megabytes(database.bytes) },
            { label: 'Migreringar', value: `${database.migrations}, senast ${database.lastMigration}` },
            {
              label: 'Databasens logg arkiverad senast',
              value:
                database.archivedAt === null ? 'Arkiveras inte av PostgreSQL' : moment(database.archivedAt),
            },
          ]}
        />
        <p className="quiet">
          Om kedjorna i loggen och allt som är låst är oförändrat ser du med <code>npm run verify</code>. Den
          ändrar inget och lämnar därför inget spår här.
        </p>
      </section>
    </>
  );
}
