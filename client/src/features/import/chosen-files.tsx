import { FileText, X } from 'lucide-react';
import { fileSize } from '../../lib/file-size.js';
import { Button } from '../../ui/button.js';
import { StateMark } from '../../ui/state-mark.js';
import './chosen-files.css';

interface ChosenFilesProps {
  files: readonly File[];
  /** names that the meeting file speaks of and that nobody has chosen yet */
  missing: readonly string[];
  onRemove: (file: File) => void;
}

/** The files that will be sent along, and those still missing. */
export function ChosenFiles({ files, missing, onRemove }: ChosenFilesProps) {
  if (files.length === 0 && missing.length === 0) {
    return null;
  }
  return (
    <ul className="chosen-files">
      {files.map((file) => (
        <li key={file.name}>
          <FileText className="chosen-files__icon" size={16} aria-hidden />
          <span>{file.name}</span>
          <span className="quiet small">{fileSize(file.size)}</span>
          <Button
            variant="quiet"
            icon={X}
            aria-label={`Ta bort ${file.name}`}
            onPress={() => onRemove(file)}
          />
        </li>
      ))}
      {missing.map((name) => (
        <li key={name}>
          <StateMark kind="waiting">{name}</StateMark>
          <span className="quiet small">nämns i mötesfilen, inte vald</span>
        </li>
      ))}
    </ul>
  );
}
