import { v7 as newId } from 'uuid';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import type { AttachmentSource } from '@klubbat/shared/vocabulary/meeting-words';
import type { UploadedFile } from '../../http/read-input.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findItems } from '../agenda/agenda-item.store.js';
import type { StoredFile } from '../files/stored-file.entity.js';
import { sha256Of, storeFile } from '../files/stored-file.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { refersTo } from './attachment-references.js';
import type { Attachment } from './attachment.entity.js';
import {
  addAttachments,
  findAttachment,
  findAttachments,
  removeAttachment,
  saveAttachment,
  type AttachmentRow,
} from './attachment.store.js';
import { checkFile, isPlainFileName } from './file-check.js';
import { freeName } from './free-name.js';
import { presentAttachment } from './present-attachment.js';

interface NewAttachment {
  title: string;
  source?: AttachmentSource | undefined;
  label?: string | undefined;
  confidential?: string | undefined;
}

interface AttachmentChange {
  title?: string | undefined;
  label?: string | null | undefined;
  confidential?: string | null | undefined;
}

const drawn = (source: AttachmentSource) => source === 'attendance' || source === 'votes';

/** A form sends what was not filled in as empty; it means that there is none. */
const orNull = (text: string | null | undefined) => (text === undefined || text === '' ? null : text);

function refuse(message: string, path = '$.file'): never {
  fail('invalid', { errors: [{ path, message }] });
}

/** The one file that was sent, if any. */
function onlyFile(files: UploadedFile[]): UploadedFile | undefined {
  const [file, second] = files;
  if (second !== undefined) {
    refuse(importSentences.oneFile);
  }
  if (file !== undefined && !isPlainFileName(file.name)) {
    refuse(importSentences.fileInFolder(file.name));
  }
  return file;
}

/** Checks the file and keeps it. Refuses with `file-broken` a PDF that is none, and a name that lies. */
export async function keepChecked(work: Work, file: UploadedFile): Promise<StoredFile> {
  const check = await checkFile(file.name, file.bytes);
  if (!check.ok) {
    const why = importSentences.fileFault(file.name, check.fault);
    fail('file-broken', { params: { why }, errors: [{ path: '$.file', message: why }] });
  }
  return storeFile(work.tx, file.bytes, check.mediaType, work.now);
}

/** Makes sure that no § that lies in an adjustment refers to the attachment: its signers have read it as it is. */
function refuseFrozen(items: AgendaItem[], attachment: Attachment): void {
  if (items.some((item) => item.adjustmentId !== null && refersTo(item, attachment))) {
    fail('locked', { params: { what: 'Bilagan' } });
  }
}

async function close(
  work: Work,
  meeting: Meeting,
  action: 'attachment.added' | 'attachment.updated' | 'attachment.removed',
  { id, number, title, fileName }: Attachment,
  sha256?: string,
): Promise<void> {
  await saveChanged(work, meeting, {
    action,
    subjectId: id,
    details: { number, title, file: fileName, ...(sha256 === undefined ? {} : { sha256 }) },
  });
}

async function present(work: Work, attachment: Attachment): Promise<AttachmentView> {
  const rows = await findAttachments(work.tx, attachment.meetingId);
  return presentAttachment(rows.find(({ id }) => id === attachment.id) ?? { ...attachment, stored: null });
}

function sameUpload(
  others: AttachmentRow[],
  title: string,
  { bytes }: UploadedFile,
): AttachmentRow | undefined {
  const sha256 = sha256Of(bytes);
  return others.find((other) => other.title === title && other.stored?.sha256 === sha256);
}

/**
 * Adds an attachment last, under the number after the highest. With a file it is one, whatever was said; without, it
 * is on paper unless it is one that the system draws itself. The same bytes under the same title are the same upload,
 * sent again because its answer was lost: the one that stands is given back.
 */
export async function addAttachment(
  work: Work,
  meetingId: string,
  input: NewAttachment,
  files: UploadedFile[],
): Promise<{ attachment: AttachmentView; added: boolean }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const file = onlyFile(files);
  const source = input.source ?? 'paper';
  if (file === undefined && source === 'file') {
    refuse(importSentences.noFile);
  }
  if (file !== undefined && drawn(source)) {
    refuse(importSentences.drawnHere, '$.source');
  }
  const others = await findAttachments(work.tx, meetingId);
  const same = file === undefined ? undefined : sameUpload(others, input.title, file);
  if (same !== undefined) {
    return { attachment: presentAttachment(same), added: false };
  }
  const stored = file === undefined ? null : await keepChecked(work, file);
  const attachment: Attachment = {
    id: newId(),
    meetingId,
    position: others.reduce((last, { position }) => Math.max(last, position + 1), 0),
    number: others.reduce((highest, { number }) => Math.max(highest, number), 0) + 1,
    title: input.title,
    source: file === undefined ? source : 'file',
    fileName: file === undefined ? null : freeName(file.name, others),
    label: orNull(input.label),
    confidential: orNull(input.confidential),
    fileId: stored?.id ?? null,
  };
  await addAttachments(work.tx, [attachment]);
  await close(work, meeting, 'attachment.added', attachment, stored?.sha256);
  return { attachment: await present(work, attachment), added: true };
}

/** The attachment with its meeting locked for change. Refuses with `not-found` and `locked`. */
async function open(work: Work, { id, meetingId }: Attachment) {
  const meeting = await lockOpenMeeting(work, meetingId);
  const attachment = (await findAttachment(work.tx, id)) ?? fail('not-found');
  const items = await findItems(work.tx, meetingId);
  refuseFrozen(items, attachment);
  return { meeting, attachment, items };
}

/** Changes an attachment. A new file takes the place of the old one, whose bytes stay stored. */
export async function updateAttachment(
  work: Work,
  found: Attachment,
  change: AttachmentChange,
  files: UploadedFile[],
): Promise<AttachmentView> {
  const { meeting, attachment } = await open(work, found);
  const file = onlyFile(files);
  if (file !== undefined && drawn(attachment.source)) {
    refuse(importSentences.drawnHere);
  }
  attachment.title = change.title ?? attachment.title;
  attachment.label = change.label === undefined ? attachment.label : orNull(change.label);
  attachment.confidential =
    change.confidential === undefined ? attachment.confidential : orNull(change.confidential);
  let sha256: string | undefined;
  if (file !== undefined) {
    const others = (await findAttachments(work.tx, meeting.id)).filter(({ id }) => id !== attachment.id);
    const stored = await keepChecked(work, file);
    attachment.source = 'file';
    attachment.fileName = freeName(file.name, others);
    attachment.fileId = stored.id;
    sha256 = stored.sha256;
  }
  await saveAttachment(work.tx, attachment);
  await close(work, meeting, 'attachment.updated', attachment, sha256);
  return present(work, attachment);
}

/** Removes an attachment; its number is not given again while a higher one stands. Refuses while an item refers to it. */
export async function deleteAttachment(work: Work, found: Attachment): Promise<void> {
  const { meeting, attachment, items } = await open(work, found);
  const referring = items.filter((item) => refersTo(item, attachment));
  if (referring.length > 0) {
    const board = await boardAsOf(work.tx, meeting);
    const where = referring.map(({ paragraph, title }) =>
      paragraph === null ? `”${title}”` : paragraphLabel(board, paragraph, meeting.day),
    );
    fail('still-referred-to', {
      params: { where: importSentences.referredTo(where) },
      errors: [{ path: '$', message: importSentences.referredTo(where) }],
    });
  }
  await removeAttachment(work.tx, attachment.id);
  await close(work, meeting, 'attachment.removed', attachment);
}
