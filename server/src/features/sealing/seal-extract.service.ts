import type { EntityManager } from 'typeorm';
import {
  extractSealLines,
  extractSealWords,
  signatureWords,
} from '@klubbat/shared/sentences/signature-sentences';
import { dayInSweden, timeInSweden } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import { recordOwn } from '../audit/audit.store.js';
import { readFile, sha256Of } from '../files/stored-file.store.js';
import { findOrganisation } from '../register/register.store.js';
import { authorityOf, type Authority } from './authority.service.js';
import type { SealingParts } from './seal.worker.js';
import { findUnsealed, keepExtractSeal, lockUnsealed, type ExtractToSeal } from './sealed-extract.store.js';
import { NoTimeStamp } from './time-stamper.js';
import { writeSignature, type SignatureToWrite, type Written } from './write-signature.js';

export interface ExtractSealingParts extends SealingParts {
  /** where anybody asks if an extract is whole */
  ownUrl: () => string;
}

const isStampMissing = (error: unknown) => error instanceof NoTimeStamp;

/** With a time stamp where there is an authority that answers: an extract waits for none. */
async function writeSeal(
  { log, timeStamp }: ExtractSealingParts,
  { tx, now, authority }: { tx: EntityManager; now: Date; authority: Authority },
  { id, organisationId, fileId }: ExtractToSeal,
  seal: SignatureToWrite,
): Promise<Written> {
  const { bytes } = await readFile(tx, fileId);
  const write = (stamp: typeof timeStamp) =>
    writeSignature({ tx, now, authority, timeStamp: stamp }, organisationId, bytes, seal);
  try {
    return await write(timeStamp);
  } catch (error) {
    if (!isStampMissing(error)) {
      throw error;
    }
    log.error({ err: error, extract: id }, 'an extract is sealed without a time stamp');
    return write(undefined);
  }
}

/**
 * Seals an extract the first time that it is about to leave, with the organisation's own seal; later it is the very same
 * file. Nothing happens to a file that is sealed, or that is none to be sealed. Safe to call from any number of processes.
 *
 * @throws what drawing refuses, and `WrongKeyError`: then nothing leaves
 */
export async function sealExtract(parts: ExtractSealingParts, fileId: string): Promise<void> {
  const { dataSource, clock, secrets, ownUrl } = parts;
  const waiting = await findUnsealed(dataSource.manager, fileId);
  if (waiting === null) {
    return;
  }
  const { organisationId } = waiting;
  const now = clock();
  // in a transaction of its own: an authority outlives a document that could not be signed
  const authority = await writing(dataSource, (own) => authorityOf(own, { organisationId, secrets, now }));
  await writing(dataSource, async (tx) => {
    const extract = await lockUnsealed(tx, fileId);
    if (extract === null) {
      return;
    }
    const organisation = (await findOrganisation(tx, organisationId))?.name ?? '';
    const address = new URL(`/kontrollera/${extract.id}`, ownUrl()).href;
    const day = dayInSweden(now);
    const written = await writeSeal(parts, { tx, now, authority }, extract, {
      subject: { commonName: organisation, title: signatureWords.seal, organisation },
      field: 'seal',
      name: organisation,
      reason: extractSealWords.reason,
      contact: address,
      at: now,
      lines: extractSealLines(organisation, { day, time: timeInSweden(now) }, address),
      day,
    });
    await keepExtractSeal(tx, extract.id, { ...written, sealedAt: now });
    await recordOwn(tx, now, {
      action: 'extract.sealed',
      organisationId,
      meetingId: extract.meetingId,
      subjectId: extract.id,
      details: { sha256: written.sha256, certificateSha256: sha256Of(written.certificate) },
    });
  });
}
