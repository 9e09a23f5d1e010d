import { useState } from 'react';
import type { AnswerInput, AnswerView } from '@klubbat/shared/contracts/convening';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';

interface AnswerFormProps {
  answer: AnswerView | null;
  isPending: boolean;
  error: unknown;
  onAnswer: (answer: AnswerInput) => void;
}

const filled = (text: string) => (text.trim() === '' ? null : text.trim());

/** Two buttons, and for the one who cannot come the times and the reason, if he wants to tell. */
export function AnswerForm({ answer, isPending, error, onAnswer }: AnswerFormProps) {
  const [cannot, setCannot] = useState(answer?.comes === false);
  const [awayFrom, setAwayFrom] = useState(answer?.awayFrom ?? '');
  const [awayUntil, setAwayUntil] = useState(answer?.awayUntil ?? '');
  const [reason, setReason] = useState(answer?.reason ?? '');
  return (
    <div className="stack">
      {error !== null && <FaultSummary error={error} />}
      <div className="answer-choices">
        <Button
          variant={cannot ? 'secondary' : 'primary'}
          isPending={isPending && !cannot}
          onPress={() => {
            setCannot(false);
            onAnswer({ comes: true });
          }}
        >
          Jag kommer
        </Button>
        <Button aria-expanded={cannot} onPress={() => setCannot(true)}>
          Jag kan inte komma
        </Button>
      </div>
      {cannot && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            onAnswer({
              comes: false,
              awayFrom: filled(awayFrom),
              awayUntil: filled(awayUntil),
              reason: filled(reason),
            });
          }}
        >
          <p className="quiet">Är du borta en del av tiden? Fyll i när. Annars lämnar du tiderna tomma.</p>
          <div className="form-pair">
            <TextField
              label="Borta från (frivilligt)"
              type="time"
              width="short"
              value={awayFrom}
              onChange={setAwayFrom}
              error={faultAt(error, 'awayFrom')}
            />
            <TextField
              label="Till (frivilligt)"
              type="time"
              width="short"
              value={awayUntil}
              onChange={setAwayUntil}
              error={faultAt(error, 'awayUntil')}
            />
          </div>
          <TextField
            label="Skäl (frivilligt)"
            description="Bara den som sköter kallelsen ser det."
            value={reason}
            maxLength={500}
            onChange={setReason}
            error={faultAt(error, 'reason')}
          />
          <div>
            <Button type="submit" variant="primary" isPending={isPending}>
              Skicka att jag inte kan
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
