import { brandColour, type AccentTones } from '@klubbat/shared/rules/brand-colour';
import { brandSentences } from '@klubbat/shared/sentences/brand-sentences';
import { ColourField } from './colour-field.js';

interface ColourChoiceProps {
  id: string;
  label: string;
  /** `#rrggbb`; empty: the program's own */
  value: string;
  onChange: (colour: string) => void;
  error: string | undefined;
  isReadOnly: boolean;
}

/** How something that can be pressed looks in the tones of one ground. */
function Sample({ name, scheme, tones }: { name: string; scheme: 'light' | 'dark'; tones: AccentTones }) {
  return (
    <div className={`colour-choice__sample colour-choice__sample--${scheme}`} aria-hidden>
      <span>{name}</span>
      <span className="colour-choice__link" style={{ color: tones.accent }}>
        Länk
      </span>
      <span className="colour-choice__button" style={{ background: tones.fill }}>
        Knapp
      </span>
    </div>
  );
}

/** The one colour of an organisation, as it will be read in light and dark. One that cannot be read is told at once. */
export function ColourChoice({ id, label, value, onChange, error, isReadOnly }: ColourChoiceProps) {
  const typed = value.trim();
  const judged = typed === '' ? undefined : brandColour(typed);
  const wrong = judged?.ok === false ? brandSentences[judged.reason] : error;
  return (
    <ColourField
      id={id}
      label={label}
      description="För länkar och knappar. Tonen anpassas så att den går att läsa på ljus och mörk botten."
      value={value}
      onChange={onChange}
      error={wrong}
      isReadOnly={isReadOnly}
    >
      {judged?.ok === true && (
        <>
          <Sample name="Ljust" scheme="light" tones={judged.light} />
          <Sample name="Mörkt" scheme="dark" tones={judged.dark} />
        </>
      )}
    </ColourField>
  );
}
