import { useId, type ReactNode } from 'react';
import './choice.css';

export interface CheckboxProps {
  children: ReactNode;
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  description?: string;
  name?: string;
  id?: string;
  isDisabled?: boolean;
}

/** Yes or no. */
export function Checkbox({
  children,
  isSelected,
  onChange,
  description,
  name,
  id,
  isDisabled,
}: CheckboxProps) {
  const ownId = useId();
  const aboutId = `${id ?? ownId}-about`;
  return (
    <div className="choice">
      <label className="choice__label">
        <input
          type="checkbox"
          id={id}
          name={name}
          checked={isSelected}
          disabled={isDisabled}
          aria-describedby={description === undefined ? undefined : aboutId}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{children}</span>
      </label>
      {description !== undefined && (
        <span className="choice__about" id={aboutId}>
          {description}
        </span>
      )}
    </div>
  );
}
