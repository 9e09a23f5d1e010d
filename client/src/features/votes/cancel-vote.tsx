import { useState } from 'react';
import type { LiveVoteView } from '@klubbat/shared/contracts/vote';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useCancelVote } from './votes.queries.js';

/** Ends the vote without a result: it asks, for the ballots are gone then. */
export function CancelVote({ vote, onClose }: { vote: LiveVoteView; onClose: () => void }) {
  const cancel = useCancelVote();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Dialog
      title="Avbryt omröstningen"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="danger"
            isPending={cancel.isPending}
            onPress={() =>
              cancel.mutate(
                { params: { id: vote.id }, body: given === '' ? {} : { reason: given } },
                { onSuccess: onClose },
              )
            }
          >
            Avbryt omröstningen
          </Button>
          <Button onPress={onClose}>Fortsätt rösta</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={cancel.error} />
        <p>Rösterna sparas inte, och inget om omröstningen skrivs i paragrafen.</p>
        <TextField label="Skäl (frivilligt)" value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}
