import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { fileSize } from '../../lib/file-size.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { Notice } from '../../ui/notice.js';
import { SelectField } from '../../ui/select-field.js';
import { Waiting } from '../../ui/waiting.js';
import { IncomingForm } from './incoming-form.js';
import { ReadingNotices } from './reading-notices.js';
import { useFetchWaiting, useReadIncoming } from './incoming.queries.js';
import { WaitingFiles, type WaitingFile } from './waiting-files.js';

type Place = z.output<typeof incomingDoors.places.reply>['places'][number];

interface ReceiveExtractProps {
  places: readonly Place[];
  /** told when a file has been chosen, and when it has been put aside */
  onFile: (chosen: boolean) => void;
  onRegistered: (id: string) => void;
}

/** Drop an extract, or take one that has come by mail, see what is in it, confirm and register it. */
export function ReceiveExtract({ places, onFile, onRegistered }: ReceiveExtractProps) {
  const [chosenId, setChosenId] = useState('');
  const [file, setFile] = useState<File>();
  const reading = useReadIncoming();
  const fetching = useFetchWaiting();
  const place = places.find(({ organisationId }) => organisationId === chosenId) ?? places[0];
  if (place === undefined) {
    return null;
  }
  const choose = (chosen: File | undefined, organisationId = place.organisationId) => {
    reading.reset();
    setFile(chosen);
    onFile(chosen !== undefined);
    if (chosen !== undefined) {
      reading.mutate({ organisationId, file: chosen });
    }
  };
  const take = (waiting: WaitingFile) => {
    setChosenId(waiting.organisationId);
    fetching.mutate(waiting, { onSuccess: (fetched) => choose(fetched, waiting.organisationId) });
  };
  const read = reading.data;
  return (
    <section className="stack">
      {file === undefined && <WaitingFiles onChoose={take} />}
      {fetching.isPending && <Waiting what="Hämtar filen" />}
      <FaultSummary error={fetching.error} />
      {places.length > 1 && read === undefined && (
        <SelectField
          label="Tas emot av"
          value={place.organisationId}
          onChange={setChosenId}
          options={places.map(({ organisationId, organisation }) => ({
            value: organisationId,
            label: organisation,
          }))}
        />
      )}
      <FaultSummary error={reading.error} />
      {read === undefined && (
        <FileField
          label="Utdrag som har kommit in"
          description="En PDF på högst 20 MB, från Klubbat eller ett annat system. Inget sparas förrän du har sett vad som står i den."
          accept=".pdf,application/pdf"
          onFiles={([chosen]) => choose(chosen)}
          isDisabled={reading.isPending}
        />
      )}
      {reading.isPending && <Waiting what={`Läser ${file?.name ?? 'filen'}`} />}
      {read !== undefined && file !== undefined && (
        <>
          <p>
            <strong className="breaks">{read.fileName}</strong>, {fileSize(read.size)}
            {read.reading.pages !== null && `, ${read.reading.pages} sidor`}
          </p>
          {read.registered !== null && (
            <Notice kind="warning" title="Filen är redan registrerad" announce>
              <p>
                Den kom in {read.registered.receivedOn} i ärendet {read.registered.caseNumber}.{' '}
                <Link to={`/inkommet/${read.registered.id}`}>Öppna handlingen</Link>
              </p>
            </Notice>
          )}
          <ReadingNotices reading={read.reading} />
          {read.files.length > 0 && (
            <p>
              Handlingar i filen: {read.files.map(({ name }) => name).join(', ')}. De sparas tillsammans med
              utdraget.
            </p>
          )}
          {read.registered === null && (
            <IncomingForm
              read={read}
              file={file}
              place={place}
              onRegistered={onRegistered}
              onCancel={() => choose(undefined)}
            />
          )}
        </>
      )}
    </section>
  );
}
