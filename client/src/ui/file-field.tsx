import { useId, useState, type DragEvent } from 'react';
import './file-field.css';

export interface FileFieldProps {
  label: string;
  description?: string;
  /** as the browser writes it: `.json,application/json` */
  accept?: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  error?: string | undefined;
  id?: string;
  isDisabled?: boolean;
}

/** Files: chosen, or dropped here. What has been chosen is shown by the one who asks, in its own words. */
export function FileField({
  label,
  description,
  accept,
  multiple = false,
  onFiles,
  error,
  id,
  isDisabled,
}: FileFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = Array.from(event.dataTransfer.files);
    if (files.length > 0 && isDisabled !== true) {
      onFiles(multiple ? files : files.slice(0, 1));
    }
  };
  return (
    <div
      className={over ? 'file-field file-field--over' : 'file-field'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="field__label" htmlFor={fieldId}>
        {label}
      </label>
      {description !== undefined && (
        <span className="field__about" id={`${fieldId}-about`}>
          {description}
        </span>
      )}
      {error !== undefined && (
        <span className="field__error" id={`${fieldId}-error`}>
          {error}
        </span>
      )}
      <input
        className="visually-hidden"
        type="file"
        id={fieldId}
        accept={accept}
        multiple={multiple}
        disabled={isDisabled}
        aria-invalid={error !== undefined}
        aria-describedby={`${fieldId}-about ${fieldId}-error`}
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []));
          // so that the same file, put right, can be chosen again
          event.target.value = '';
        }}
      />
      {/* the browser names its own button in its own language, so ours is drawn in its place */}
      <label className="file-field__choose" htmlFor={fieldId} aria-hidden>
        {multiple ? 'Välj filer' : 'Välj fil'}
      </label>
    </div>
  );
}
