import { Link } from 'react-router';
import type { OperationView } from '@klubbat/shared/contracts/operation';
import { clockFaultWords, serviceWords, workKindWords } from '@klubbat/shared/sentences/operation-sentences';
import { moment } from '../../lib/moment.js';
import { DataTable } from '../../ui/data-table.js';
import { Facts } from '../../ui/facts.js';
import { Safeguards } from './safeguards.js';
import { StandingMark } from './standing-mark.js';
import { when } from './when.js';

const GIGABYTE = 1_000_000_000;
const size = (bytes: number) =>
  bytes < 10 * GIGABYTE
    ? `${Math.round(bytes / 1_000_000).toLocaleString('sv-SE')} MB`
    : `${Math.round(bytes / GIGABYTE).toLocaleString('sv-SE')} GB`;

/** How far a clock is from that of the database. */
function aside(differenceMs: number | null): string {
  if (differenceMs === null) {
    return 'Jämförs inte';
  }
  const seconds = Math.round(differenceMs / 1000);
  return seconds === 0
    ? 'Som databasens'
    : `${Math.abs(seconds)} s ${seconds > 0 ? 'före' : 'efter'} databasens`;
}

function DiskRoom({ disk }: { disk: OperationView['disk'] }) {
  if (disk === null) {
    return 'Syns inte härifrån: databasen ligger på en egen server';
  }
  return (
    <>
      {`${size(disk.freeBytes)} av ${size(disk.bytes)}`}
      <br />
      <StandingMark standing={disk.standing} />
    </>
  );
}

/** What works and what does not, for who operates the installation. */
export function OperationOverview({ operation }: { operation: OperationView }) {
  const { database, disk, processes, safeguards, work, services, version } = operation;
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
      <Safeguards safeguards={safeguards} />
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
                cell: ({ alive, clockFault }) => (
                  <StandingMark standing={!alive ? 'watch' : clockFault === null ? 'good' : 'bad'} />
                ),
              },
              {
                key: 'clock',
                heading: 'Klocka',
                cell: ({ clockDifferenceMs, clockFault }) =>
                  clockFault === null ? aside(clockDifferenceMs) : clockFaultWords[clockFault],
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
            { label: 'Databasens storlek', value: size(database.bytes) },
            { label: 'Ledigt på disken', value: <DiskRoom disk={disk} /> },
            { label: 'Migreringar', value: `${database.migrations}, senast ${database.lastMigration}` },
            {
              label: 'Databasens logg arkiverad senast',
              value:
                database.archivedAt === null ? 'Arkiveras inte av PostgreSQL' : moment(database.archivedAt),
            },
          ]}
        />
      </section>
    </>
  );
}
