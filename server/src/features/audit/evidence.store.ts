import { NIL } from 'uuid';
import type { EntityManager } from 'typeorm';
import { EvidenceLink } from './evidence-link.entity.js';

/** Where a chain of the evidence log ends: whoever keeps this knows of every event before it. */
export interface ChainHead {
  /** the organisation, or the nil uuid for the installation */
  chain: string;
  sequence: number;
  /** SHA-256 of the last link, hexadecimal */
  hash: string;
}

/**
 * The last committed link of an organisation's chain (without one: of the installation's), or null while the chain
 * is empty. What the transaction itself records is not in it: links are made at the commit.
 */
export async function chainHead(tx: EntityManager, organisationId?: string): Promise<ChainHead | null> {
  const last = await tx
    .getRepository(EvidenceLink)
    .findOne({ where: { chain: organisationId ?? NIL }, order: { sequence: 'DESC' } });
  return last === null ? null : { chain: last.chain, sequence: Number(last.sequence), hash: last.hash };
}
