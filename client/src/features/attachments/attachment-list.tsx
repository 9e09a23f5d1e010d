import { Eye, FileText } from 'lucide-react';
import { useState } from 'react';
import { attachmentDoors, type AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { attachmentSourceWords } from '@klubbat/shared/sentences/words';
import { doorAddress } from '../../lib/call.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { AttachmentDialog } from './attachment-dialog.js';
import { fileSize } from '../../lib/file-size.js';
import './attachments.css';

/** The attachments of a meeting by number, the files among them to be read here. */
export function AttachmentList({ meeting, mayWrite }: { meeting: MeetingView; mayWrite: boolean }) {
  const [reading, setReading] = useState<string>();
  const [open, setOpen] = useState<AttachmentView>();
  const { attachments } = meeting;
  const shown = attachments.find(({ id }) => id === reading);
  if (attachments.length === 0) {
    return (
      <EmptyState title="Inga bilagor än">
        Här står det som hör till protokollet: närvarolista, omröstningslistor och filer.
      </EmptyState>
    );
  }
  const columns: Column<AttachmentView>[] = [
    {
      key: 'number',
      heading: 'Bilaga',
      figures: true,
      cell: ({ number, label }) => `Bilaga ${label ?? number}`,
    },
    {
      key: 'title',
      heading: 'Titel',
      rowHeading: true,
      cell: ({ title, confidential }) => (
        <>
          {title}{' '}
          {confidential !== undefined && <span className="quiet small">Sekretess: {confidential}</span>}
        </>
      ),
    },
    { key: 'paragraphs', heading: 'Hör till', cell: ({ number }) => itemsOf(meeting, number) },
    { key: 'source', heading: 'Vad', cell: whatItIs },
    {
      key: 'open',
      heading: 'Öppna',
      quietHeading: true,
      align: 'right',
      cell: (attachment) => (
        <span className="attachments__actions">
          {attachment.stored?.pdf === true && (
            <Button
              variant="quiet"
              icon={Eye}
              aria-pressed={attachment.id === reading}
              aria-label={`Läs ${attachment.title} här`}
              onPress={() => setReading(attachment.id === reading ? undefined : attachment.id)}
            />
          )}
          {attachment.stored !== null && (
            <LinkButton href={fileAddress(attachment)} variant="quiet" icon={FileText} newTab>
              Öppna
            </LinkButton>
          )}
          {mayWrite && (
            <Button
              variant="quiet"
              aria-label={`Ändra ${attachment.title}`}
              onPress={() => setOpen(attachment)}
            >
              Ändra
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption="Bilagor"
        columns={columns}
        rows={attachments}
        rowKey={({ id }) => id}
        rowId={(row) => `bilaga-${attachments.indexOf(row) + 1}`}
      />
      {shown !== undefined && (
        <iframe
          className="attachments__reading"
          src={fileAddress(shown)}
          title={`Bilaga ${shown.number}: ${shown.title}`}
        />
      )}
      {open !== undefined && (
        <AttachmentDialog key={open.id} attachment={open} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

function fileAddress({ id }: AttachmentView): string {
  return doorAddress(attachmentDoors.file, { params: { id } });
}

function itemsOf({ items }: MeetingView, number: number): string {
  return items
    .filter(({ attachments }) => attachments?.includes(number) === true)
    .map(({ label }) => label)
    .join(', ');
}

function whatItIs({ stored, source, file }: AttachmentView): string {
  if (stored !== null) {
    return `${stored.pdf ? 'PDF' : (file ?? 'fil')}, ${fileSize(stored.size)}`;
  }
  if (source === 'attendance') {
    return 'närvarolista, görs av närvaron';
  }
  if (source === 'file') {
    return file === undefined ? 'filen saknas' : `${file} saknas`;
  }
  return attachmentSourceWords[source ?? 'paper'];
}
