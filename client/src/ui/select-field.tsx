import { useId } from 'react';
import './field.css';

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
  const about = [props.description && `${id}-about`, props.error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`field field--${props.width ?? 'full'}`}>
      <label className="field__label" htmlFor={id}>
        {props.label}
      </label>
      {props.description !== undefined && (
        <span className="field__about" id={`${id}-about`}>
          {props.description}
        </span>
      )}
      {props.error !== undefined && (
        <span className="field__error" id={`${id}-error`}>
          {props.error}
        </span>
      )}
      <select
        className="field__select"
        id={id}
        name={props.name}
        value={props.value}
        disabled={props.isDisabled}
        required={props.isRequired}
        aria-invalid={props.error !== undefined}
        aria-describedby={about === '' ? undefined : about}
        onChange={(event) => props.onChange(event.target.value as V)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
