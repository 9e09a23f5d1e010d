import { v7 as newId } from 'uuid';
import type { PresentationView } from '@klubbat/shared/contracts/presentation';
import { presentationSentences } from '@klubbat/shared/sentences/presentation-sentences';
import type { OpenDocumentKind } from '@klubbat/shared/vocabulary/presentation-words';
import { FileAnswer } from '../../http/answer.js';
import type { UploadedFile } from '../../http/read-input.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { keepChecked } from '../attachments/attachment.service.js';
import { isPlainFileName } from '../attachments/file-check.js';
import { record, type AuditAction } from '../audit/audit.store.js';
import { readFile, sha256Of } from '../files/stored-file.store.js';
import type { OpenDocument } from './open-document.entity.js';
import { showPresentation } from './presentation-view.service.js';
import {
  findFileFacts,
  findOpenDocuments,
  lockOpenDocument,
  nextDocumentNumber,
  saveOpenDocument,
  type Whose,
} from './presentation.store.js';

interface Facts {
  title: string;
  day: string;
  kind: OpenDocumentKind;
}

const refuse = (message: string): never => fail('invalid', { errors: [{ path: '$.file', message }] });

async function tell(
  work: Work,
  action: AuditAction,
  { id, organisationId, boardId, number, title }: OpenDocument,
  more: Record<string, unknown> = {},
): Promise<void> {
  await record(work, { action, organisationId, subjectId: id, details: { boardId, number, title, ...more } });
}

/** A page of the PDF is shown by a browser as it is; anything else would have to be opened in another program. */
async function onlyPdf(files: UploadedFile[]): Promise<UploadedFile> {
  const [file, second] = files;
  if (file === undefined) {
    return refuse(presentationSentences.fileMissing);
  }
  if (second !== undefined) {
    refuse(presentationSentences.oneFile);
  }
  if (!isPlainFileName(file.name) || !file.name.toLowerCase().endsWith('.pdf')) {
    refuse(presentationSentences.noPdf);
  }
  return file;
}

/**
 * Adds a document to an open page, which nobody outside can read yet. The same bytes under the same title are the same
 * upload, sent again. Refuses what is no PDF.
 */
export async function addOpenDocument(
  work: Work,
  whose: Whose,
  facts: Facts,
  files: UploadedFile[],
): Promise<{ view: PresentationView; added: boolean }> {
  const file = await onlyPdf(files);
  // its number is given under a lock: two who add at once wait for one another
  const number = await nextDocumentNumber(work.tx, whose);
  const known = await findOpenDocuments(work.tx, whose);
  const sums = await findFileFacts(
    work.tx,
    known.map(({ fileId }) => fileId),
  );
  const sha256 = sha256Of(file.bytes);
  if (known.some(({ title, fileId }) => title === facts.title && sums.get(fileId)?.sha256 === sha256)) {
    return { view: await showPresentation(work, whose), added: false };
  }
  const stored = await keepChecked(work, file);
  const document: OpenDocument = {
    ...facts,
    ...whose,
    id: newId(),
    number,
    fileId: stored.id,
    publishedAt: null,
    publishedBy: null,
    removedAt: null,
  };
  await saveOpenDocument(work.tx, document);
  await tell(work, 'open-document.added', document, { sha256 });
  return { view: await showPresentation(work, whose), added: true };
}

/** The document, locked. Refuses with `not-found` one that is removed. */
async function locked(work: Work, id: string): Promise<OpenDocument> {
  return (await lockOpenDocument(work.tx, id)) ?? fail('not-found');
}

/** Changes what a document is called, its day or its kind; on the open page too, where it is published. */
export async function updateOpenDocument(
  work: Work,
  id: string,
  changes: { [K in keyof Facts]?: Facts[K] | undefined },
): Promise<PresentationView> {
  const document = await locked(work, id);
  const known = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  await saveOpenDocument(work.tx, Object.assign(document, known));
  await tell(work, 'open-document.updated', document, known);
  return showPresentation(work, document);
}

/** Lets anyone read the document. Safe to repeat. */
export async function publishOpenDocument(work: Work, id: string): Promise<PresentationView> {
  const document = await locked(work, id);
  if (document.publishedAt === null) {
    document.publishedAt = work.now;
    document.publishedBy = work.actor.personId;
    await saveOpenDocument(work.tx, document);
    await tell(work, 'open-document.published', document);
  }
  return showPresentation(work, document);
}

/** Takes a document off the open page at once. Safe to repeat. */
export async function withdrawOpenDocument(work: Work, id: string): Promise<PresentationView> {
  const document = await locked(work, id);
  if (document.publishedAt !== null) {
    document.publishedAt = null;
    document.publishedBy = null;
    await saveOpenDocument(work.tx, document);
    await tell(work, 'open-document.withdrawn', document);
  }
  return showPresentation(work, document);
}

/** Removes a document that nobody outside can read. Refuses with `wrong-step` one that is published. */
export async function removeOpenDocument(work: Work, id: string): Promise<PresentationView> {
  const document = await locked(work, id);
  if (document.publishedAt !== null) {
    fail('wrong-step');
  }
  await saveOpenDocument(work.tx, { ...document, removedAt: work.now });
  await tell(work, 'open-document.removed', document);
  return showPresentation(work, document);
}

/** The file, for those who look after the page. */
export async function openDocumentFile(work: Work, { fileId, title }: OpenDocument): Promise<FileAnswer> {
  const { bytes, mediaType } = await readFile(work.tx, fileId);
  return new FileAnswer(bytes, `${title}.pdf`, mediaType);
}
