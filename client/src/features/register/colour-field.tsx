import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';

interface ColourFieldProps {
  id: string;
  label: string;
  description: string;
  /** `#rrggbb`; empty: none is chosen */
  value: string;
  onChange: (colour: string) => void;
  error: string | undefined;
  isReadOnly: boolean;
  /** what the colour looks like where it is used, and other ways to choose it */
  children?: ReactNode;
}

/** A colour: written, or chosen out of a palette. */
export function ColourField({ value, onChange, isReadOnly, children, ...field }: ColourFieldProps) {
  const typed = value.trim();
  return (
    <div className="stack stack--tight">
      <TextField {...field} placeholder="#075985" width="short" value={value} onChange={onChange} />
      <div className="row">
        <input
          type="color"
          className="colour-choice__picker"
          aria-label={`Välj ur en palett: ${field.label}`}
          value={/^#[0-9a-f]{6}$/i.test(typed) ? typed.toLowerCase() : '#075985'}
          onChange={(event) => onChange(event.target.value)}
        />
        {children}
        {typed !== '' && !isReadOnly && (
          <Button variant="quiet" onPress={() => onChange('')}>
            Ta bort färgen
          </Button>
        )}
      </div>
    </div>
  );
}
