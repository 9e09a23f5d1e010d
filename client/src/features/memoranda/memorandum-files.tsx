import { X } from 'lucide-react';
import { memorandumDoors, type MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { doorAddress } from '../../lib/call.js';
import { fileSize } from '../../lib/file-size.js';
import { faultAt, problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FileField } from '../../ui/file-field.js';
import { Waiting } from '../../ui/waiting.js';
import { useAddFile, useRemoveFile } from './memorandum.queries.js';
import '../../ui/act-rows.css';

type Files = MemorandumView['files'];

/** The files of a memorandum, to be opened; its author may leave one out. */
export function FileList({ files, onRemove }: { files: Files; onRemove?: (id: string) => void }) {
  return (
    <ul className="act-rows">
      {files.map(({ id, fileName, size }) => (
        <li key={id}>
          <div>
            <a className="breaks" href={doorAddress(memorandumDoors.file, { params: { id } })}>
              {fileName}
            </a>{' '}
            <span className="quiet small">{fileSize(size)}</span>
          </div>
          {onRemove !== undefined && (
            <Button
              variant="quiet"
              icon={X}
              aria-label={`Ta bort ${fileName}`}
              onPress={() => onRemove(id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The files that a decision rests on, as the author adds them. They become attachments of the meeting when it is taken in. */
export function MemorandumFiles({ memorandum: { id, files } }: { memorandum: MemorandumView }) {
  const add = useAddFile();
  const remove = useRemoveFile();
  const failed = add.error ?? remove.error;
  const fault = failed === null ? undefined : (faultAt(failed, 'file') ?? problemOf(failed).detail);
  const addAll = async (chosen: File[]) => {
    for (const file of chosen) {
      await add.mutateAsync({ params: { id }, files: [{ field: 'file', file }] });
    }
  };
  return (
    <section className="memorandum-part stack" aria-labelledby="filer">
      <h2 id="filer">Filer</h2>
      {files.length > 0 && (
        <FileList files={files} onRemove={(file) => remove.mutate({ params: { id: file } })} />
      )}
      <FileField
        label="Lägg till filer"
        description="Avtal, utredningar och annat som beslutet grundas på. Högst 20 MB var. De blir bilagor när sekreteraren tar in skrivelsen."
        multiple
        onFiles={(chosen) => void addAll(chosen).catch(() => undefined)}
        error={fault}
        isDisabled={add.isPending}
      />
      {add.isPending && <Waiting what="Lägger till filen" />}
    </section>
  );
}
