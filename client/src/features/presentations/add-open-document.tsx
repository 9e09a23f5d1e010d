import { useState } from 'react';
import { openDocumentKindWords } from '@klubbat/shared/sentences/presentation-sentences';
import { openDocumentKinds, type OpenDocumentKind } from '@klubbat/shared/vocabulary/presentation-words';
import { capital } from '../../lib/capital.js';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useAddOpenDocument, type Owner } from './presentation.queries.js';

const id = (field: string) => `nytt-dokument-${field}`;
const fields = Object.fromEntries(
  (
    [
      ['file', 'Fil'],
      ['title', 'Titel'],
      ['day', 'Dag'],
      ['kind', 'Slag'],
    ] as const
  ).map(([field, label]) => [field, { label, id: id(field) }]),
);

/** A file that is to stand on the open page. Its title is what the file is called until another is written. */
export function AddOpenDocument({ of, id: ownerId }: { of: Owner; id: string }) {
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const [day, setDay] = useState(today);
  const [kind, setKind] = useState<OpenDocumentKind>('position-paper');
  const add = useAddOpenDocument(of);
  const choose = ([chosen]: File[]) => {
    setFile(chosen);
    if (chosen !== undefined && title.trim() === '') {
      setTitle(chosen.name.replace(/\.pdf$/i, ''));
    }
  };
  const send = () =>
    add.mutate(
      {
        params: { id: ownerId },
        body: { title, day, kind },
        files: file === undefined ? [] : [{ field: 'file', file }],
      },
      {
        onSuccess: () => {
          setFile(undefined);
          setTitle('');
        },
      },
    );
  return (
    <form
      className="stack presentation__add"
      noValidate
      aria-labelledby="nytt-dokument"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3 id="nytt-dokument">Lägg till ett dokument</h3>
      <FaultSummary error={add.error} fields={fields} />
      <FileField
        id={id('file')}
        label="Fil"
        description={file === undefined ? 'En PDF, högst 20 MB.' : `${file.name} är vald.`}
        accept=".pdf,application/pdf"
        onFiles={choose}
        error={faultAt(add.error, 'file')}
      />
      <TextField
        id={id('title')}
        label="Titel"
        value={title}
        onChange={setTitle}
        error={faultAt(add.error, 'title')}
      />
      <SelectField
        id={id('kind')}
        label="Slag"
        width="medium"
        value={kind}
        onChange={setKind}
        options={openDocumentKinds.map((value) => ({
          value,
          label: capital(openDocumentKindWords[value].one),
        }))}
      />
      <DateField
        id={id('day')}
        label="Dag då det antogs eller skrevs"
        value={day}
        onChange={setDay}
        error={faultAt(add.error, 'day')}
      />
      <div>
        <Button type="submit" isPending={add.isPending} isDisabled={file === undefined}>
          Lägg till dokumentet
        </Button>
      </div>
      <p role="status" className="quiet">
        {add.isSuccess && file === undefined
          ? 'Dokumentet är inlagt. Publicera det när du har läst det.'
          : ''}
      </p>
    </form>
  );
}
