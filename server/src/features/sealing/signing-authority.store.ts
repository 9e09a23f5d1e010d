import type { EntityManager } from 'typeorm';
import { SigningAuthority } from './signing-authority.entity.js';

export async function addAuthority(tx: EntityManager, authority: SigningAuthority): Promise<void> {
  await tx.getRepository(SigningAuthority).insert(authority);
}

/** All that an organisation has had, the newest first: what each has issued goes on to hold. */
export function findAuthorities(tx: EntityManager, organisationId: string): Promise<SigningAuthority[]> {
  return tx
    .getRepository(SigningAuthority)
    .find({ where: { organisationId }, order: { madeAt: 'DESC', id: 'DESC' } });
}
