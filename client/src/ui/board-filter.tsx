import { SelectField } from './select-field.js';

interface BoardFilterProps {
  /** `name` as it is to be told from the others */
  boards: readonly { id: string; name: string }[];
  value: string | undefined;
  /** with the board's id; empty: all of them */
  onChange: (boardId: string) => void;
}

/** Of which board the rows of a list are shown. */
export function BoardFilter({ boards, value, onChange }: BoardFilterProps) {
  return (
    <SelectField
      label="Organ"
      value={value ?? ''}
      onChange={onChange}
      options={[
        { value: '', label: 'Alla organ' },
        ...boards.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
