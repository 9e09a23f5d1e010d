import { useState } from 'react';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useAddressFilters } from '../../lib/address-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { moved } from '../../ui/moved.js';
import { SortableList } from '../../ui/sortable-list.js';
import { AttachmentDialog } from './attachment-dialog.js';
import { AttachmentPreview } from './attachment-preview.js';
import { AttachmentRow } from './attachment-row.js';
import { useOrderAttachments } from './attachment.queries.js';
import { attachmentName, itemsThatName } from './what-it-is.js';
import './attachments.css';

/** The attachments of a meeting by number, to be read here and put in order. Which one is read stands in the address. */
export function AttachmentList({ meeting, mayWrite }: { meeting: MeetingView; mayWrite: boolean }) {
  const [{ bilaga }, setFilters] = useAddressFilters(['bilaga']);
  const [open, setOpen] = useState<AttachmentView>();
  const order = useOrderAttachments();
  // what was asked for is shown while the server does it
  const asked = order.isPending ? order.variables.body?.attachments : undefined;
  const { attachments } = meeting;
  const shown = attachments.find(({ id }) => id === bilaga);
  if (attachments.length === 0) {
    return (
      <EmptyState title="Inga bilagor än">
        Här står det som hör till protokollet: närvarolista, omröstningslistor och filer.
      </EmptyState>
    );
  }
  const rows = asked?.flatMap((id) => attachments.find((one) => one.id === id) ?? []) ?? attachments;
  const put = (ids: string[]) =>
    order.mutate({ params: { id: meeting.id }, body: { version: meeting.version, attachments: ids } });
  const row = (attachment: AttachmentView, place: number) => {
    const { id } = attachment;
    const ids = rows.map((one) => one.id);
    const move = (by: -1 | 1) =>
      mayWrite && rows[place + by] !== undefined && !order.isPending
        ? () => put(moved(ids, id, place + by))
        : undefined;
    return (
      <AttachmentRow
        attachment={attachment}
        id={`bilaga-${place + 1}`}
        belongsTo={itemsThatName(meeting, attachment.number)}
        isRead={id === bilaga}
        onRead={() => setFilters({ bilaga: id === bilaga ? '' : id })}
        onChange={mayWrite ? () => setOpen(attachment) : undefined}
        onUp={move(-1)}
        onDown={move(1)}
      />
    );
  };
  return (
    <div className={shown === undefined ? 'attachments' : 'attachments attachments--reading'}>
      {shown !== undefined && (
        <AttachmentPreview attachment={shown} onClose={() => setFilters({ bilaga: '' })} />
      )}
      <div className="attachments__list stack">
        <FaultSummary error={order.error} />
        {mayWrite && rows.length > 1 ? (
          <SortableList
            label="Bilagor"
            rows={rows}
            rowKey={({ id }) => id}
            rowName={(attachment) => `${attachmentName(attachment)}, ${attachment.title}`}
            onOrder={put}
            isDisabled={order.isPending}
          >
            {row}
          </SortableList>
        ) : (
          <ul className="attachments__plain" aria-label="Bilagor">
            {rows.map((attachment, place) => (
              <li key={attachment.id}>{row(attachment, place)}</li>
            ))}
          </ul>
        )}
        {mayWrite && rows.length > 1 && (
          <p className="quiet small no-print">
            Dra i handtaget, eller håll ned Alt och tryck på en pil, för att ändra ordningen. Bilagorna
            numreras om, och paragraferna följer med.
          </p>
        )}
      </div>
      {open !== undefined && (
        <AttachmentDialog key={open.id} attachment={open} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}
