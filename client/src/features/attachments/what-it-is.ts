import { attachmentDoors, type AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { textFaultWords } from '@klubbat/shared/sentences/file-text-sentences';
import { attachmentSourceWords } from '@klubbat/shared/sentences/words';
import { doorAddress } from '../../lib/call.js';
import { fileSize } from '../../lib/file-size.js';

/** `Bilaga 2A` */
export function attachmentName({ label, number }: Pick<AttachmentView, 'label' | 'number'>): string {
  return `Bilaga ${label ?? number}`;
}

export function fileAddress({ id }: Pick<AttachmentView, 'id'>): string {
  return doorAddress(attachmentDoors.file, { params: { id } });
}

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG-bild',
  'image/jpeg': 'JPEG-bild',
  'text/plain': 'Text',
  'text/csv': 'CSV-tabell',
};

/** What becomes of a file of Office in a document. */
const pagesOf = {
  waiting: 'görs om till sidor',
  done: '',
  failed: 'kunde inte bli sidor, bifogas som fil',
};

/** What stands behind an attachment: `PDF, 1,2 MB`, `plan.docx, 9 kB, görs om till sidor`, `närvarolista, görs av närvaron`. */
export function whatItIs({ stored, source, file }: AttachmentView): string {
  if (stored !== null) {
    const pages = stored.pages === undefined ? '' : pagesOf[stored.pages];
    const text = stored.unsearchable === undefined ? '' : textFaultWords[stored.unsearchable];
    return [`${kinds[stored.mediaType] ?? file ?? 'fil'}, ${fileSize(stored.size)}`, pages, text]
      .filter((part) => part !== '')
      .join(', ');
  }
  if (source === 'attendance') {
    return 'närvarolista, görs av närvaron';
  }
  if (source === 'file') {
    return file === undefined ? 'filen saknas' : `${file} saknas`;
  }
  return attachmentSourceWords[source ?? 'paper'];
}

/** How the browser shows the file in place, if it can. */
export function previewKind({ stored }: AttachmentView): 'page' | 'picture' | undefined {
  switch (stored?.mediaType) {
    case 'application/pdf':
    case 'text/plain':
    case 'text/csv':
      return 'page';
    case 'image/png':
    case 'image/jpeg':
      return 'picture';
    default:
      return undefined;
  }
}

/** The §§ that name the attachment, in their lists. */
export function itemsThatName({ items }: Pick<MeetingView, 'items'>, number: number): string {
  return items
    .filter(({ attachments }) => attachments?.includes(number) === true)
    .map(({ label }) => label)
    .join(', ');
}
