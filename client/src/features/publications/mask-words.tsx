import { useDeferredValue, useMemo, useState } from 'react';
import type { Mask } from '@klubbat/shared/contracts/masking';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextField } from '../../ui/text-field.js';
import { isMasked, placesOfWords, type Place } from './masks.js';
import { PlaceInWords } from './place-in-words.js';
import type { TextsByPath } from './texts-by-path.js';

/** So few letters stand nearly everywhere. */
const FEWEST = 2;
const MOST_SHOWN = 50;
const FIELD_ID = 'maska-ord';
const keyOf = ({ path, from }: Place) => `${path}:${from}`;

interface MaskWordsProps {
  texts: TextsByPath;
  masks: readonly Mask[];
  onMask: (places: readonly Place[]) => boolean;
}

/** Masks words by typing them: every place where they stand is shown, and all or the chosen ones are masked. */
export function MaskWords({ texts, masks, onMask }: MaskWordsProps) {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(
    () => (wanted.length < FEWEST ? [] : placesOfWords(texts.list, wanted)),
    [texts, wanted],
  );
  const open = all.filter((place) => !isMasked(place, masks));
  const chosen = open.filter((place) => !left.has(keyOf(place)));
  const toggle = (place: Place) =>
    setLeft((before) => {
      const after = new Set(before);
      return after.delete(keyOf(place)) ? after : after.add(keyOf(place));
    });
  return (
    <form
      className="stack stack--tight"
      aria-label="Maska ord"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0 && onMask(chosen)) {
          document.getElementById(FIELD_ID)?.focus();
        }
      }}
    >
      <TextField
        id={FIELD_ID}
        label="Maska ord"
        description="Skriv ett namn, ett nummer eller andra ord. Alla ställen visas här."
        value={words}
        onChange={(next) => {
          setWords(next);
          setLeft(new Set());
        }}
        maxLength={200}
        autoComplete="off"
      />
      <p className="small" role="status">
        {wanted.length < FEWEST ? '' : told(all.length, open.length)}
      </p>
      {open.length > 0 && (
        <>
          <ul className="places">
            {open.slice(0, MOST_SHOWN).map((place) => {
              const text = texts.at(place.path);
              return text === undefined ? null : (
                <li key={keyOf(place)}>
                  <Checkbox isSelected={!left.has(keyOf(place))} onChange={() => toggle(place)}>
                    <PlaceInWords place={place} text={text} where={texts.whereIs(place.path)} />
                  </Checkbox>
                </li>
              );
            })}
          </ul>
          {open.length > MOST_SHOWN && (
            <p className="small">Och {open.length - MOST_SHOWN} ställen till, som också är valda.</p>
          )}
          <div>
            <Button type="submit" isDisabled={chosen.length === 0}>
              {chosen.length === open.length
                ? open.length === 1
                  ? 'Maska stället'
                  : `Maska alla ${open.length}`
                : `Maska ${chosen.length} valda`}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function told(all: number, open: number): string {
  if (all === 0) {
    return 'Orden finns inte i texten.';
  }
  const masked = all === open ? '' : `, ${all - open} redan maskade`;
  return all === 1 ? `1 ställe${masked === '' ? '' : ', redan maskat'}.` : `${all} ställen${masked}.`;
}
