import { useState } from 'react';
import { peopleImportDoors, type ImportPreview } from '@klubbat/shared/contracts/people-import';
import { peopleImportSentences } from '@klubbat/shared/sentences/people-import-sentences';
import { doorAddress } from '../../lib/call.js';
import { faultAt, problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { Waiting } from '../../ui/waiting.js';
import { ImportLines } from './import-lines.js';
import { inNumbers } from './import-words.js';
import { MissingTerms } from './missing-terms.js';
import { useExportPeople, useImportPeople, usePreviewPeople } from './people-import.queries.js';
import './people-import.css';

interface Previewed {
  file: File;
  preview: ImportPreview;
}

/** What has been shown is what is read in; a file that was changed meanwhile is shown anew. */
function Confirm({ file, preview, organisationId }: Previewed & { organisationId: string }) {
  const read = useImportPeople();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [day, setDay] = useState('');
  const { lines, missing, counts, digest, version, unread } = preview;
  const faults = lines.filter(({ kind }) => kind === 'fault').length;
  const nothing = chosen.size === 0 && Object.values({ ...counts, rows: 0 }).every((count) => count === 0);
  const submit = () => {
    const ending =
      chosen.size === 0 ? {} : { end: [...chosen].join(','), ...(day === '' ? {} : { endOn: day }) };
    read.mutate({
      params: { id: organisationId },
      body: { digest, version, ...ending },
      files: [{ field: 'file', file }],
    });
  };
  if (read.isSuccess) {
    return (
      <Notice kind="success" title="Listan är inläst" announce>
        <p>Det blev {inNumbers(read.data, read.data.endedTerms)}.</p>
        <div>
          <LinkButton to={`/register/personer?organisation=${organisationId}`}>Visa personerna</LinkButton>
        </div>
      </Notice>
    );
  }
  return (
    <div className="stack stack--wide">
      {faults > 0 ? (
        <Notice kind="error" title={faults === 1 ? 'En rad har fel' : `${faults} rader har fel`} announce>
          <p>{peopleImportSentences.faults}</p>
        </Notice>
      ) : (
        <Notice
          kind="info"
          title={`${file.name}: ${counts.rows} ${counts.rows === 1 ? 'rad' : 'rader'}`}
          announce
        >
          <p>
            {nothing
              ? 'Registret säger redan allt som står i filen.'
              : `Det blir ${inNumbers(counts, chosen.size)}. Inget är ändrat än.`}
          </p>
        </Notice>
      )}
      {unread.length > 0 && <p className="quiet">{peopleImportSentences.unread(unread)}</p>}
      <ImportLines lines={lines} />
      {missing.length > 0 && faults === 0 && (
        <MissingTerms
          missing={missing}
          chosen={chosen}
          onChoose={setChosen}
          day={day}
          onDay={(chosenDay) => {
            read.reset();
            setDay(chosenDay);
          }}
          error={faultAt(read.error, 'endOn')}
        />
      )}
      <FaultSummary
        error={read.error}
        fields={{ endOn: { label: 'Sista dag', id: 'inlasning-sista-dag' } }}
      />
      {faults === 0 && !nothing && (
        <div>
          <Button variant="primary" isPending={read.isPending} onPress={submit}>
            {`Läs in ${inNumbers(counts, chosen.size)}`}
          </Button>
        </div>
      )}
    </div>
  );
}

interface PeopleImportFormProps {
  organisationId: string;
  /** true: the whole register may be had as a list */
  administers: boolean;
  /** the only boards that the reader reads people in to; empty: all of them */
  boards: readonly string[];
}

/** A list of people and terms: choose it, see what it does, read it in. */
export function PeopleImportForm({ organisationId, administers, boards }: PeopleImportFormProps) {
  const look = usePreviewPeople();
  const exporting = useExportPeople();
  const [file, setFile] = useState<File>();
  const choose = ([chosen]: File[]) => {
    if (chosen !== undefined) {
      setFile(chosen);
      look.mutate({ params: { id: organisationId }, files: [{ field: 'file', file: chosen }] });
    }
  };
  const ofFile = look.isError ? (faultAt(look.error, 'file') ?? problemOf(look.error).detail) : undefined;
  const params = { id: organisationId };
  return (
    <div className="stack stack--wide">
      <div className="stack">
        <p>
          En rad är ett uppdrag. Namn och Roll måste finnas, och Organ för förtroendevalda. Kolumnerna får stå
          i vilken ordning som helst. En tom cell ändrar inget, ett streck (–) tar bort uppgiften. För en
          ersättare är Ordning platsen i turen, och Plats den enda plats som turen gäller; utan Plats gäller
          den inom partiet.
        </p>
        {boards.length > 0 && (
          <p>
            Du läser in till {boards.join(', ')}. E-post och titel för personer som redan finns ändras av den
            som administrerar organisationen.
          </p>
        )}
        <div className="flush">
          <LinkButton variant="quiet" href={doorAddress(peopleImportDoors.template, { params })} download>
            Hämta en tom mall (Excel)
          </LinkButton>
          {administers && (
            <Button
              variant="quiet"
              isPending={exporting.isPending}
              onPress={() => exporting.mutate(organisationId)}
            >
              Hämta registret som lista (Excel)
            </Button>
          )}
        </div>
        <FaultSummary error={exporting.error} />
        <FileField
          label="Lista med personer och uppdrag"
          description="Excel (.xlsx) eller CSV, högst 10 000 rader. Först visas vad som händer; inget ändras förrän du läser in."
          accept=".xlsx,.csv,.txt"
          onFiles={choose}
          error={ofFile}
          isDisabled={look.isPending}
        />
        {ofFile !== undefined && (
          <p role="alert" className="visually-hidden">
            {ofFile}
          </p>
        )}
      </div>
      {look.isPending && <Waiting what="Granskar listan" />}
      {look.isSuccess && file !== undefined && (
        <Confirm
          key={`${look.data.digest} ${look.data.version}`}
          file={file}
          preview={look.data}
          organisationId={organisationId}
        />
      )}
    </div>
  );
}
