import { useEffect, useState } from 'react';
import { TextField } from './text-field.js';

const PAUSE_IN_TYPING = 300;

interface SearchFieldProps {
  label?: string;
  placeholder: string;
  /** as it stands in the address */
  value: string;
  onChange: (text: string) => void;
}

/** Looks while one types, when the fingers rest. What is looked for stands in the address. */
export function SearchField({ label = 'Sök', placeholder, value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    // the address was changed from elsewhere: by Back, or by a link
    setSeen(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(typed), PAUSE_IN_TYPING);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      label={label}
      type="search"
      placeholder={placeholder}
      maxLength={200}
      value={typed}
      onChange={setTyped}
    />
  );
}
