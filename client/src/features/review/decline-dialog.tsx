import { useState } from 'react';
import type { ReviewSuggestion } from '@klubbat/shared/contracts/review';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useDecline } from './review.queries.js';

interface DeclineDialogProps {
  suggestion: ReviewSuggestion;
  onClose: () => void;
}

/** Says no to a suggestion, and why. */
export function DeclineDialog({ suggestion: { id, by }, onClose }: DeclineDialogProps) {
  const [answer, setAnswer] = useState('');
  const [missing, setMissing] = useState(false);
  const decline = useDecline();
  const act = () => {
    setMissing(answer.trim() === '');
    if (answer.trim() !== '') {
      decline.mutate({ params: { id }, body: { answer: answer.trim() } }, { onSuccess: onClose });
    }
  };
  return (
    <Dialog
      title="Avböj ändringsförslaget"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={decline.isPending} onPress={act}>
            Avböj förslaget
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={decline.error} fields={{ answer: { label: 'Skäl' } }} />
        <p>Texten står kvar som den är. Det går inte att ångra.</p>
        <TextField
          label="Skäl"
          description={`${by} och de andra som granskar ser det.`}
          value={answer}
          onChange={setAnswer}
          isRequired
          maxLength={2000}
          error={missing ? 'Skriv varför du avböjer.' : faultAt(decline.error, 'answer')}
        />
      </div>
    </Dialog>
  );
}
