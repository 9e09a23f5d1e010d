import { useMemo, type ReactNode } from 'react';
import type { ReviewedText } from '@klubbat/shared/contracts/review';
import { useAddressFilters } from '../../lib/address-state.js';
import { placesChanged, wordDifferences } from '../../lib/word-differences.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { DifferenceKey, differenceCount, RunsOfText } from '../../ui/text-difference.js';
import { textOfContent } from './text-of-content.js';

const views = ['text', 'sedan', 'forslag'] as const;

interface ParagraphTextProps {
  label: string;
  text: ReviewedText;
  /** the § as it will stand on paper */
  reading: ReactNode;
}

/** The § as it stands, or what has been changed in it: since the round began, and from the proposal to the decision. */
export function ParagraphText({ label, text, reading }: ParagraphTextProps) {
  const [{ jamfor }, change] = useAddressFilters(['jamfor']);
  const since = useMemo(() => wordDifferences(textOfContent(text.began), textOfContent(text.now)), [text]);
  const proposed = useMemo(
    () =>
      text.proposal === null || text.decision === null
        ? undefined
        : wordDifferences(text.proposal, text.decision),
    [text],
  );
  const view = views.find((one) => one === jamfor && (one !== 'forslag' || proposed !== undefined)) ?? 'text';
  const shown = view === 'sedan' ? since : view === 'forslag' ? proposed : undefined;
  return (
    <section className="stack" aria-labelledby="texten">
      <h2 id="texten">Texten i {label}</h2>
      <RadioGroup
        label="Visa"
        value={view}
        options={[
          {
            value: 'text',
            label: text.frozen ? 'Texten som skickades till justering' : 'Texten som den är nu',
          },
          {
            value: 'sedan',
            label: `Vad som har ändrats sedan granskningen började: ${differenceCount(since).toLocaleLowerCase('sv')}`,
          },
          ...(proposed === undefined
            ? []
            : [
                {
                  value: 'forslag' as const,
                  label: `Beslutet mot förslaget till beslut: ${differenceCount(proposed).toLocaleLowerCase('sv')}`,
                },
              ]),
        ]}
        onChange={(value) => change({ jamfor: value === 'text' ? '' : value })}
      />
      {shown === undefined ? (
        reading
      ) : placesChanged(shown) === 0 ? (
        <p className="review-same">
          {view === 'sedan'
            ? 'Texten är densamma som när granskningen började.'
            : 'Beslutet har samma text som förslaget.'}
        </p>
      ) : (
        <>
          <DifferenceKey />
          <div className="review-paper">
            <RunsOfText runs={shown} />
          </div>
        </>
      )}
    </section>
  );
}
