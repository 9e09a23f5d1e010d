import { roleFaults } from '@klubbat/shared/sentences/role-sentences';
import { roleConflict } from '@klubbat/shared/rules/role-conflict';
import type { Work } from '../../platform/work.js';
import { fail } from '../../platform/errors.js';
import { givesHerself, rolesGiven } from '../../policies/role-giving.js';
import type { Membership } from './membership.entity.js';
import { findHeldBeside } from './membership.store.js';

/** Refuses a mandate that the actor may not give: one of his own, or with a role that is not his to give there. */
export function refuseRole(work: Work, membership: Membership, place: string): void {
  const { personId, organisationId, boardId, role } = membership;
  if (givesHerself(work.actor, personId)) {
    fail('forbidden', { errors: [{ path: place, message: roleFaults.toHerself }] });
  }
  refuseUnlessGiven(work, { organisationId, boardId, role }, place);
}

/** Refuses a role that is not the actor's to give, or to take away, in a place. */
export function refuseUnlessGiven(
  work: Work,
  { organisationId, boardId, role }: Pick<Membership, 'organisationId' | 'boardId' | 'role'>,
  place: string,
): void {
  if (!rolesGiven(work.actor, { organisationId, boardId }).includes(role)) {
    fail('forbidden', { errors: [{ path: `${place}.role`, message: roleFaults.notInBoard }] });
  }
}

/** Refuses a role beside another that it looks after, on the same days in the same organisation. */
export async function refuseConflict(work: Work, membership: Membership, place: string): Promise<void> {
  const held = await findHeldBeside(work.tx, membership);
  const conflict = held.map((role) => roleConflict(membership.role, role)).find((one) => one !== undefined);
  if (conflict !== undefined) {
    fail('already-exists', { errors: [{ path: `${place}.role`, message: roleFaults[conflict] }] });
  }
}
