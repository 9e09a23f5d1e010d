import { TextField as MidasTextField } from '@midas-ds/components/textfield/index.js';
import type { Ref } from 'react';
import { defined } from './defined.js';
import './field.css';

export interface TextFieldProps {
  label: string;
  /** how to fill it in, before one does */
  description?: string | undefined;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  /** what is wrong and what to do; the field is then marked as wrong */
  error?: string | undefined;
  id?: string;
  name?: string;
  type?: 'text' | 'tel' | 'email' | 'search' | 'number' | 'time' | 'date';
  inputMode?: 'numeric' | 'email' | 'search' | 'text';
  autoComplete?: string;
  autoFocus?: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  maxLength?: number;
  placeholder?: string;
  /** how wide it should be, as a hint of what belongs in it */
  width?: 'short' | 'medium' | 'full';
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField({ error, width = 'full', ...rest }: TextFieldProps) {
  return (
    <div className={`field field--${width}`}>
      <MidasTextField
        {...defined(rest)}
        size="medium"
        validationBehavior="aria"
        isInvalid={error !== undefined}
        {...(error === undefined ? {} : { errorMessage: error })}
      />
    </div>
  );
}
