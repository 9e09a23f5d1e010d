import { faultAt } from '../../lib/problem-error.js';
import { TextField } from '../../ui/text-field.js';

/** What a memorandum is known by before it is written. */
export interface MemorandumHead {
  title: string;
  caseNumber: string;
}

export const noHead: MemorandumHead = { title: '', caseNumber: '' };

/** The same as it is sent: a missing number is left out. */
export const sentHead = ({ title, caseNumber }: MemorandumHead) => ({
  title,
  ...(caseNumber.trim() === '' ? {} : { caseNumber }),
});

interface MemorandumHeadFieldsProps {
  head: MemorandumHead;
  onChange: (head: MemorandumHead) => void;
  titleField: { id: string; label: string };
  error: Error | null;
}

/** Title and number of a memorandum that is begun or expected. */
export function MemorandumHeadFields({ head, onChange, titleField, error }: MemorandumHeadFieldsProps) {
  return (
    <>
      <TextField
        {...titleField}
        value={head.title}
        onChange={(title) => onChange({ ...head, title })}
        error={faultAt(error, 'title')}
        isRequired
      />
      <TextField
        label="Ärendenummer (frivilligt)"
        width="medium"
        value={head.caseNumber}
        onChange={(caseNumber) => onChange({ ...head, caseNumber })}
        error={faultAt(error, 'caseNumber')}
      />
    </>
  );
}
