import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { membershipChange, membershipInput } from '@klubbat/shared/contracts/register-people';
import { registerSentences } from '@klubbat/shared/sentences/register-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Membership } from './membership.entity.js';
import { addMembership, findOverlapping, lockMembership, saveMembership } from './membership.store.js';
import { refuseConflict, refuseRole, refuseUnlessGiven } from './refuse-role.js';
import { refuseStale, touch } from './refuse-stale.js';
import { findBoard, lockPerson } from './register.store.js';
import { refuseSeat } from './seat.service.js';

/** Refuses days that go backwards, and a second mandate of the same kind on the same day. */
async function refuseImpossible(work: Work, membership: Membership, place: string): Promise<void> {
  const { fromDay, untilDay } = membership;
  if (fromDay !== null && untilDay !== null && untilDay < fromDay) {
    fail('invalid', { errors: [{ path: `${place}.until`, message: registerSentences.daysBackwards }] });
  }
  const other = await findOverlapping(work.tx, membership);
  if (other !== null) {
    fail('already-exists', {
      errors: [
        {
          path: `${place}.from`,
          message: registerSentences.overlap(other.role, other.fromDay, other.untilDay),
        },
      ],
    });
  }
}

/** Gives a person a mandate. `place` is where in what was sent it stands, for faults. */
export async function giveMembership(
  work: Work,
  personId: string,
  input: z.output<typeof membershipInput>,
  place = '$',
): Promise<Membership> {
  const boardId = input.boardId ?? null;
  if (boardId !== null && (await findBoard(work.tx, boardId))?.organisationId !== input.organisationId) {
    fail('invalid', { errors: [{ path: `${place}.boardId`, message: registerSentences.foreignBoard }] });
  }
  // the person's row is the lock: two who add the same mandate at once are told the same
  await lockPerson(work.tx, personId);
  const membership: Membership = {
    id: newId(),
    personId,
    organisationId: input.organisationId,
    boardId,
    role: input.role,
    party: input.party ?? null,
    represents: input.represents ?? null,
    fromDay: input.from ?? null,
    untilDay: input.until ?? null,
    seatId: input.seatId ?? null,
    callRank: null,
    version: 1,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  refuseRole(work, membership, place);
  await refuseImpossible(work, membership, place);
  await refuseConflict(work, membership, place);
  if (membership.seatId !== null) {
    await refuseSeat(work, membership, membership.seatId, `${place}.seatId`);
  }
  await addMembership(work.tx, membership);
  return membership;
}

/** Changes a mandate's days, party or what is represented. What it said before stands in the history. */
export async function updateMembership(
  work: Work,
  id: string,
  { version, ...change }: z.output<typeof membershipChange>,
): Promise<Membership> {
  const membership = await lockMembership(work.tx, id);
  if (membership === null) {
    fail('not-found');
  }
  refuseRole(work, membership, '$');
  await refuseStale(work, membership, version);
  await lockPerson(work.tx, membership.personId);
  const { party, represents, fromDay: from, untilDay: until } = membership;
  const before = { party, represents, from, until };
  const after = { ...before };
  for (const name of ['party', 'represents', 'from', 'until'] as const) {
    const value = change[name];
    if (value !== undefined) {
      after[name] = value;
    }
  }
  Object.assign(membership, {
    party: after.party,
    represents: after.represents,
    fromDay: after.from,
    untilDay: after.until,
  });
  await refuseImpossible(work, membership, '$');
  await refuseConflict(work, membership, '$');
  touch(work, membership);
  await saveMembership(work.tx, membership);
  await record(work, {
    action: 'membership.updated',
    organisationId: membership.organisationId,
    subjectId: membership.id,
    details: { before, after },
  });
  return membership;
}

/** Ends a mandate today: it stands in the register with its last day. One that has ended stays as it ended. */
export async function endMembership(work: Work, id: string): Promise<void> {
  const membership = await lockMembership(work.tx, id);
  const today = dayInSweden(work.now);
  if (membership === null || (membership.untilDay !== null && membership.untilDay <= today)) {
    return;
  }
  refuseUnlessGiven(work, membership, '$');
  if (membership.fromDay !== null && membership.fromDay > today) {
    fail('invalid', { errors: [{ path: '$', message: registerSentences.notBegun }] });
  }
  membership.untilDay = today;
  touch(work, membership);
  await saveMembership(work.tx, membership);
  await record(work, {
    action: 'membership.ended',
    organisationId: membership.organisationId,
    subjectId: membership.id,
  });
}
