import { mandateRoles, type MandateRole } from '@klubbat/shared/vocabulary/roles';
import { may, type Holder } from './may.js';

/**
 * Roles that whoever keeps a board gives in it: those of the body, and those who work for it. The rest look after others, or
 * keep what others have made: they are given by who administers the organisation.
 */
const givenInBoards: readonly MandateRole[] = [
  'secretary',
  'chair',
  'vice-chair',
  'member',
  'substitute',
  'official',
  'reader',
];

/** The roles that this actor may give in a place. Without a board: in the whole organisation. */
export function rolesGiven(
  actor: Holder,
  { organisationId, boardId }: { organisationId: string; boardId: string | null },
): readonly MandateRole[] {
  if (may(actor, 'organisation.administer', { organisationId })) {
    return mandateRoles;
  }
  return boardId !== null && may(actor, 'board.administer', { organisationId, boardId }) ? givenInBoards : [];
}

/**
 * Nobody gives herself a role, or keeps it for longer: another one who may does it. The administrator of the installation
 * sets it up, where there is nobody else yet.
 */
export function givesHerself(actor: Holder & { personId: string }, personId: string): boolean {
  return !actor.admin && actor.personId === personId;
}
