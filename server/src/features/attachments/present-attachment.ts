import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { AttachmentRow } from './attachment.store.js';

/** An attachment as the doors show it: what is known of its file, never the bytes. */
export function presentAttachment(row: AttachmentRow): AttachmentView {
  const { id, meetingId, number, title, source, fileName, label, confidential, stored } = row;
  return {
    id,
    meetingId,
    number,
    title,
    source,
    ...(fileName === null ? {} : { file: fileName }),
    ...(label === null ? {} : { label }),
    ...(confidential === null ? {} : { confidential }),
    stored: stored === null ? null : { ...stored, pdf: stored.mediaType === 'application/pdf' },
  };
}
