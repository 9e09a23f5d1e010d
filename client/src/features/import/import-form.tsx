import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { FileField } from '../../ui/file-field.js';
import { ChosenFiles } from './chosen-files.js';
import { ImportFaults } from './import-faults.js';
import { useImportMeeting } from './import.queries.js';
import { namedFiles } from './named-files.js';

const isMeetingFile = (file: File) => file.name.toLowerCase().endsWith('.json');

/** Choose or drop a meeting file and the files of its attachments, and read them in. */
export function ImportForm({ onImported }: { onImported: (meetingId: string) => void }) {
  const [meeting, setMeeting] = useState<File>();
  const [named, setNamed] = useState<readonly string[]>([]);
  const [files, setFiles] = useState<readonly File[]>([]);
  const importMeeting = useImportMeeting();

  const addFiles = (added: readonly File[]) => {
    const names = new Set(added.map(({ name }) => name));
    setFiles((before) => [...before.filter(({ name }) => !names.has(name)), ...added]);
  };
  const take = (dropped: File[]) => {
    importMeeting.reset();
    // all may be dropped at once: the first .json is the meeting, the rest are attachments
    const file = dropped.find(isMeetingFile);
    addFiles(dropped.filter((other) => other !== file));
    if (file !== undefined) {
      setMeeting(file);
      void file.text().then((text) => setNamed(namedFiles(text)));
    }
  };
  const missing = named.filter((name) => !files.some((file) => file.name === name));

  return (
    <div className="stack">
      {importMeeting.isError && <ImportFaults error={importMeeting.error} />}
      <FileField
        label="Mötesfil"
        description="En fil som slutar på .json. Du kan släppa den här, tillsammans med bilagorna."
        accept=".json,application/json"
        onFiles={take}
        multiple
      />
      {meeting !== undefined && (
        <ChosenFiles files={[meeting]} missing={[]} onRemove={() => setMeeting(undefined)} />
      )}
      <FileField
        label="Bilagornas filer (frivilligt)"
        description="De filer som mötesfilen nämner: alla, eller ingen för att lägga till dem efteråt. Högst 20 MB tillsammans."
        onFiles={(added) => {
          importMeeting.reset();
          addFiles(added);
        }}
        multiple
      />
      <ChosenFiles
        files={files}
        missing={meeting === undefined ? [] : missing}
        onRemove={(file) => setFiles((before) => before.filter((other) => other !== file))}
      />
      <div>
        <Button
          variant="primary"
          isDisabled={meeting === undefined}
          isPending={importMeeting.isPending}
          onPress={() => {
            if (meeting !== undefined) {
              importMeeting.mutate(
                { meeting, files },
                { onSuccess: ({ meetingId }) => onImported(meetingId) },
              );
            }
          }}
        >
          Läs in sammanträdet
        </Button>
      </div>
    </div>
  );
}
