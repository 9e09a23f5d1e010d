import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { quorumSentence } from '@klubbat/shared/sentences/sitting-sentences';
import { StateMark } from '../../ui/state-mark.js';
import { Why } from '../../ui/why.js';

const kinds = { met: 'done', lacking: 'problem', unknown: 'idle' } as const;

/** Whether the body may decide now, in words and numbers. */
export function QuorumLine({ quorum, hasBegun }: { quorum: SittingView['quorum']; hasBegun: boolean }) {
  const kind = quorum.state === 'lacking' && !hasBegun ? 'idle' : kinds[quorum.state];
  return (
    <div className="sitting__quorum">
      <div role="status">
        <StateMark kind={kind}>{quorumSentence(quorum, hasBegun)}</StateMark>
      </div>
      <Why rule="quorum" />
    </div>
  );
}
