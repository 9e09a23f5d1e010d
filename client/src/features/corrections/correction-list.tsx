import { FileText } from 'lucide-react';
import { Link } from 'react-router';
import type { CorrectionView } from '@klubbat/shared/contracts/correction';
import { correctionName } from '@klubbat/shared/sentences/correction-sentences';
import { DataTable } from '../../ui/data-table.js';
import { LinkButton } from '../../ui/link-button.js';
import { correctionAddress, correctionPdf } from './correction-address.js';

/** The corrections of a protocol among its papers. Nothing where there are none. */
export function CorrectionList({ corrections }: { corrections: readonly CorrectionView[] }) {
  if (corrections.length === 0) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="rattelser">
      <h2 id="rattelser">Rättelser av protokollet</h2>
      <DataTable
        caption="Rättelser av protokollet"
        rows={corrections}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            heading: 'Rättelse',
            rowHeading: true,
            cell: (correction) => (
              <Link to={correctionAddress(correction)}>
                {correctionName(correction.number)} av {correction.paragraphLabel}
              </Link>
            ),
          },
          { key: 'decided', heading: 'Beslutad', figures: true, cell: ({ decidedOn }) => decidedOn },
          { key: 'by', heading: 'Av', cell: ({ decidedBy }) => decidedBy },
          {
            key: 'state',
            heading: 'Läge',
            cell: ({ replacedBy }) => (replacedBy === null ? 'Gäller' : `Ersatt av rättelse ${replacedBy}`),
          },
          {
            key: 'pdf',
            heading: 'PDF',
            quietHeading: true,
            cell: ({ id, number }) => (
              <LinkButton href={correctionPdf(id)} icon={FileText} variant="quiet" newTab>
                Öppna<span className="visually-hidden"> rättelse {number} som PDF</span>
              </LinkButton>
            ),
          },
        ]}
      />
    </section>
  );
}
