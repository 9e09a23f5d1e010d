import type { EntityManager } from 'typeorm';
import { findStageLengths, readStage } from './signed-stage.store.js';

/** What every signature in a PDF has, and nothing else. */
const SIGNED = '/ByteRange';

function signaturesIn(bytes: Buffer, most: number): number {
  let found = 0;
  for (let at = bytes.indexOf(SIGNED); at >= 0 && found < most; at = bytes.indexOf(SIGNED, at + 1)) {
    found += 1;
  }
  return found;
}

/**
 * Of the registered stages of a protocol the bytes of the one that a changed file was most likely made from: as long as it,
 * or else with as many signatures.
 */
export async function nearestStage(tx: EntityManager, versionId: string, given: Buffer): Promise<Buffer> {
  const lengths = await findStageLengths(tx, versionId);
  const asLong = lengths.indexOf(given.length);
  return readStage(tx, versionId, asLong >= 0 ? asLong : signaturesIn(given, lengths.length - 1));
}
