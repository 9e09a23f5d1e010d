import { v7 as newId } from 'uuid';
import type { MeetingPersonView } from '@klubbat/shared/contracts/meeting';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findRegisterPersonsByEmail } from '../register/membership.store.js';
import type { MeetingPerson } from './meeting-person.entity.js';
import {
  addMeetingPeople,
  findMeetingPeople,
  findPeopleWithAccount,
  saveMeetingPerson,
} from './meeting.store.js';
import { lockOpenMeeting, saveChanged } from './meeting.service.js';

export interface PersonInput {
  name?: string | undefined;
  party?: string | null | undefined;
  represents?: string | null | undefined;
  title?: string | null | undefined;
  email?: string | null | undefined;
}

/** A key like those of a meeting file: `anna-lund`, and `anna-lund-2` where that is taken. */
export function personKey(name: string, taken: Set<string>): string {
  const plain = name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const stem = plain === '' ? 'person' : plain;
  let key = stem;
  for (let count = 2; taken.has(key); count += 1) {
    key = `${stem}-${count}`;
  }
  return key;
}

/** A person in the meeting as the doors show him. */
export function presentMeetingPerson(person: MeetingPerson, withAccount: Set<string>): MeetingPersonView {
  const { id, key, name, party, represents, title, email, personId } = person;
  return {
    id,
    key,
    name,
    personId,
    hasAccount: personId !== null && withAccount.has(personId),
    ...(party === null ? {} : { party }),
    ...(represents === null ? {} : { represents }),
    ...(title === null ? {} : { title }),
    ...(email === null ? {} : { email }),
  };
}

async function present(work: Work, person: MeetingPerson): Promise<MeetingPersonView> {
  const ids = person.personId === null ? [] : [person.personId];
  return presentMeetingPerson(person, await findPeopleWithAccount(work.tx, ids));
}

/** Who of the organisation's register has this address; never found by name alone. */
async function findByEmail(work: Work, organisationId: string, email: string | null): Promise<string | null> {
  if (email === null) {
    return null;
  }
  const found = await findRegisterPersonsByEmail(work.tx, organisationId, [email]);
  return found.get(email.toLowerCase()) ?? null;
}

/** Adds a person to the meeting, as of its day. */
export async function addMeetingPerson(
  work: Work,
  meetingId: string,
  input: PersonInput & { name: string },
): Promise<MeetingPersonView> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const people = await findMeetingPeople(work.tx, meetingId);
  const person: MeetingPerson = {
    id: newId(),
    meetingId,
    position: (people.at(-1)?.position ?? -1) + 1,
    key: personKey(input.name, new Set(people.map((other) => other.key))),
    name: input.name,
    party: input.party ?? null,
    represents: input.represents ?? null,
    title: input.title ?? null,
    email: input.email ?? null,
    personId: await findByEmail(work, meeting.organisationId, input.email ?? null),
  };
  await addMeetingPeople(work.tx, [person]);
  await saveChanged(work, meeting, {
    action: 'meeting-person.added',
    subjectId: person.id,
    details: { name: person.name },
  });
  return present(work, person);
}

/** Changes what the meeting says of a person. His key stays: the rest of the meeting names him by it. */
export async function updateMeetingPerson(
  work: Work,
  meetingId: string,
  personId: string,
  input: PersonInput,
): Promise<MeetingPersonView> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const person = (await findMeetingPeople(work.tx, meetingId)).find(({ id }) => id === personId);
  if (person === undefined) {
    fail('not-found');
  }
  for (const field of ['party', 'represents', 'title'] as const) {
    const value = input[field];
    if (value !== undefined) {
      person[field] = value;
    }
  }
  person.name = input.name ?? person.name;
  // an address that changes points to somebody else; the link to the register follows it, never the name
  if (input.email !== undefined && input.email !== person.email) {
    person.email = input.email;
    person.personId = await findByEmail(work, meeting.organisationId, input.email);
  }
  await saveMeetingPerson(work.tx, person);
  await saveChanged(work, meeting, {
    action: 'meeting-person.updated',
    subjectId: person.id,
    details: { ...input },
  });
  return present(work, person);
}
