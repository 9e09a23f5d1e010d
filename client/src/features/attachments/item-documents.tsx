import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useAddressFilters } from '../../lib/address-state.js';
import { AddFiles } from './add-files.js';
import { AttachmentPreview } from './attachment-preview.js';
import { AttachmentRow } from './attachment-row.js';
import './attachments.css';

interface ItemDocumentsProps {
  meeting: MeetingView;
  item: { id: string; label: string; attachments?: number[] | undefined };
  mayWrite: boolean;
}

/** The attachments of one item beside its text: read here, and added here. */
export function ItemDocuments({ meeting, item, mayWrite }: ItemDocumentsProps) {
  const [{ bilaga }, setFilters] = useAddressFilters(['bilaga']);
  const attachments = meeting.attachments.filter(({ number }) => item.attachments?.includes(number) === true);
  const shown = attachments.find(({ id }) => id === bilaga);
  return (
    <>
      {attachments.length === 0 ? (
        <p className="quiet">Inga handlingar hör till {item.label} än.</p>
      ) : (
        <ul className="attachments__plain attachments--narrow">
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentRow
                attachment={attachment}
                isRead={attachment.id === bilaga}
                onRead={() => setFilters({ bilaga: attachment.id === bilaga ? '' : attachment.id })}
              />
            </li>
          ))}
        </ul>
      )}
      {shown !== undefined && (
        <AttachmentPreview attachment={shown} onClose={() => setFilters({ bilaga: '' })} />
      )}
      {mayWrite && (
        <AddFiles meetingId={meeting.id} itemId={item.id} label={`Lägg till filer till ${item.label}`} />
      )}
    </>
  );
}
