import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { quorumSentence } from '@klubbat/shared/sentences/sitting-sentences';
import { StateMark } from '../../ui/state-mark.js';

const kinds = { met: 'done', lacking: 'problem', unknown: 'idle' } as const;

/** Whether the body may decide now, in words and numbers. */
export function QuorumLine({ quorum, hasBegun }: { quorum: SittingView['quorum']; hasBegun: boolean }) {
  const kind = quorum.state === 'lacking' && !hasBegun ? 'idle' : kinds[quorum.state];
  return (
    <div role="status" className="sitting__quorum">
      <StateMark kind={kind}>{quorumSentence(quorum, hasBegun)}</StateMark>
    </div>
  );
}
