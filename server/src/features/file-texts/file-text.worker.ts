import type { DataSource } from 'typeorm';
import type { FileTextRead } from '../../documents/file-text.js';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import type { FileText } from './file-text.entity.js';
import { claimText, findFileOfSum, giveBackText, keepText, keepTextFault } from './file-text.store.js';
import { readFileTextApart } from './read-apart.js';

/** How long a claimed file is left alone. Longer than reading may take, with a wide margin. */
const LEASE = 5 * 60_000;

/** A file that takes the whole program down with it is not tried for ever. */
const MOST_TRIES = 3;

export interface TextParts {
  dataSource: DataSource;
  clock: Clock;
}

async function read(
  { dataSource }: TextParts,
  { sha256, tries }: FileText,
): Promise<FileTextRead | undefined> {
  const file = tries > MOST_TRIES ? undefined : await findFileOfSum(dataSource.manager, sha256);
  return file === undefined ? { ok: false, fault: 'broken' } : readFileTextApart(file.bytes, file.mediaType);
}

/**
 * Reads the text of the file that has waited longest, and keeps it. Safe to run in any number of processes at once. No
 * transaction stays open meanwhile.
 *
 * @returns false when none waits.
 */
export async function readNextText(parts: TextParts): Promise<boolean> {
  const now = parts.clock();
  const claimed = await writing(parts.dataSource, (tx) =>
    claimText(tx, now, new Date(now.getTime() + LEASE)),
  );
  if (claimed === undefined) {
    return false;
  }
  const came = await read(parts, claimed);
  const after = parts.clock();
  await writing(parts.dataSource, async (tx) => {
    if (came === undefined) {
      await giveBackText(tx, claimed.sha256);
    } else if (came.ok) {
      await keepText(tx, claimed.sha256, came, after);
    } else {
      await keepTextFault(tx, claimed.sha256, came.fault, after);
    }
  });
  return came !== undefined;
}
