import type { EntityManager } from 'typeorm';
import type { InviteeCapacity } from '@klubbat/shared/vocabulary/convening-words';
import type { Capacity } from '@klubbat/shared/vocabulary/meeting-words';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findAttendance, findMeetingPeople } from '../meetings/meeting.store.js';
import { findBoardMembers } from '../register/membership.store.js';
import { findPeople } from '../register/register.store.js';
import type { Invitee } from './invitee.entity.js';

/** More than any body has. */
const MOST = 3000;

/** Somebody who belongs on the list of those who are called, whether anything has been sent to him or not. */
export type Addressee = Pick<Invitee, 'personId' | 'meetingPersonId' | 'name' | 'capacity' | 'party'> & {
  /** of the person in the register, else of the one in the meeting */
  key: string;
  email: string | null;
};

/** As what each role of the board is called, the first of several. */
const ROLES: readonly (readonly [MandateRole, InviteeCapacity])[] = [
  ['chair', 'member'],
  ['vice-chair', 'member'],
  ['member', 'member'],
  ['substitute', 'substitute'],
  ['secretary', 'official'],
  ['official', 'official'],
];

const CAPACITIES: Readonly<Record<Capacity, InviteeCapacity>> = {
  member: 'member',
  substitute: 'substitute',
  official: 'official',
  'staff-representative': 'guest',
  observer: 'guest',
  guest: 'guest',
};

/** How an invitee is known in the list: by whom the register knows, else by the meeting's own. */
export const keyOf = ({ personId, meetingPersonId }: Pick<Invitee, 'personId' | 'meetingPersonId'>): string =>
  personId ?? meetingPersonId ?? '';

async function boardAddressees(tx: EntityManager, meeting: Meeting): Promise<Addressee[]> {
  const members = await findBoardMembers(tx, meeting.boardId, meeting.day, MOST);
  const people = await findPeople(
    tx,
    members.map(({ personId }) => personId),
  );
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  return ROLES.flatMap(([role, capacity]) =>
    members
      .filter((member) => member.role === role)
      .map(({ personId, name, party }) => ({
        key: personId,
        personId,
        meetingPersonId: null,
        name,
        email: emails.get(personId) ?? null,
        capacity,
        party,
      })),
  );
}

/** Those whom the meeting itself names: called officials, guests, and members of a body that the register does not know. */
async function namedAddressees(tx: EntityManager, meeting: Meeting): Promise<Addressee[]> {
  const people = new Map((await findMeetingPeople(tx, meeting.id)).map((person) => [person.id, person]));
  const registered = await findPeople(
    tx,
    [...people.values()].flatMap(({ personId }) => personId ?? []),
  );
  const emails = new Map(registered.map(({ id, email }) => [id, email]));
  return (await findAttendance(tx, meeting.id)).flatMap(({ meetingPersonId, capacity }) => {
    const person = people.get(meetingPersonId);
    if (person === undefined) {
      return [];
    }
    const { personId, name, party, email } = person;
    return {
      key: personId ?? meetingPersonId,
      personId,
      meetingPersonId: personId === null ? meetingPersonId : null,
      name,
      email: (personId === null ? null : emails.get(personId)) ?? email,
      capacity: CAPACITIES[capacity],
      party,
    };
  });
}

/** Everybody who is to be called, each once: the board as of the meeting's day, and whom the meeting names. */
export async function findAddressees(tx: EntityManager, meeting: Meeting): Promise<Addressee[]> {
  const all = [...(await boardAddressees(tx, meeting)), ...(await namedAddressees(tx, meeting))];
  const first = new Map<string, Addressee>();
  for (const addressee of all) {
    first.set(addressee.key, first.get(addressee.key) ?? addressee);
  }
  return [...first.values()];
}
