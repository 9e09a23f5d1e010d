import type { EntityManager } from 'typeorm';
import { PartyDispatch } from './party-dispatch.entity.js';

export async function addPartyDispatch(tx: EntityManager, party: PartyDispatch): Promise<void> {
  await tx.getRepository(PartyDispatch).insert(party);
}

/** Null: the order was not to parties. */
export function findPartyDispatch(tx: EntityManager, dispatchId: string): Promise<PartyDispatch | null> {
  return tx.getRepository(PartyDispatch).findOneBy({ dispatchId });
}
