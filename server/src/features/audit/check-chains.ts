import { createHash } from 'node:crypto';
import { NIL } from 'uuid';
import type { EntityManager } from 'typeorm';
import { evidenceText } from './evidence-text.js';
import {
  BEFORE_ALL_LINKS,
  findLinksAfter,
  findUnlinkedEvents,
  type ChainHead,
  type LinkRow,
} from './evidence.store.js';

/** Links held in memory at a time, whatever the length of the log. */
const PORTION = 5000;
const NO_HASH = '0'.repeat(64);

/** A fault of a chain: which one, and what is wrong where in it. */
export type TellFault = (chain: string, what: string) => void;

function missing(from: number, until: number): string {
  return from === until ? `link ${from} is missing` : `links ${from} to ${until} are missing`;
}

/** What is wrong with one link, held against the one before it. */
function faultOf(link: LinkRow, before: ChainHead | undefined): string | undefined {
  const expected = (before?.sequence ?? 0) + 1;
  if (link.sequence !== expected) {
    return missing(expected, link.sequence - 1);
  }
  if (link.previous !== (before?.hash ?? NO_HASH)) {
    return `link ${link.sequence} does not follow from the one before it: one of the two has been changed`;
  }
  if (link.at === null) {
    return `link ${link.sequence}: its event ${link.eventId} is gone`;
  }
  const event = `event ${link.eventId} (${link.action}, ${link.at})`;
  if (createHash('sha256').update(evidenceText(link)).digest('hex') !== link.hash) {
    return `link ${link.sequence}: ${event} is not what was chained; it or the link has been changed`;
  }
  return link.chain === (link.organisationId ?? NIL)
    ? undefined
    : `link ${link.sequence}: ${event} belongs to another chain`;
}

/**
 * Walks every chain from its first link to its head and tells of each link that is missing, changed or without its
 * event, and of each event without link. After a fault the walk goes on from what stands there, so that one change is
 * one fault. Returns the heads, which say how long each chain is.
 */
export async function checkChains(tx: EntityManager, tell: TellFault): Promise<ChainHead[]> {
  const heads: ChainHead[] = [];
  let head: ChainHead | undefined;
  let links = await findLinksAfter(tx, BEFORE_ALL_LINKS, PORTION);
  while (links.length > 0) {
    for (const link of links) {
      const before = head?.chain === link.chain ? head : undefined;
      const fault = faultOf(link, before);
      if (fault !== undefined) {
        tell(link.chain, fault);
      }
      if (before === undefined && head !== undefined) {
        heads.push(head);
      }
      head = { chain: link.chain, sequence: link.sequence, hash: link.hash };
    }
    links = head === undefined ? [] : await findLinksAfter(tx, head, PORTION);
  }
  for (const { id, chain, action, at } of await findUnlinkedEvents(tx)) {
    tell(chain, `event ${id} (${action}, ${at.toISOString()}) has no link`);
  }
  return head === undefined ? heads : [...heads, head];
}
