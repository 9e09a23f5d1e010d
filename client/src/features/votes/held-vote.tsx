import { useState } from 'react';
import type { MotionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { LiveVoteView } from '@klubbat/shared/contracts/vote';
import { outcomeSentence, tallySentence } from '@klubbat/shared/sentences/vote-sentences';
import { problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { CancelVote } from './cancel-vote.js';
import { CloseVote } from './close-vote.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { asTyped, useBallots } from './use-ballots.js';
import { VotePicture } from './vote-picture.js';
import { VoteQuestion } from './vote-question.js';
import { VoterGrid } from './voter-grid.js';
import './held-vote.css';

interface HeldVoteProps {
  vote: LiveVoteView;
  motions: readonly MotionInFile[];
  mayWrite: boolean;
}

/** A vote that is being held: what is voted on, who votes how, and how it stands. */
export function HeldVote({ vote, motions, mayWrite }: HeldVoteProps) {
  const { queue, waiting, refused } = useBallots(vote);
  const shown = asTyped(vote, waiting);
  const [ending, setEnding] = useState<'close' | 'cancel'>();
  const needsReason = refused !== undefined && problemOf(refused.error).code === 'reason-required';
  const open = vote.method === 'open';
  return (
    <div className="held-vote">
      <div className="held-vote__about">
        <VoteQuestion vote={vote} motions={motions} />
        {open && <VotePicture voters={shown.voters} tally={shown.tally} />}
        {open && (
          <p role="status" className="held-vote__outcome">
            <span className="visually-hidden">{tallySentence(shown.tally)}. </span>
            {shown.tally.missing > 0 && waiting.size === 0 ? 'Så här långt: ' : ''}
            {waiting.size > 0 ? 'Räknar …' : outcomeSentence(vote.result)}
          </p>
        )}
        {mayWrite && (
          <div className="row no-print">
            <Button variant="primary" isDisabled={waiting.size > 0} onPress={() => setEnding('close')}>
              Avsluta omröstningen
            </Button>
            <Button variant="quiet" onPress={() => setEnding('cancel')}>
              Avbryt omröstningen
            </Button>
          </div>
        )}
      </div>
      <div className="held-vote__list">
        {!needsReason && <FaultSummary error={refused?.error} takesFocus={false} />}
        {open && (
          <p className="held-vote__running figures" aria-hidden>
            {tallySentence(shown.tally)}
          </p>
        )}
        {open ? (
          <VoterGrid
            voters={shown.voters}
            onCast={(people, cast) => {
              if (mayWrite) {
                queue.give(people, cast);
              }
            }}
          />
        ) : (
          <p>
            {vote.voters.length} får rösta. Omröstningen är sluten: när sedlarna är räknade skriver du hur
            många som är ja och nej.
          </p>
        )}
      </div>
      {needsReason && (
        <ReasonDialog
          title="Får inte rösta här"
          error={refused.error}
          action="Anteckna rösten ändå"
          onReason={(reason) => queue.insist(reason)}
          onClose={() => queue.drop()}
        />
      )}
      {ending === 'close' && <CloseVote vote={vote} onClose={() => setEnding(undefined)} />}
      {ending === 'cancel' && <CancelVote vote={vote} onClose={() => setEnding(undefined)} />}
    </div>
  );
}
