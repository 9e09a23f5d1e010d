import type { WordMemorandumView } from '@klubbat/shared/contracts/word-memorandum';
import { faultAt, problemOf } from '../../lib/problem-error.js';
import { FileField } from '../../ui/file-field.js';
import { Waiting } from '../../ui/waiting.js';
import { useReadWord } from './memorandum.queries.js';

/** A memorandum in Word, chosen and read. Nothing of it is kept. */
export function WordField({
  boardId,
  label,
  onRead,
}: {
  boardId: string;
  label: string;
  onRead: (read: WordMemorandumView) => void;
}) {
  const read = useReadWord();
  const fault = read.isError ? (faultAt(read.error, 'file') ?? problemOf(read.error).detail) : undefined;
  return (
    <>
      <FileField
        label={label}
        description="En .docx, högst 20 MB. Rubrikerna visar vad som är förslag, bakgrund och så vidare. Du ser hur det blir innan något sparas."
        accept=".docx"
        onFiles={([file]) => {
          if (file !== undefined) {
            read.mutate({ params: { id: boardId }, files: [{ field: 'file', file }] }, { onSuccess: onRead });
          }
        }}
        error={fault}
        isDisabled={read.isPending}
      />
      {fault !== undefined && (
        <p role="alert" className="visually-hidden">
          {fault}
        </p>
      )}
      {read.isPending && <Waiting what="Läser dokumentet" />}
    </>
  );
}
