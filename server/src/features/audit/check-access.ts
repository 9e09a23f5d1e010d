import { createHash } from 'node:crypto';
import { NIL } from 'uuid';
import type { EntityManager } from 'typeorm';
import { accessText, findAccessLinks, findRemoval, type AccessLink } from './access-note.store.js';
import type { TellFault } from './check-chains.js';

/** Notes held in memory at a time, however many there are. */
const PORTION = 5000;
const NO_HASH = '0'.repeat(64);

type Before = Pick<AccessLink, 'organisationId' | 'sequence' | 'hash'>;

/** The end of what has been removed for its age, as the evidence log tells it; the beginning where nothing has. */
async function beforeFirst(tx: EntityManager, { organisationId, sequence }: AccessLink): Promise<Before> {
  const removed = sequence === 1 ? undefined : await findRemoval(tx, organisationId, sequence - 1);
  return { organisationId, sequence: removed === undefined ? 0 : sequence - 1, hash: removed ?? NO_HASH };
}

function faultOf(link: AccessLink, before: Before): string | undefined {
  if (link.sequence !== before.sequence + 1) {
    return `notes ${before.sequence + 1} to ${link.sequence - 1} are missing, and nothing tells that they were removed`;
  }
  if (link.previous !== before.hash) {
    return `note ${link.sequence} does not follow from the one before it: one of the two has been changed`;
  }
  return createHash('sha256').update(accessText(link)).digest('hex') === link.hash
    ? undefined
    : `note ${link.sequence} is not what was chained`;
}

/**
 * Walks what was noted of reading in every organisation and tells of each note that is missing or changed. What was removed for its age is told of
 * by an event of the evidence log, which names the last of it. Returns how many notes there are.
 */
export async function checkAccess(tx: EntityManager, tell: TellFault): Promise<number> {
  let count = 0;
  let before: Before | undefined;
  let links = await findAccessLinks(tx, { organisationId: NIL, sequence: 0 }, PORTION);
  while (links.length > 0) {
    for (const link of links) {
      const last = before?.organisationId === link.organisationId ? before : await beforeFirst(tx, link);
      const fault = faultOf(link, last);
      if (fault !== undefined) {
        tell(link.organisationId, fault);
      }
      before = link;
      count += 1;
    }
    links = before === undefined ? [] : await findAccessLinks(tx, before, PORTION);
  }
  return count;
}
