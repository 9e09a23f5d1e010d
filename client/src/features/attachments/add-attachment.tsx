import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextField } from '../../ui/text-field.js';
import { useAddAttachment } from './attachment.queries.js';
import { fileSize } from '../../lib/file-size.js';

type Source = 'file' | 'paper' | 'attendance';

/** A new attachment: a file, the attendance as a list, or something that is only named. */
export function AddAttachment({ meeting }: { meeting: MeetingView }) {
  const [source, setSource] = useState<Source>('file');
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File>();
  const [told, setTold] = useState('');
  const add = useAddAttachment();
  const hasAttendance = meeting.attachments.some((one) => one.source === 'attendance');
  const options: { value: Source; label: string }[] = [
    { value: 'file', label: 'En fil' },
    { value: 'paper', label: 'Något som bara nämns' },
    ...(hasAttendance ? [] : [{ value: 'attendance' as const, label: 'Närvarolistan, gjord av närvaron' }]),
  ];
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    if (chosen !== undefined && title.trim() === '') {
      setTitle(chosen.name.replace(/\.[^.]+$/, ''));
    }
  };
  const put = () =>
    add.mutate(
      {
        params: { id: meeting.id },
        body: { title: title.trim(), source },
        ...(source === 'file' && file !== undefined ? { files: [{ field: 'file', file }] } : {}),
      },
      {
        onSuccess: (added) => {
          setTold(`Bilaga ${added.number} är tillagd.`);
          setTitle('');
          setFile(undefined);
        },
      },
    );
  return (
    <form
      className="stack no-print"
      aria-labelledby="ny-bilaga"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <h3 id="ny-bilaga">Lägg till en bilaga</h3>
      <FaultSummary error={add.error} fields={{ title: { label: 'Titel', id: 'bilagans-titel' } }} />
      <RadioGroup label="Vad är det?" value={source} options={options} onChange={setSource} />
      {source === 'file' && (
        <>
          <FileField
            label="Fil"
            description="PDF binds in efter protokollet. Andra filer följer med som de är. Högst 20 MB."
            onFiles={([chosen]) => choose(chosen)}
            error={faultAt(add.error, 'file')}
            isDisabled={add.isPending}
          />
          {file !== undefined && (
            <p>
              {file.name}, {fileSize(file.size)}
            </p>
          )}
        </>
      )}
      <TextField
        id="bilagans-titel"
        label="Titel"
        value={title}
        onChange={setTitle}
        isRequired
        error={faultAt(add.error, 'title')}
      />
      <div className="row">
        <Button type="submit" isPending={add.isPending}>
          Lägg till bilagan
        </Button>
        <p role="status" className="quiet">
          {add.isPending && file !== undefined ? `Laddar upp ${file.name} …` : told}
        </p>
      </div>
    </form>
  );
}
