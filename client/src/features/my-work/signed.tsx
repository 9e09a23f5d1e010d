import { Link } from 'react-router';
import { stateWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { moment } from '../../lib/moment.js';
import { DataTable } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';
import type { z } from 'zod';
import type { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';

type MyAdjustment = z.output<typeof adjustmentDoors.mine.reply>['adjustments'][number];

function signedAt({ signers }: MyAdjustment): string {
  const mine = signers.flatMap((signer) => (signer.me && signer.signedAt !== null ? [signer.signedAt] : []));
  return mine.toSorted().at(-1) ?? '';
}

/** What I have signed, the latest first, and how it went. */
export function Signed({ adjustments }: { adjustments: readonly MyAdjustment[] }) {
  return (
    <DataTable
      caption="Det du har skrivit under, det senaste först"
      rows={adjustments.toSorted((one, other) => signedAt(other).localeCompare(signedAt(one)))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'board',
          heading: 'Protokoll',
          rowHeading: true,
          cell: ({ id, board, date, paragraphsLabel }) => (
            <Link to={`/justera/${id}`}>
              {board} {date}, {paragraphsLabel}
            </Link>
          ),
        },
        { key: 'signed', heading: 'Du skrev under', figures: true, cell: (row) => moment(signedAt(row)) },
        {
          key: 'state',
          heading: 'Läge',
          cell: ({ state }) => (
            <StateMark
              kind={state === 'partly-signed' ? 'waiting' : state === 'withdrawn' ? 'problem' : 'done'}
            >
              {capital(stateWords[state])}
            </StateMark>
          ),
        },
      ]}
    />
  );
}
