import { useState } from 'react';
import { importKinds, type ImportedLine, type ImportKind } from '@klubbat/shared/contracts/people-import';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { SelectField } from '../../ui/select-field.js';
import { StateMark } from '../../ui/state-mark.js';
import { kindWords } from './import-words.js';

/** A list has ten thousand rows at most: no browser draws them all at once. */
const PORTION = 100;

type Shown = ImportKind | 'all';

/** What becomes of each row of the file. Faults come first into sight. */
export function ImportLines({ lines }: { lines: readonly ImportedLine[] }) {
  const faults = lines.some(({ kind }) => kind === 'fault');
  const [shown, setShown] = useState<Shown>(faults ? 'fault' : 'all');
  const [most, setMost] = useState(PORTION);
  const fitting = lines.filter(({ kind }) => shown === 'all' || kind === shown);
  const count = (kind: ImportKind) => lines.filter((line) => line.kind === kind).length;
  return (
    <section className="stack" aria-labelledby="rader">
      <h2 id="rader">Filens rader</h2>
      <SelectField
        label="Visa"
        width="medium"
        value={shown}
        onChange={(kind) => {
          setShown(kind);
          setMost(PORTION);
        }}
        options={[
          { value: 'all', label: `Alla rader (${lines.length})` },
          ...importKinds
            .filter((kind) => count(kind) > 0)
            .map((kind) => ({ value: kind, label: `${kindWords[kind].word} (${count(kind)})` })),
        ]}
      />
      <DataTable
        caption="Vad som händer med varje rad i filen"
        rows={fitting.slice(0, most)}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'row', heading: 'Rad', figures: true, width: '7%', cell: ({ row }) => row },
          {
            key: 'name',
            heading: 'Namn',
            rowHeading: true,
            width: '22%',
            cell: ({ name }) => (name === '' ? 'Utan namn' : name),
          },
          {
            key: 'kind',
            heading: 'Vad händer',
            width: '15%',
            cell: ({ kind }) => <StateMark kind={kindWords[kind].mark}>{kindWords[kind].word}</StateMark>,
          },
          {
            key: 'term',
            heading: 'Uppdrag',
            cell: ({ term, notes }) => (
              <>
                {capital(term)}
                {notes.map((note) => (
                  <span className="people-import__note" key={note}>
                    {note}
                  </span>
                ))}
              </>
            ),
          },
        ]}
      />
      {fitting.length > most && (
        <div>
          <Button onPress={() => setMost(most + PORTION)}>
            {`Visa fler rader (${fitting.length - most} till)`}
          </Button>
        </div>
      )}
    </section>
  );
}
