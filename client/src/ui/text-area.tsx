import { TextArea as MidasTextArea } from '@midas-ds/components/textfield/index.js';
import type { KeyboardEvent, Ref } from 'react';
import { defined } from './defined.js';
import './field.css';

export interface TextAreaProps {
  label: string;
  description?: string | undefined;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  error?: string | undefined;
  id?: string;
  name?: string;
  /** the least height; it grows with what is written */
  rows?: number;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  maxLength?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines. */
export function TextArea({ error, rows = 3, ...rest }: TextAreaProps) {
  return (
    <div className="field field--area">
      <MidasTextArea
        {...defined(rest)}
        rows={rows}
        validationBehavior="aria"
        isInvalid={error !== undefined}
        {...(error === undefined ? {} : { errorMessage: error })}
      />
    </div>
  );
}
