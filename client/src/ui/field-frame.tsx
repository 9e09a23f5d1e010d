import type { ReactNode } from 'react';
import './field.css';

export interface FieldFrameProps {
  id: string;
  label: string;
  description?: string | undefined;
  error?: string | undefined;
  width?: 'short' | 'medium' | 'full' | undefined;
  /** the field itself; `about` goes into its aria-describedby */
  children: (about: string | undefined) => ReactNode;
}

/** Label, help and fault around a field that the browser draws itself, tied to it for screen readers. */
export function FieldFrame({ id, label, description, error, width = 'full', children }: FieldFrameProps) {
  const about = [description && `${id}-about`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`field field--${width}`}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {description !== undefined && (
        <span className="field__about" id={`${id}-about`}>
          {description}
        </span>
      )}
      {error !== undefined && (
        <span className="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {children(about === '' ? undefined : about)}
    </div>
  );
}
