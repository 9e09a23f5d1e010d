import type { RefObject } from 'react';
import { Button } from '../../ui/button.js';
import type { Masking } from './use-masking.js';
import type { TextsByPath } from './texts-by-path.js';
import { useMarkedPlaces } from './use-marked-places.js';

const LONGEST = 60;

interface MarkedBarProps {
  inside: RefObject<HTMLElement | null>;
  texts: TextsByPath;
  masking: Masking;
}

/** Masks what is marked in the text; and what was last done can be taken back. */
export function MarkedBar({ inside, texts, masking: { mask, told, undo } }: MarkedBarProps) {
  const { marked, forget } = useMarkedPlaces(inside);
  const words = marked.map(({ path, from, to }) => texts.at(path)?.text.slice(from, to) ?? '').join(' … ');
  return (
    <div className="marked-bar no-print">
      <p className="marked-bar__words small">
        {words === ''
          ? 'Markera ord i texten för att maska dem.'
          : `Markerat: ”${words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words}”`}
      </p>
      <div className="row">
        <Button
          variant="primary"
          isDisabled={words === ''}
          onPress={() => {
            if (mask(marked)) {
              forget();
            }
          }}
        >
          Maska det markerade
        </Button>
        {undo !== undefined && (
          <Button variant="quiet" onPress={undo}>
            Ångra
          </Button>
        )}
        <span className="small" role="status">
          {told}
        </span>
      </div>
    </div>
  );
}
