import { useState, type ReactNode } from 'react';
import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import {
  correctionDeciderWords,
  correctionFaults,
  correctionGroundWords,
  correctionWords,
} from '@klubbat/shared/sentences/correction-sentences';
import { placesOfPassage } from '@klubbat/shared/text/item-passage';
import { correctionDeciders, correctionGrounds } from '@klubbat/shared/vocabulary/correction-words';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import type { DraftOfCorrection } from './correction-draft.js';
import { useMarkedText } from './use-marked-text.js';
import './correct-form.css';

const fieldId = (field: keyof DraftOfCorrection) => `rattelse-${field}`;
const labels = {
  oldText: correctionWords.oldText,
  newText: correctionWords.newText,
  reason: correctionWords.reason,
  decidedBy: 'Namn',
  decidedIn: 'Organets beslut om rättelsen',
  decidedOn: correctionWords.decidedOn,
};
const fields = Object.fromEntries(
  Object.entries(labels).map(([field, label]) => [
    field,
    { label, id: fieldId(field as keyof DraftOfCorrection) },
  ]),
);
const grounds = correctionGrounds.map((value) => ({ value, label: correctionGroundWords[value] }));
const deciders = correctionDeciders.map((value) => ({ value, label: correctionDeciderWords[value] }));

interface CorrectFormProps {
  item: ContentItem;
  draft: DraftOfCorrection;
  change: (change: Partial<DraftOfCorrection>) => void;
  onDecider: (as: DraftOfCorrection['decidedAs']) => void;
  error: unknown;
  isPending: boolean;
  onReview: () => void;
  /** the adjusted §, to be marked in */
  children: ReactNode;
}

/** What is wrong in an adjusted § and what it should say, why and by whose decision. */
export function CorrectForm({
  item,
  draft,
  change,
  onDecider,
  error,
  isPending,
  onReview,
  children,
}: CorrectFormProps) {
  const { inside, marked } = useMarkedText<HTMLDivElement>();
  // not while somebody is still typing the words
  const [isTyping, setTyping] = useState(false);
  const places = placesOfPassage(item, draft.oldText);
  const unseen =
    isTyping || draft.oldText.trim() === '' || places === 1
      ? undefined
      : places === 0
        ? correctionFaults.notThere
        : correctionFaults.severalPlaces;
  return (
    <div className="correct-form">
      <section className="stack correct-form__adjusted" aria-labelledby="den-justerade">
        <h2 id="den-justerade">Den justerade texten</h2>
        <p>Markera det som är fel. Texten här ändras inte.</p>
        <div ref={inside}>{children}</div>
        <div className="correct-form__use no-print">
          <Button
            isDisabled={marked === ''}
            onPress={() =>
              change({ oldText: marked, newText: draft.newText === '' ? marked : draft.newText })
            }
          >
            Ta med det markerade
          </Button>
        </div>
      </section>
      <form
        className="stack stack--wide"
        noValidate
        aria-label="Rättelse"
        onSubmit={(event) => {
          event.preventDefault();
          onReview();
        }}
      >
        <FaultSummary error={error} fields={fields} />
        <TextArea
          id={fieldId('oldText')}
          label={labels.oldText}
          description="Orden exakt som de står, så många att stället bara finns en gång."
          value={draft.oldText}
          onChange={(oldText) => {
            setTyping(true);
            change({ oldText });
          }}
          onBlur={() => setTyping(false)}
          error={unseen ?? faultAt(error, 'oldText')}
          maxLength={5000}
          isRequired
        />
        <TextArea
          id={fieldId('newText')}
          label={labels.newText}
          description="Lämna tomt om orden ska utgå."
          value={draft.newText}
          onChange={(newText) => change({ newText })}
          error={faultAt(error, 'newText')}
          maxLength={5000}
        />
        <TextArea
          id={fieldId('reason')}
          label={labels.reason}
          description="Vad som hade blivit fel, och hur man vet det."
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          error={faultAt(error, 'reason')}
          maxLength={5000}
          isRequired
        />
        <RadioGroup
          label="Vad det är för fel"
          value={draft.ground}
          options={grounds}
          onChange={(ground) => change({ ground })}
          error={faultAt(error, 'ground')}
        />
        <SelectField
          label="Vem som har beslutat om rättelsen"
          value={draft.decidedAs}
          options={deciders}
          onChange={onDecider}
        />
        <TextField
          id={fieldId('decidedBy')}
          label={labels.decidedBy}
          description={draft.decidedAs === 'official' ? 'Med titel.' : undefined}
          value={draft.decidedBy}
          onChange={(decidedBy) => change({ decidedBy })}
          error={faultAt(error, 'decidedBy')}
          maxLength={300}
          isRequired
        />
        {draft.decidedAs === 'body' && (
          <TextField
            id={fieldId('decidedIn')}
            label={labels.decidedIn}
            description="Paragraf och dag, till exempel § 12, 2026-11-25."
            value={draft.decidedIn}
            onChange={(decidedIn) => change({ decidedIn })}
            error={faultAt(error, 'decidedIn')}
            maxLength={300}
            isRequired
          />
        )}
        <DateField
          id={fieldId('decidedOn')}
          label={labels.decidedOn}
          value={draft.decidedOn}
          onChange={(decidedOn) => change({ decidedOn })}
          error={faultAt(error, 'decidedOn')}
          isRequired
        />
        <div className="row">
          <Button type="submit" variant="primary" isPending={isPending}>
            Granska rättelsen
          </Button>
        </div>
      </form>
    </div>
  );
}
