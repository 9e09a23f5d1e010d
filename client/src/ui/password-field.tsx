import { useEffect, useId, useRef, useState } from 'react';
import { FieldFrame } from './field-frame.js';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  description?: string;
  error?: string | undefined;
  id?: string;
  /** true for the one field of its page, or one that was just asked for */
  autoFocus?: boolean;
}

/**
 * A password, which can be shown while it is typed. Its button does not bear the field's name: who asks for
 * "Lösenord", by voice or with a screen reader, gets the field and nothing else.
 */
export function PasswordField({ autoFocus = false, ...props }: PasswordFieldProps) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) {
      input.current?.focus();
    }
  }, [autoFocus]);
  return (
    <FieldFrame id={id} label={props.label} description={props.description} error={props.error}>
      {(about) => (
        <div className="field__password">
          <input
            ref={input}
            className="field__input"
            id={id}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete={props.autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            value={props.value}
            aria-invalid={props.error !== undefined}
            aria-describedby={about}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <button
            type="button"
            className="field__show"
            aria-pressed={shown}
            aria-label="Visa tecknen"
            aria-controls={id}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Dölj' : 'Visa'}
          </button>
        </div>
      )}
    </FieldFrame>
  );
}
