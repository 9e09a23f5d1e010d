import { useId } from 'react';
import type { WordMemorandumView } from '@klubbat/shared/contracts/word-memorandum';
import { leftOutSentence } from '@klubbat/shared/sentences/proposal-sentences';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { memorandumFates, type MemorandumFate } from '@klubbat/shared/vocabulary/memorandum-words';
import { Notice } from '../../ui/notice.js';
import { StoredText } from '../../ui/rich-text.js';
import { SelectField } from '../../ui/select-field.js';
import './memoranda.css';

const fateLabel = (fate: MemorandumFate) =>
  fate === 'recipients'
    ? 'Beslutet ska skickas till'
    : fate === 'skip'
      ? 'Ta inte med'
      : sectionHeadings[fate];

const options = memorandumFates.map((value) => ({ value, label: fateLabel(value) }));

const partName = ({ heading }: { heading: string }) => (heading === '' ? 'Text utan rubrik' : heading);

function quotedNames(parts: WordMemorandumView['parts']): string {
  const names = parts.map((part) => `”${partName(part)}”`);
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(names);
}

/** What a memorandum in Word becomes: each of its parts, what was not understood, and what of the file is not taken. */
export function WordParts({
  read,
  onChange,
}: {
  read: WordMemorandumView;
  onChange: (read: WordMemorandumView) => void;
}) {
  const id = useId();
  const { parts, leftOut } = read;
  const bare = parts.filter(({ body }) => body === '');
  const guessed = parts.filter(({ known, fate }) => !known && fate !== 'skip');
  const skipped = parts.filter(({ fate, body }) => fate === 'skip' && body !== '');
  const told = bare.length + guessed.length + skipped.length + leftOut.length > 0;
  return (
    <section className="stack" aria-labelledby={id}>
      {told && (
        <Notice kind="warning" title="Titta på det här innan du går vidare">
          <ul>
            {guessed.length > 0 && (
              <li>
                {guessed.length === 1
                  ? `${quotedNames(guessed)} är en rubrik som vi inte känner igen. Välj vad den ska bli.`
                  : `${quotedNames(guessed)} är rubriker som vi inte känner igen. Välj vad var och en ska bli.`}
              </li>
            )}
            {bare.length > 0 && <li>{quotedNames(bare)} har ingen text under sig och tas inte med.</li>}
            {skipped.length > 0 && <li>{quotedNames(skipped)} tas inte med.</li>}
            {leftOut.map((one) => (
              <li key={one.kind}>{leftOutSentence(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <h3 className="word-parts__heading" id={id}>
        Det här står i filen
      </h3>
      {parts.length === bare.length && <p>Det finns ingen text under rubrikerna i filen.</p>}
      {parts.map(
        (part, index) =>
          part.body !== '' && (
            <div
              className={
                part.fate === 'skip' ? 'word-parts__part word-parts__part--skipped' : 'word-parts__part'
              }
              key={index}
            >
              <SelectField
                label={`${partName(part)} blir`}
                width="medium"
                value={part.fate}
                options={options}
                onChange={(fate) =>
                  onChange({
                    ...read,
                    parts: parts.map((one, at) => (at === index ? { ...one, fate } : one)),
                  })
                }
              />
              <details className="word-parts__text">
                <summary>Texten</summary>
                <StoredText markdown={part.body} />
              </details>
            </div>
          ),
      )}
    </section>
  );
}
