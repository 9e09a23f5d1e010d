import { faultAt } from '../../lib/problem-error.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextField } from '../../ui/text-field.js';
import type { BoardDraft } from './board-draft.js';
import { boardFieldId, boardLabels, type BoardField } from './board-parts.js';

type FieldsOf<T> = { [Field in BoardField]: BoardDraft[Field] extends T ? Field : never }[BoardField];

interface BoardFieldProps<F extends BoardField> {
  field: F;
  draft: Pick<BoardDraft, F>;
  change: (changes: Partial<Pick<BoardDraft, F>>) => void;
  description?: string;
}

interface BoardTextProps<F extends BoardField> extends BoardFieldProps<F> {
  error: unknown;
  placeholder?: string;
  /** true: a count */
  numeric?: boolean;
}

/** One line, or one number, of a board's settings. */
export function BoardText<F extends Exclude<FieldsOf<string>, 'kind' | 'numbering'>>(
  props: BoardTextProps<F>,
) {
  const { field, draft, change, error, description, placeholder, numeric } = props;
  return (
    <TextField
      id={boardFieldId(field)}
      label={boardLabels[field]}
      {...(numeric === true ? { inputMode: 'numeric', width: 'short' } : { width: 'medium' })}
      {...(placeholder === undefined ? {} : { placeholder })}
      description={description}
      value={draft[field]}
      onChange={(value) => change({ [field]: value } as Partial<Pick<BoardDraft, F>>)}
      error={faultAt(error, field)}
    />
  );
}

/** A setting that is yes or no. */
export function BoardCheck<F extends FieldsOf<boolean>>(props: BoardFieldProps<F>) {
  const { field, draft, change, description } = props;
  return (
    <Checkbox
      id={boardFieldId(field)}
      isSelected={draft[field]}
      onChange={(value) => change({ [field]: value } as Partial<Pick<BoardDraft, F>>)}
      {...(description === undefined ? {} : { description })}
    >
      {boardLabels[field]}
    </Checkbox>
  );
}
