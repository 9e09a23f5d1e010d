import { passwordFault } from '../lib/password-fault.js';
import { PasswordField } from './password-field.js';

interface OwnPasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** what was answered to it */
  fault: unknown;
  autoFocus?: boolean;
}

/** One's own password once more: whoever finds an open screen must get nowhere with it. */
export function OwnPasswordField({ value, onChange, fault, autoFocus = false }: OwnPasswordFieldProps) {
  return (
    <PasswordField
      label="Ditt lösenord"
      autoComplete="current-password"
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      error={passwordFault(fault)}
    />
  );
}
