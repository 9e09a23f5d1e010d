import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { newPerson, PersonView, personChange } from '@klubbat/shared/contracts/register-people';
import { registerSentences } from '@klubbat/shared/sentences/register-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may, permitted } from '../../policies/may.js';
import { givesHerself, rolesGiven } from '../../policies/role-giving.js';
import { record } from '../audit/audit.store.js';
import { giveMembership } from './membership.service.js';
import {
  findBoardIds,
  findOrganisationsOfPerson,
  findPersonView,
  findRegisterPerson,
  hasAccount,
} from './people.store.js';
import type { Person } from './person.entity.js';
import { refuseStale, touch } from './refuse-stale.js';
import { addPerson, findPersonByEmail, letKnow, lockPerson, nameKey, savePerson } from './register.store.js';

export type NewPerson = z.output<typeof newPerson>;

/**
 * Whom an address belongs to. Refuses when that is somebody with another name: a mandate must not land on a stranger
 * because of a slip in an address. Who it is, only his own organisation is told.
 */
async function knownByAddress(work: Work, { name, email, membership }: NewPerson): Promise<Person | null> {
  const known = email === undefined || email === null ? null : await findPersonByEmail(work.tx, email);
  if (known !== null && nameKey(known.name) !== nameKey(name)) {
    const ours = await findRegisterPerson(work.tx, membership.organisationId, known.id);
    const message =
      ours === undefined ? registerSentences.addressOfAnother : registerSentences.addressOf(known.name);
    fail('already-exists', { errors: [{ path: '$.email', message }] });
  }
  return known;
}

/** Adds a mandate, and its person unless he is known by his address: one person has one account. */
export async function addPersonWithMandate(work: Work, input: NewPerson): Promise<string> {
  const known = await knownByAddress(work, input);
  const personId = known?.id ?? newId();
  if (known === null) {
    await addPerson(work.tx, {
      id: personId,
      name: input.name,
      email: input.email ?? null,
      emailKey: input.email?.toLowerCase() ?? null,
      title: input.title ?? null,
      createdAt: work.now,
    });
  } else {
    await letKnow(work.tx, input.membership.organisationId, [personId]);
  }
  const { organisationId, role } = await giveMembership(work, personId, input.membership, '$.membership');
  await record(work, {
    action: 'person.added',
    organisationId,
    subjectId: personId,
    details: { name: input.name, role },
  });
  return personId;
}

/** One more mandate of a person of the register. */
export async function addMandate(
  work: Work,
  personId: string,
  input: NewPerson['membership'],
): Promise<void> {
  const { id, organisationId, boardId, role } = await giveMembership(work, personId, input);
  await record(work, {
    action: 'membership.added',
    organisationId,
    subjectId: id,
    details: { personId, boardId, role, from: input.from ?? null, until: input.until ?? null },
  });
}

/** A person as one organisation's register knows him, with what the actor may do there. */
export async function presentPerson(
  work: Work,
  organisationId: string,
  personId: string,
): Promise<PersonView> {
  const person = await findPersonView(work.tx, organisationId, personId, work.now);
  if (person === undefined) {
    fail('not-found');
  }
  const others = !givesHerself(work.actor, personId);
  const boards = others ? await findBoardIds(work.tx, organisationId) : [];
  const administers = may(work.actor, 'organisation.administer', { organisationId });
  return {
    ...person,
    hasOneTimeCode: administers && person.hasOneTimeCode,
    permitted: permitted(work.actor, { organisationId }),
    administers: boards.filter((boardId) => may(work.actor, 'board.administer', { organisationId, boardId })),
    gives: others ? [...rolesGiven(work.actor, { organisationId, boardId: null })] : [],
  };
}

/** A login is one for all organisations: who administers only one of them does not change it for the others. */
async function refuseAddress(work: Work, person: Person, email: string | null): Promise<void> {
  const refuse = (code: 'already-exists' | 'invalid' | 'forbidden', message: string): never =>
    fail(code, { errors: [{ path: '$.email', message }] });
  const other = email === null ? null : await findPersonByEmail(work.tx, email);
  if (other !== null && other.id !== person.id) {
    refuse('already-exists', registerSentences.addressTaken);
  }
  if (await hasAccount(work.tx, person.id)) {
    if (email === null) {
      refuse('invalid', registerSentences.addressNeeded);
    }
    const places = await findOrganisationsOfPerson(work.tx, person.id);
    if (places.some((organisationId) => !may(work.actor, 'organisation.administer', { organisationId }))) {
      refuse('forbidden', registerSentences.addressElsewhere);
    }
  }
}

/** Changes what the register says of a person. What a protocol says of him stands as it was written. */
export async function updatePerson(
  work: Work,
  personId: string,
  { version, organisationId, name, email, title }: z.output<typeof personChange>,
): Promise<void> {
  const person = await lockPerson(work.tx, personId);
  if (person === null) {
    fail('not-found');
  }
  await refuseStale(work, person, version);
  const before = { name: person.name, email: person.email, title: person.title };
  if (email !== undefined && email !== person.email) {
    await refuseAddress(work, person, email);
    person.email = email;
    person.emailKey = email?.toLowerCase() ?? null;
  }
  person.name = name ?? person.name;
  person.title = title === undefined ? person.title : title;
  touch(work, person);
  await savePerson(work.tx, person);
  await record(work, {
    action: 'person.updated',
    organisationId,
    subjectId: personId,
    details: { before, after: { name: person.name, email: person.email, title: person.title } },
  });
}
