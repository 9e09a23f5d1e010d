import { useId } from 'react';
import { FieldFrame } from './field-frame.js';

export interface SelectOption<V extends string = string> {
  value: V;
  label: string;
}

export interface SelectFieldProps<V extends string> {
  label: string;
  value: V;
  options: readonly SelectOption<V>[];
  onChange: (value: V) => void;
  description?: string;
  error?: string | undefined;
  id?: string;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  width?: 'short' | 'medium' | 'full';
}

/**
 * One of a list. The browser's own select: it is fast with hundreds of names, finds by typing, and on a phone it is the
 * wheel that one knows.
 */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <FieldFrame
      id={id}
      label={props.label}
      description={props.description}
      error={props.error}
      width={props.width}
    >
      {(about) => (
        <select
          className="field__select"
          id={id}
          name={props.name}
          value={props.value}
          disabled={props.isDisabled}
          required={props.isRequired}
          aria-invalid={props.error !== undefined}
          aria-describedby={about}
          onChange={(event) => props.onChange(event.target.value as V)}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
