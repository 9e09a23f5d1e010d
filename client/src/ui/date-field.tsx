import { TextField } from './text-field.js';

export interface DateFieldProps {
  label: string;
  /** YYYY-MM-DD, or empty */
  value: string;
  onChange: (day: string) => void;
  description?: string | undefined;
  error?: string | undefined;
  id?: string;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
}

/** A day. The browser's own field: it can be typed in, and on a phone it is the calendar one knows. */
export function DateField(props: DateFieldProps) {
  return <TextField {...props} type="date" width="short" />;
}
