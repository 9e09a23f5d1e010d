import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { SelectField } from '../../../ui/select-field.js';
import './deciding.css';

interface EntryProps {
  /** what it is, in a line: `Anna Ek (S), avslagsyrkande` */
  title: string;
  /** true: it has just been added, and is written in */
  isNew: boolean;
  onRemove: () => void;
  children: ReactNode;
}

/** One thing that somebody did or said: a line, and behind it its fields. */
export function Entry({ title, isNew, onRemove, children }: EntryProps) {
  const [open, setOpen] = useState(isNew);
  return (
    <details className="entry" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        <div className="entry__fields">
          {children}
          <div className="flush">
            <Button variant="quiet" icon={X} onPress={onRemove}>
              Ta bort
            </Button>
          </div>
        </div>
      )}
    </details>
  );
}

interface PointFieldProps {
  points: readonly number[];
  value: number | undefined;
  onChange: (point: number | undefined) => void;
}

/** The whole §, or one decision point of it. Nothing to choose where there is one point or none. */
export function PointField({ points, value, onChange }: PointFieldProps) {
  if (points.length < 2 && value === undefined) {
    return null;
  }
  return (
    <SelectField
      label="Gäller"
      value={value === undefined ? '' : String(value)}
      options={[
        { value: '', label: 'Hela paragrafen' },
        ...points.map((point) => ({ value: String(point), label: `Beslutspunkt ${point}` })),
      ]}
      onChange={(point) => onChange(point === '' ? undefined : Number(point))}
    />
  );
}
