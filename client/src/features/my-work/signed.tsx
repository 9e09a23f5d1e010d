import { Link } from 'react-router';
import { stateWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { moment } from '../../lib/moment.js';
import { DataTable } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';
import type { z } from 'zod';
import type { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';

type MyAdjustment = z.output<typeof adjustmentDoors.mine.reply>['adjustments'][number];

/** More are found through the meetings. */
const SHOWN = 5;

/** When I signed last; nobody who signed nothing before it was withdrawn is in the list. */
function signedAt({ signers }: MyAdjustment): string | undefined {
  return signers
    .flatMap((signer) => (signer.me && signer.signedAt !== null ? [signer.signedAt] : []))
    .toSorted()
    .at(-1);
}

/** What I have signed, the latest first, and how it went. */
export function Signed({ adjustments }: { adjustments: readonly MyAdjustment[] }) {
  const rows = adjustments
    .flatMap((adjustment) => {
      const at = signedAt(adjustment);
      return at === undefined ? [] : [{ ...adjustment, at }];
    })
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .slice(0, SHOWN);
  if (rows.length === 0) {
    return null;
  }
  return (
    <section className="stack">
      <h2>Det du har skrivit under</h2>
      <DataTable
        caption="Det du har skrivit under, det senaste först"
        rows={rows}
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
          { key: 'signed', heading: 'Du skrev under', figures: true, cell: ({ at }) => moment(at) },
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
    </section>
  );
}
