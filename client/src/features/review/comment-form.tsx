import { useState } from 'react';
import { faultAt } from '../../lib/problem-error.js';
import { useKeptText } from '../../lib/use-kept-text.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextArea } from '../../ui/text-area.js';
import { useComment } from './review.queries.js';

interface CommentFormProps {
  roundId: string;
  itemId: string;
  /** the comment that it answers */
  answers?: string;
  /** what the field is called, and what the button does */
  label: string;
  verb: string;
  onClose: () => void;
}

/** A comment or an answer. What is written stays on the device until it has been sent. */
export function CommentForm({ roundId, itemId, answers, label, verb, onClose }: CommentFormProps) {
  const [text, setText] = useKeptText(`kommentar:${roundId}:${itemId}:${answers ?? ''}`);
  const [missing, setMissing] = useState(false);
  const comment = useComment();
  const act = () => {
    setMissing(text.trim() === '');
    if (text.trim() !== '') {
      comment.mutate(
        {
          params: { id: roundId },
          body: { itemId, text: text.trim(), ...(answers === undefined ? {} : { answers }) },
        },
        {
          onSuccess: () => {
            setText('');
            onClose();
          },
        },
      );
    }
  };
  return (
    <div className="stack stack--tight">
      <FaultSummary error={comment.error} />
      <TextArea
        label={label}
        value={text}
        onChange={setText}
        maxLength={10_000}
        ref={(field) => {
          if (text === '') {
            field?.focus();
          }
        }}
        error={missing ? 'Skriv något först.' : faultAt(comment.error, 'text')}
      />
      <div className="row">
        <Button variant="primary" isPending={comment.isPending} onPress={act}>
          {verb}
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            setText('');
            onClose();
          }}
        >
          Avbryt
        </Button>
      </div>
    </div>
  );
}
