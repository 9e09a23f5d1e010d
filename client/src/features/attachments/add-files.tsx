import { FileField } from '../../ui/file-field.js';
import { useDroppedFiles } from './dropped-files.js';
import { UploadList } from './upload-list.js';
import { useUploads } from './use-uploads.js';
import './uploads.css';

interface AddFilesProps {
  meetingId: string;
  /** the item that they are laid to as well */
  itemId?: string;
  label: string;
}

/** Files become attachments: chosen, dropped anywhere on the page, or pasted. */
export function AddFiles({ meetingId, itemId, label }: AddFilesProps) {
  const { uploads, queue } = useUploads(meetingId, itemId);
  const over = useDroppedFiles(true, (files) => queue.add(files));
  return (
    <div className="stack no-print">
      <FileField
        label={label}
        description="Välj filer, släpp dem var som helst på sidan eller klistra in dem. Högst 20 MB var. PDF, bilder och Office-filer blir sidor efter protokollet när det går, andra filer följer med som de är."
        multiple
        onFiles={(files) => queue.add(files)}
      />
      {uploads.length > 0 && (
        <UploadList
          uploads={uploads}
          onRemove={(key) => queue.remove(key)}
          onRetry={(key) => queue.retry(key)}
        />
      )}
      {over && (
        <div className="drop-sign" aria-hidden>
          <p>Släpp filerna för att lägga till dem som bilagor</p>
        </div>
      )}
    </div>
  );
}
