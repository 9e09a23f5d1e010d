import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { doorAddress } from '../../lib/call.js';
import { fileSize } from '../../lib/file-size.js';
import { moment } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useDismissWaiting, waitingQuery } from './incoming.queries.js';
import './receiving.css';

export type WaitingFile = z.output<typeof incomingDoors.waiting.reply>['files'][number];

const REASON = { label: 'Varför den inte ska registreras', id: 'lagg-undan-skal' };

function DismissDialog({ file, onClose }: { file: WaitingFile; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const dismiss = useDismissWaiting();
  return (
    <Dialog
      title="Lägg undan filen"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={dismiss.isPending}
            onPress={() =>
              dismiss.mutate({ params: { id: file.id }, body: { reason } }, { onSuccess: onClose })
            }
          >
            Lägg undan
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={dismiss.error} fields={{ reason: REASON }} />
        <p className="breaks">{file.fileName} sparas, men väntar inte längre på att registreras.</p>
        <TextField
          {...REASON}
          value={reason}
          onChange={setReason}
          isRequired
          error={faultAt(dismiss.error, 'reason')}
        />
      </div>
    </Dialog>
  );
}

interface WaitingFilesProps {
  /** told which one is to be read and registered */
  onChoose: (file: WaitingFile) => void;
}

/** What has come to the organisation's mailbox, and waits for somebody to register it. */
export function WaitingFiles({ onChoose }: WaitingFilesProps) {
  const { data } = useQuery(waitingQuery);
  const [dismissing, setDismissing] = useState<WaitingFile>();
  const files = data?.files ?? [];
  if (files.length === 0) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="vantar-pa-registrering">
      <h2 id="vantar-pa-registrering">Väntar på att registreras</h2>
      <DataTable
        caption="Filer som har kommit till brevlådan"
        rows={files}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'file',
            heading: 'Fil',
            rowHeading: true,
            cell: ({ id, fileName, size, organisation }) => (
              <>
                <a
                  className="breaks"
                  href={doorAddress(incomingDoors.waitingFile, { params: { id } })}
                  target="_blank"
                  rel="noreferrer"
                >
                  {fileName}
                  <span className="visually-hidden"> (öppnas i en ny flik)</span>
                </a>{' '}
                <span className="quiet small">
                  {fileSize(size)}, till {organisation}
                </span>
              </>
            ),
          },
          {
            key: 'mail',
            heading: 'Mejl',
            cell: ({ sender, subject }) => (
              <span className="breaks">
                {subject ?? 'Utan ämne'} <span className="quiet small">{sender ?? 'Okänd avsändare'}</span>
              </span>
            ),
          },
          { key: 'came', heading: 'Kom', figures: true, cell: ({ cameAt }) => moment(cameAt) },
          {
            key: 'acts',
            heading: 'Registrera',
            quietHeading: true,
            cell: (file) => (
              <div className="row">
                <Button aria-label={`Läs och registrera ${file.fileName}`} onPress={() => onChoose(file)}>
                  Läs och registrera
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`Lägg undan ${file.fileName}`}
                  onPress={() => setDismissing(file)}
                >
                  Lägg undan
                </Button>
              </div>
            ),
          },
        ]}
      />
      {dismissing !== undefined && (
        <DismissDialog file={dismissing} onClose={() => setDismissing(undefined)} />
      )}
    </section>
  );
}
