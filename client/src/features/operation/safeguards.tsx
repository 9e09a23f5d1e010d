import type { OperationView } from '@klubbat/shared/contracts/operation';
import { safeguardWords } from '@klubbat/shared/sentences/operation-sentences';
import { DataTable } from '../../ui/data-table.js';
import { StandingMark } from './standing-mark.js';
import { when } from './when.js';

/** When the installation was last backed up and verified with our own commands. */
export function Safeguards({ safeguards }: Pick<OperationView, 'safeguards'>) {
  return (
    <section className="stack">
      <h2>Säkerhetskopia och kontroll</h2>
      <p>Det som har gjorts med Klubbats egna kommandon. Kopior som tas på annat sätt syns inte här.</p>
      <DataTable
        caption="Säkerhetskopia och kontroll"
        rows={safeguards}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', heading: 'Vad', rowHeading: true, cell: ({ name }) => safeguardWords[name] },
          {
            key: 'standing',
            heading: 'Läge',
            cell: ({ standing, succeededAt, failedAt }) =>
              succeededAt === null && failedAt === null ? '–' : <StandingMark standing={standing} />,
          },
          {
            key: 'succeeded',
            heading: 'Gick bra senast',
            figures: true,
            cell: ({ succeededAt }) => when(succeededAt),
          },
          {
            key: 'failed',
            heading: 'Misslyckades senast',
            figures: true,
            cell: ({ failedAt }) => when(failedAt),
          },
          { key: 'told', heading: 'Resultat', cell: ({ error, told }) => error ?? told ?? '' },
        ]}
      />
    </section>
  );
}
