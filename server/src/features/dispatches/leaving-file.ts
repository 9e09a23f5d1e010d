import type { EntityManager } from 'typeorm';
import type { DocumentChoice } from '../../documents/document-kind.js';
import type { Work } from '../../platform/work.js';
import { readFile, storeToBeSealed } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { ComposedExtract } from '../protocols/extract.service.js';
import { leavingExtract } from '../protocols/leaving-extract.js';
import { askForExtractSeal, findSealedExtract } from '../sealing/sealed-extract.store.js';

/** The file of an order, before its seal is on. */
export interface LeavingFile {
  bytes: Uint8Array;
  reference: string;
  /** where the very same has been sent before: it is that file */
  fileId: string | null;
}

/** What leaves: the file that was kept where the same has been sent before, else drawn now. */
export async function leavingFile(
  tx: EntityManager,
  meeting: Meeting,
  extract: ComposedExtract,
  covering?: DocumentChoice['covering'],
): Promise<LeavingFile> {
  const { reference, pdf } = await leavingExtract(tx, meeting.id, extract, covering);
  const kept = await findSealedExtract(tx, reference);
  return kept === null
    ? { reference, bytes: await pdf(), fileId: null }
    : { reference, bytes: (await readFile(tx, kept.fileId)).bytes, fileId: kept.fileId };
}

/** Keeps what leaves, to be sealed before it does. Returns the file's id. Called under the lock of the meeting. */
export async function keepLeaving(
  { tx, now }: Work,
  { id: meetingId, organisationId }: Meeting,
  { bytes, reference, fileId }: LeavingFile,
): Promise<string> {
  if (fileId !== null) {
    return fileId;
  }
  const stored = await storeToBeSealed(tx, bytes, now);
  await askForExtractSeal(tx, { id: reference, organisationId, meetingId, fileId: stored.id });
  return stored.id;
}
