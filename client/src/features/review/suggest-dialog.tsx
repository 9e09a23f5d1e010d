import { useState } from 'react';
import type { ReviewPassage } from '@klubbat/shared/contracts/review';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextDifference } from '../../ui/text-difference.js';
import { useSuggest } from './review.queries.js';

interface SuggestDialogProps {
  roundId: string;
  itemId: string;
  label: string;
  passages: readonly ReviewPassage[];
  onClose: () => void;
}

const SHOWN_CHARS = 60;

/** The words first: on a phone there is room for little more. */
function nameOf({ of, passage }: ReviewPassage): string {
  const words = passage.replace(/\s+/g, ' ');
  return `${words.length > SHOWN_CHARS ? `${words.slice(0, SHOWN_CHARS).trimEnd()} …` : words} (${of})`;
}

/** Suggests other words: first the passage, then how it should read. The change is shown in it as one writes. */
export function SuggestDialog({ roundId, itemId, label, passages, onClose }: SuggestDialogProps) {
  const [chosen, setChosen] = useState(passages.length === 1 ? 0 : -1);
  const [replacement, setReplacement] = useState(passages.length === 1 ? (passages[0]?.passage ?? '') : '');
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState<'passage' | 'replacement'>();
  const suggest = useSuggest();
  const at = passages[chosen];
  const same = at?.passage.trim() === replacement.trim();
  const act = () => {
    setMissing(at === undefined ? 'passage' : same ? 'replacement' : undefined);
    if (at !== undefined && !same) {
      const { place, start, passage } = at;
      suggest.mutate(
        {
          params: { id: roundId },
          body: {
            itemId,
            place,
            start,
            passage,
            replacement: replacement.trim(),
            ...(why.trim() === '' ? {} : { why: why.trim() }),
          },
        },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <Dialog
      title={`Föreslå en ändring i ${label}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={suggest.isPending} onPress={act}>
            Föreslå ändringen
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={suggest.error} />
        <SelectField
          label="Ställe"
          value={String(chosen)}
          options={[
            ...(chosen === -1 ? [{ value: '-1', label: 'Välj vilket ställe' }] : []),
            ...passages.map((passage, index) => ({ value: String(index), label: nameOf(passage) })),
          ]}
          onChange={(value) => {
            setChosen(Number(value));
            setReplacement(passages[Number(value)]?.passage ?? '');
            setMissing(undefined);
          }}
          error={missing === 'passage' ? 'Välj vilket ställe du vill ändra.' : undefined}
        />
        {at !== undefined && (
          <>
            <TextArea
              label="Så bör det stå"
              description="Ändra i texten. Töm fältet om stället ska tas bort."
              rows={4}
              value={replacement}
              onChange={setReplacement}
              maxLength={50_000}
              error={missing === 'replacement' && same ? 'Texten är densamma som förut.' : undefined}
            />
            {!same && (
              <div className="stack stack--tight">
                <p className="small quiet">Din ändring</p>
                <TextDifference before={at.passage} after={replacement.trim()} />
              </div>
            )}
            <TextArea label="Varför (frivilligt)" rows={2} value={why} onChange={setWhy} maxLength={5000} />
          </>
        )}
      </div>
    </Dialog>
  );
}
