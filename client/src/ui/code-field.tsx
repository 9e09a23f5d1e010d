import { TextField } from './text-field.js';

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  autoFocus?: boolean;
  description?: string;
}

/** A one-time code, as the phone's keyboard fills it in. */
export function CodeField({
  description = 'Koden som appen visar, eller en av dina reservkoder.',
  ...props
}: CodeFieldProps) {
  return (
    <TextField
      label="Engångskod"
      description={description}
      autoComplete="one-time-code"
      width="medium"
      maxLength={40}
      {...props}
    />
  );
}
