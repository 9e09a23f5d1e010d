import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { InAssembly } from '../features/assembly-matters/in-assembly.js';
import { MatterTable } from '../features/assembly-matters/matter-table.js';
import { undecidedFiles, undecidedQuery } from '../features/assembly-matters/matter.queries.js';
import { useAssembly } from '../features/assembly-matters/use-assembly.js';
import { useAddressFilters } from '../lib/address-state.js';
import { today } from '../lib/moment.js';
import { CopyButton } from '../ui/copy-button.js';
import { DateField } from '../ui/date-field.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** What fullmäktige is told twice a year: the motions and medborgarförslag that are not decided (KL 5:35). */
export function UndecidedMattersPage() {
  const [{ dag = today() }, choose] = useAddressFilters(['dag']);
  const chosen = useAssembly();
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Ej avgjorda motioner och medborgarförslag"
        crumbs={[
          { to: '/arenden', label: 'Ärenden' },
          { to: '/arenden/fullmaktige', label: 'Väckt i fullmäktige' },
        ]}
      />
      <InAssembly
        chosen={chosen}
        none={{
          title: 'Inget fullmäktige här',
          text: 'Listan finns för organ av slaget fullmäktige som du har tillgång till.',
        }}
        lead={
          <p>
            De ska om möjligt avgöras inom ett år. Annars redovisas de för fullmäktige, som kan avskriva dem
            (5 kap. 35 § kommunallagen). Skriv {'{obesvarade}'} i en stående punkt, så står tabellen i
            paragrafen.
          </p>
        }
      >
        {({ id, name }) => (
          <>
            <DateField
              label="Så som det var den"
              value={dag}
              onChange={(day) => choose({ dag: day === today() ? '' : day })}
            />
            <Undecided boardId={id} board={name} day={dag} />
          </>
        )}
      </InAssembly>
    </div>
  );
}

function Undecided({ boardId, board, day }: { boardId: string; board: string; day: string }) {
  const report = useQuery({ ...undecidedQuery(boardId, day), placeholderData: keepPreviousData });
  if (report.isError) {
    return <ProblemNotice error={report.error} onRetry={() => void report.refetch()} />;
  }
  if (report.data === undefined) {
    return <Waiting what="Hämtar listan" />;
  }
  const { matters, text } = report.data;
  if (matters.length === 0) {
    return (
      <EmptyState title="Allt är avgjort">
        <p>Inga motioner eller medborgarförslag i {board} väntade på beslut den dagen.</p>
      </EmptyState>
    );
  }
  const over = matters.filter(({ year }) => year?.over === true).length;
  return (
    <>
      <div className="row no-print">
        <CopyButton text={text}>Kopiera som text till en paragraf</CopyButton>
        {undecidedFiles(boardId, day).map(({ label, address }) => (
          <LinkButton key={label} href={address} icon={Download} download>
            {label}
          </LinkButton>
        ))}
      </div>
      <p>
        {matters.length === 1 ? 'Ett ärende' : `${matters.length} ärenden`} väntar på beslut
        {over === 0 ? '.' : `, varav ${over} längre än ett år.`}
      </p>
      <MatterTable matters={matters} caption={`Ej avgjorda i ${board}`} />
    </>
  );
}
