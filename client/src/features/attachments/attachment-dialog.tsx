import { useState } from 'react';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { TextField } from '../../ui/text-field.js';
import { useRemoveAttachment, useUpdateAttachment } from './attachment.queries.js';
import { fileSize } from '../../lib/file-size.js';

/** One attachment: its title, label and file, or away with it. */
export function AttachmentDialog({
  attachment,
  onClose,
}: {
  attachment: AttachmentView;
  onClose: () => void;
}) {
  const [title, setTitle] = useState(attachment.title);
  const [label, setLabel] = useState(attachment.label ?? '');
  const [confidential, setConfidential] = useState(attachment.confidential ?? '');
  const [file, setFile] = useState<File>();
  const update = useUpdateAttachment();
  const remove = useRemoveAttachment();
  const error = update.error ?? remove.error;
  const save = () =>
    update.mutate(
      {
        params: { id: attachment.id },
        body: {
          ...(title === attachment.title ? {} : { title }),
          ...(label === (attachment.label ?? '') ? {} : { label: label.trim() }),
          ...(confidential === (attachment.confidential ?? '') ? {} : { confidential: confidential.trim() }),
        },
        ...(file === undefined ? {} : { files: [{ field: 'file', file }] }),
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={`Bilaga ${attachment.label ?? attachment.number}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={update.isPending} onPress={save}>
            Spara bilagan
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
          <Button
            variant="quiet"
            isPending={remove.isPending}
            onPress={() => remove.mutate({ params: { id: attachment.id } }, { onSuccess: onClose })}
          >
            Ta bort bilagan
          </Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary
          error={error}
          fields={{
            title: { label: 'Titel' },
            label: { label: 'Beteckning' },
            confidential: { label: 'Sekretess' },
          }}
        />
        <TextField
          label="Titel"
          value={title}
          onChange={setTitle}
          isRequired
          error={faultAt(error, 'title')}
        />
        <TextField
          label="Beteckning, om den inte är numret"
          description="Till exempel 2A."
          width="short"
          value={label}
          onChange={setLabel}
          error={faultAt(error, 'label')}
        />
        <TextField
          label="Sekretess, med lagrum"
          description="Tomt om bilagan är offentlig. Till exempel 21 kap. 1 § OSL."
          value={confidential}
          onChange={setConfidential}
          error={faultAt(error, 'confidential')}
        />
        {attachment.source !== 'attendance' && attachment.source !== 'votes' && (
          <FileField
            label={attachment.stored === null ? 'Fil' : 'Ny fil i stället för den som finns'}
            onFiles={([chosen]) => setFile(chosen)}
            error={faultAt(error, 'file')}
          />
        )}
        {file !== undefined && (
          <p>
            {file.name}, {fileSize(file.size)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
