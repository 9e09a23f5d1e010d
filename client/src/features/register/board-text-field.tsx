import { faultAt } from '../../lib/problem-error.js';
import { TextField } from '../../ui/text-field.js';
import { boardFields, type BoardPartProps } from './board-fields.js';

interface BoardTextFieldProps extends BoardPartProps {
  field: Exclude<keyof typeof boardFields, 'adjustmentNote' | 'noticeBoards'>;
  description?: string;
  /** true: a count */
  numeric?: boolean;
}

/** One line, or one number, of a board's settings. */
export function BoardTextField({ draft, change, error, field, description, numeric }: BoardTextFieldProps) {
  return (
    <TextField
      {...boardFields[field]}
      {...(numeric === true ? { inputMode: 'numeric', width: 'short' } : {})}
      description={description}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
      error={faultAt(error, field)}
    />
  );
}
