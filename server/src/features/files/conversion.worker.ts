import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import type { Office } from '../../platform/office.js';
import type { Conversion } from './conversion.entity.js';
import { claimConversion, endConversion, giveBackConversion } from './conversion.store.js';
import { officeKinds } from './office-kinds.js';
import { readFile, storeFile } from './stored-file.store.js';

/** How long a claimed file is left alone. Longer than the program may take, with a wide margin. */
const LEASE = 10 * 60_000;

/** A file that takes the whole program down with it is not tried for ever. */
const MOST_TRIES = 3;

export interface ConversionParts {
  dataSource: DataSource;
  clock: Clock;
  /** none: the operator has no program for Office files */
  office: Office | undefined;
}

/** What came of it, or undefined when this process stops meanwhile. */
async function convert({ dataSource, office }: ConversionParts, { fileId, tries }: Conversion) {
  if (office === undefined) {
    return { fault: 'no-office' as const };
  }
  const { bytes, mediaType } = await readFile(dataSource.manager, fileId);
  const kind = officeKinds[mediaType];
  if (kind === undefined || tries > MOST_TRIES) {
    return { fault: 'not-readable' as const };
  }
  const outcome = await office.toPdf(bytes, kind);
  if (outcome.ok) {
    return { pdf: outcome.pdf };
  }
  return outcome.why === 'stopped' ? undefined : { fault: outcome.why };
}

/**
 * Makes the Office file that has waited longest into pages, and keeps them. Safe to run in any number of processes at
 * once. No transaction stays open meanwhile.
 *
 * @returns false when none waits.
 */
export async function convertNext(parts: ConversionParts): Promise<boolean> {
  const now = parts.clock();
  const claimed = await writing(parts.dataSource, (tx) =>
    claimConversion(tx, now, new Date(now.getTime() + LEASE)),
  );
  if (claimed === undefined) {
    return false;
  }
  const came = await convert(parts, claimed);
  const after = parts.clock();
  await writing(parts.dataSource, async (tx) => {
    if (came === undefined) {
      await giveBackConversion(tx, claimed.fileId);
    } else if (came.pdf === undefined) {
      await endConversion(tx, claimed.fileId, { fault: came.fault }, after);
    } else {
      const { id } = await storeFile(tx, came.pdf, 'application/pdf', after);
      await endConversion(tx, claimed.fileId, { pagesFileId: id }, after);
    }
  });
  return came !== undefined;
}
