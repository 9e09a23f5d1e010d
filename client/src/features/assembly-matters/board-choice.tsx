import type { BoardView } from '@klubbat/shared/contracts/register';
import { SelectField } from '../../ui/select-field.js';

interface BoardChoiceProps {
  boards: readonly BoardView[];
  value: string;
  onChange: (boardId: string) => void;
}

/** Which fullmäktige, where there are several. */
export function BoardChoice({ boards, value, onChange }: BoardChoiceProps) {
  return boards.length < 2 ? null : (
    <SelectField
      label="Fullmäktige"
      width="medium"
      value={value}
      options={boards.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }))}
      onChange={onChange}
    />
  );
}
