import type { Mask } from '@klubbat/shared/contracts/masking';
import { maskGroundWords } from '@klubbat/shared/sentences/masking-sentences';
import { piecesOf, type ReadText } from './masks.js';

interface MaskedTextProps {
  text: ReadText;
  /** those of this text */
  masks: readonly Mask[];
  /** undefined: the masks are only looked at */
  onUnmask: ((mask: Mask) => void) | undefined;
}

function groundOf({ ground, legalGround }: Mask): string {
  return legalGround === undefined ? maskGroundWords[ground] : `${maskGroundWords[ground]}, ${legalGround}`;
}

/** Stands so that one sees what it is. */
const TITLE = /^\$\.items\[\d+\]\.title$/;

/** One text as it is read, what is masked in it struck through and said so. */
export function MaskedText({ text: { path, label, text }, masks, onUnmask }: MaskedTextProps) {
  const isTitle = TITLE.test(path);
  return (
    <div className={isTitle ? 'masked-text masked-text--title' : 'masked-text'}>
      <h4 className={isTitle ? 'visually-hidden' : 'masked-text__label'}>{label}</h4>
      <p data-path={path} tabIndex={-1}>
        {piecesOf(text, masks).map(({ from, text: words, mask }) =>
          mask === undefined ? (
            <span key={from} data-from={from}>
              {words}
            </span>
          ) : onUnmask === undefined ? (
            <span key={from} className="mask">
              <s>{words}</s> <span className="mask__word">Maskat</span>
              <span className="visually-hidden"> {groundOf(mask)}</span>
            </span>
          ) : (
            <button
              key={from}
              type="button"
              className="mask"
              title={`${groundOf(mask)}. Tryck för att ta bort maskningen.`}
              onClick={(event) => {
                // the button goes away, and whoever came by the keys must not be thrown to the top of the page
                event.currentTarget.closest('p')?.focus();
                onUnmask(mask);
              }}
            >
              <s>{words}</s> <span className="mask__word">Maskat</span>
              <span className="visually-hidden"> {groundOf(mask)}. Ta bort maskningen</span>
            </button>
          ),
        )}
      </p>
    </div>
  );
}
