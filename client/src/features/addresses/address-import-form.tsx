import { useState } from 'react';
import {
  addressImportDoors,
  type AddressImportPreview,
  type AddressLineKind,
} from '@klubbat/shared/contracts/address-import';
import { addressDoors } from '@klubbat/shared/contracts/address';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { addressImportSentences } from '@klubbat/shared/sentences/address-import-sentences';
import { useDoorMutation } from '../../lib/door-query.js';
import { faultAt, problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { FileField } from '../../ui/file-field.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { StateMark, type StateKind } from '../../ui/state-mark.js';
import { Waiting } from '../../ui/waiting.js';

const kindWords: Readonly<Record<AddressLineKind, { word: string; mark: StateKind }>> = {
  fault: { word: 'Fel', mark: 'problem' },
  added: { word: 'Ny', mark: 'working' },
  changed: { word: 'Ändras', mark: 'waiting' },
  unchanged: { word: 'Oförändrad', mark: 'idle' },
};

const inNumbers = ({ added, changed }: AddressImportPreview['counts']) =>
  `${added} ${added === 1 ? 'ny' : 'nya'} och ${changed} ${changed === 1 ? 'ändrad' : 'ändrade'}`;

interface ConfirmProps {
  organisationId: string;
  file: File;
  preview: AddressImportPreview;
}

/** What has been shown is what is read in; a file or a book that was changed meanwhile is shown anew. */
function Confirm({ organisationId, file, preview }: ConfirmProps) {
  const read = useDoorMutation(addressImportDoors.import, [addressDoors.list, dispatchDoors.recipients]);
  const { lines, counts, digest, version, unread } = preview;
  const nothing = counts.added + counts.changed === 0;
  if (read.isSuccess) {
    return (
      <Notice kind="success" title="Listan är inläst" announce>
        <p>Det blev {inNumbers(read.data)}.</p>
        <div>
          <LinkButton to={`/register/organisation/${organisationId}/adressbok`}>Visa adressboken</LinkButton>
        </div>
      </Notice>
    );
  }
  return (
    <div className="stack">
      {counts.faults > 0 ? (
        <Notice
          kind="error"
          title={counts.faults === 1 ? 'En rad har fel' : `${counts.faults} rader har fel`}
          announce
        >
          <p>{addressImportSentences.faults}</p>
        </Notice>
      ) : (
        <Notice kind="info" title={`${file.name}: ${lines.length} rader`} announce>
          <p>
            {nothing
              ? 'Adressboken säger redan allt som står i filen.'
              : `Det blir ${inNumbers(counts)}. Inget är ändrat än.`}
          </p>
        </Notice>
      )}
      {unread.length > 0 && <p className="quiet">{`Läses inte: ${unread.join(', ')}.`}</p>}
      <DataTable
        caption="Vad som händer med varje rad i filen"
        rows={[...lines].sort((a, b) => Number(b.kind === 'fault') - Number(a.kind === 'fault'))}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'row', heading: 'Rad', figures: true, width: '7%', cell: ({ row }) => row },
          {
            key: 'name',
            heading: 'Namn',
            rowHeading: true,
            width: '30%',
            cell: ({ name }) => (name === '' ? 'Utan namn' : name),
          },
          {
            key: 'kind',
            heading: 'Vad händer',
            width: '15%',
            cell: ({ kind }) => <StateMark kind={kindWords[kind].mark}>{kindWords[kind].word}</StateMark>,
          },
          {
            key: 'email',
            heading: 'E-post',
            cell: ({ email, notes }) => (
              <div className="stack stack--tight">
                <span>{email}</span>
                {notes.map((note) => (
                  <span className="quiet small" key={note}>
                    {note}
                  </span>
                ))}
              </div>
            ),
          },
        ]}
      />
      <FaultSummary error={read.error} />
      {counts.faults === 0 && !nothing && (
        <div>
          <Button
            variant="primary"
            isPending={read.isPending}
            onPress={() =>
              read.mutate({
                params: { id: organisationId },
                body: { digest, version },
                files: [{ field: 'file', file }],
              })
            }
          >
            {`Läs in ${inNumbers(counts)}`}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A list of addresses: choose it, see what it does, read it in. */
export function AddressImportForm({ organisationId }: { organisationId: string }) {
  const look = useDoorMutation(addressImportDoors.preview, []);
  const [file, setFile] = useState<File>();
  const choose = ([chosen]: File[]) => {
    if (chosen !== undefined) {
      setFile(chosen);
      look.mutate({ params: { id: organisationId }, files: [{ field: 'file', file: chosen }] });
    }
  };
  const ofFile = look.isError ? (faultAt(look.error, 'file') ?? problemOf(look.error).detail) : undefined;
  return (
    <div className="stack stack--wide">
      <div className="stack">
        <p>
          En rad är en mottagare. Namn och E-post måste finnas. Sort (organisation, funktion eller person),
          Anteckning, Från, Till och Grupp är frivilliga; flera grupper skiljs med |. En tom cell ändrar
          inget, och ingen tas bort.
        </p>
        <FileField
          label="Lista med adresser"
          description="CSV eller Excel (.xlsx), högst 2 000 rader. Först visas vad som händer; inget ändras förrän du läser in."
          accept=".xlsx,.csv,.txt"
          onFiles={choose}
          error={ofFile}
          isDisabled={look.isPending}
        />
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
