import { Link } from 'react-router';
import type { JointRequestHead } from '@klubbat/shared/contracts/joint-request';
import { jointSumSentence } from '@klubbat/shared/sentences/joint-sentences';
import { DataTable } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';
import { jointAddress } from './joint.queries.js';
import { JointState } from './joint-state.js';
import './joint.css';

function State({ request }: { request: JointRequestHead }) {
  const own = request.asked.find(({ mine }) => mine);
  if (request.closedAt !== null) {
    return <StateMark kind="closed">Avslutad</StateMark>;
  }
  if (request.side === 'asked' && own !== undefined) {
    return <JointState asked={own} />;
  }
  const { sum } = request;
  return (
    sum !== null && (
      <StateMark kind={sum.late > 0 ? 'problem' : sum.decided === sum.asked ? 'done' : 'waiting'}>
        {jointSumSentence(sum)}
      </StateMark>
    )
  );
}

/** Requests of one side, the latest first. */
export function JointList({ requests, caption }: { requests: readonly JointRequestHead[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          heading: 'Ärende',
          rowHeading: true,
          width: '45%',
          cell: ({ id, title, organisation, board }) => (
            <>
              <Link to={jointAddress(id)}>{title}</Link>
              <span className="joint__email">
                {organisation}, {board}
              </span>
            </>
          ),
        },
        { key: 'lastDay', heading: 'Sista dag', figures: true, cell: ({ lastDay }) => lastDay },
        { key: 'state', heading: 'Läge', width: '35%', cell: (request) => <State request={request} /> },
      ]}
    />
  );
}
