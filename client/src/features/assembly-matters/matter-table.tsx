import { Link } from 'react-router';
import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { matterKindWords } from '@klubbat/shared/sentences/assembly-matter-sentences';
import { capital } from '../../lib/capital.js';
import { DataTable } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';
import { matterAddress } from './matter-address.js';
import { MatterYear } from './matter-year.js';
import { moverNames, stateKinds, stateOf } from './matter-words.js';
import { StepLink } from './step-link.js';
import './matters.css';

/** Matters with who handed them in, how far each has come and when its year runs out. */
export function MatterTable({ matters, caption }: { matters: readonly MatterView[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      rows={matters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          heading: 'Ärende',
          rowHeading: true,
          width: '38%',
          cell: ({ id, title, kind, caseNumber }) => (
            <>
              <Link to={matterAddress(id)}>{title}</Link>
              <span className="matter-about quiet small">
                {[capital(matterKindWords[kind]), caseNumber].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        { key: 'movers', heading: 'Inlämnat av', width: '22%', cell: moverNames },
        {
          key: 'day',
          heading: 'Inlämnat',
          figures: true,
          cell: (matter) => (
            <>
              {matter.handedInOn}
              <span className="matter-about small">
                <MatterYear matter={matter} />
              </span>
            </>
          ),
        },
        {
          key: 'state',
          heading: 'Läge',
          width: '26%',
          cell: (matter) => (
            <>
              <StateMark kind={stateKinds[matter.state]}>{stateOf(matter)}</StateMark>
              <span className="matter-about small">
                {matter.step !== null && <StepLink step={matter.step} />}
                {matter.referredTo !== null && ` till ${matter.referredTo}`}
              </span>
              {matter.next !== null && (
                <span className="matter-about quiet small">
                  På dagordningen {matter.next.date}, <StepLink step={matter.next} />
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
