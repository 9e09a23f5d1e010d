import { useId } from 'react';
import type { SelectOption } from './select-field.js';
import './choice.css';

export interface RadioGroupProps<V extends string> {
  label: string;
  value: V;
  options: readonly (SelectOption<V> & { description?: string })[];
  onChange: (value: V) => void;
  error?: string | undefined;
  isDisabled?: boolean;
}

/** One of a few, all in sight. */
export function RadioGroup<V extends string>({
  label,
  value,
  options,
  onChange,
  error,
  isDisabled,
}: RadioGroupProps<V>) {
  const name = useId();
  return (
    <fieldset className="choices" disabled={isDisabled}>
      <legend>{label}</legend>
      {error !== undefined && <p className="field__error">{error}</p>}
      {options.map((option) => (
        <div className="choice" key={option.value}>
          <label className="choice__label">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-describedby={option.description === undefined ? undefined : `${name}-${option.value}`}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
          {option.description !== undefined && (
            <span className="choice__about" id={`${name}-${option.value}`}>
              {option.description}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  );
}
