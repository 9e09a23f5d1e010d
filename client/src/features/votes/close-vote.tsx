import { useState } from 'react';
import type { LiveVoteView } from '@klubbat/shared/contracts/vote';
import { outcomeSentence, tallySentence } from '@klubbat/shared/sentences/vote-sentences';
import type { VoteSide } from '@klubbat/shared/vocabulary/meeting-words';
import { faultAt, problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextField } from '../../ui/text-field.js';
import { Why } from '../../ui/why.js';
import { useCloseVote } from './votes.queries.js';

interface CloseVoteProps {
  vote: LiveVoteView;
  onClose: () => void;
}

type Missing = 'abstain' | 'absent';
const NONE = '';

const missingOptions = [
  { value: 'absent', label: 'var frånvarande' },
  { value: 'abstain', label: 'avstod' },
] as const;

/** Ends the vote. What remains to be said is asked for: those without a ballot, the numbers, the tie. */
export function CloseVote({ vote, onClose }: CloseVoteProps) {
  const close = useCloseVote();
  const [missing, setMissing] = useState<Missing>('absent');
  const [counts, setCounts] = useState({ yes: '', no: '', abstain: '' });
  const [tie, setTie] = useState<VoteSide | typeof NONE>(NONE);
  const [reason, setReason] = useState('');
  const isClosed = vote.method === 'closed';
  const [yes, no, abstain] = [counts.yes, counts.no, counts.abstain].map((text) => Number(text || '0'));
  const isTie = isClosed
    ? counts.yes !== '' && yes === no && yes !== 0
    : vote.result.because === 'casting-vote-missing' || vote.result.because === 'lot-missing';
  const needsReason = close.error !== null && problemOf(close.error).code === 'reason-required';
  const send = () =>
    close.mutate(
      {
        params: { id: vote.id },
        body: {
          ...(!isClosed && vote.tally.missing > 0 ? { missing } : {}),
          ...(isClosed ? { counts: { yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0 } } : {}),
          ...(isTie && tie !== NONE ? (vote.byLot ? { lot: tie } : { castingVote: tie }) : {}),
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        },
      },
      { onSuccess: onClose },
    );
  const number = (side: keyof typeof counts, label: string) => (
    <TextField
      label={label}
      type="number"
      inputMode="numeric"
      width="short"
      value={counts[side]}
      onChange={(value) => setCounts((now) => ({ ...now, [side]: value }))}
    />
  );
  return (
    <Dialog
      title="Avsluta omröstningen"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={close.isPending} onPress={send}>
            {needsReason ? 'Anteckna som det var' : 'Avsluta och skriv in resultatet'}
          </Button>
          <Button onPress={onClose}>Fortsätt rösta</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={close.error} />
        {isClosed ? (
          <>
            {number('yes', 'Antal ja')}
            {number('no', 'Antal nej')}
            {number('abstain', 'Antal blanka eller som avstår')}
            {faultAt(close.error, 'counts') !== undefined && (
              <p className="field__error">{faultAt(close.error, 'counts')}</p>
            )}
          </>
        ) : (
          <p>
            {tallySentence(vote.tally)}. <strong>{outcomeSentence(vote.result)}</strong>
          </p>
        )}
        {!isClosed && vote.tally.missing > 0 && (
          <RadioGroup
            label={
              vote.tally.missing === 1
                ? 'En har inte röstat, och'
                : `${vote.tally.missing} har inte röstat, och`
            }
            value={missing}
            options={missingOptions}
            onChange={setMissing}
          />
        )}
        {isTie && (
          <RadioGroup<VoteSide | typeof NONE>
            label={
              vote.byLot
                ? 'Rösterna är lika. Lotten föll på'
                : 'Rösterna är lika. Ordförandens utslagsröst är'
            }
            value={tie}
            options={[
              { value: 'yes', label: 'ja' },
              { value: 'no', label: 'nej' },
            ]}
            onChange={setTie}
          />
        )}
        {isTie && <Why rule="casting-vote" />}
        {needsReason && (
          <TextField
            label="Skäl, om det har skett ändå"
            description="Det skrivs ut som det var. Skälet sparas och syns i kontrollistan, inte i protokollet."
            value={reason}
            onChange={setReason}
          />
        )}
      </div>
    </Dialog>
  );
}
