import type { z } from 'zod';
import type { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { incomingSentences as say } from '@klubbat/shared/sentences/incoming-sentences';
import { onlyFile, refuseFile } from '../../http/only-file.js';
import type { UploadedFile } from '../../http/read-input.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { whereMay } from '../../policies/may.js';
import { sha256Of } from '../files/stored-file.store.js';
import { readIncomingApart } from '../printing/print.js';
import { findPlaces, findSameFile, type PlaceRow } from './incoming.store.js';
import { presentIncoming } from './show-incoming.service.js';

/** A PDF may begin a little into the file. */
const HEAD = 1024;

/** It says of itself that it is a PDF; whether it can be read is seen when a person looks at it. */
export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, HEAD)).includes('%PDF-');

/** The one PDF that was sent. Refuses with `invalid` what is none. */
export function incomingPdf(files: readonly UploadedFile[]): UploadedFile {
  const file = onlyFile(files, say);
  if (file.bytes.length === 0) {
    refuseFile(say.empty);
  }
  return isPdf(file.bytes) ? file : refuseFile(say.notPdf);
}

/** Where the actor may register what comes in. */
export function receivingPlaces(work: Work): Promise<PlaceRow[]> {
  return findPlaces(work.tx, whereMay(work.actor, 'incoming.register'));
}

/**
 * Reads a file that came, for a person to look at; nothing of it is kept. Tells when the same bytes have been registered
 * already. Refuses with `not-found` where the actor registers nothing, and `invalid` for what is no PDF.
 */
export async function readForPerson(
  work: Work,
  organisationId: string,
  files: readonly UploadedFile[],
): Promise<z.input<typeof incomingDoors.read.reply>> {
  const places = await receivingPlaces(work);
  if (!places.some((place) => place.organisationId === organisationId)) {
    fail('not-found');
  }
  const file = incomingPdf(files);
  const sha256 = sha256Of(file.bytes);
  const same = await findSameFile(work.tx, organisationId, sha256);
  const { reading, files: enclosed } = await readIncomingApart(file.bytes);
  return {
    fileName: file.name,
    size: file.bytes.length,
    sha256,
    reading,
    files: enclosed.map(({ name, bytes }, i) => ({
      number: i + 1,
      name,
      size: bytes.length,
      sha256: sha256Of(bytes),
    })),
    registered: same === null ? null : await presentIncoming(work.tx, same.id),
  };
}
