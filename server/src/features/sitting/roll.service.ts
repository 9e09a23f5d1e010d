import { v7 as newId } from 'uuid';
import type { OfficersInFile } from '@klubbat/shared/contracts/meeting-file';
import type { BoardMember } from '@klubbat/shared/contracts/register-people';
import type { LiveRow } from '@klubbat/shared/rules/attendance-acts';
import type { Capacity } from '@klubbat/shared/vocabulary/meeting-words';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import type { Work } from '../../platform/work.js';
import { personKey } from '../meetings/meeting-person.service.js';
import { officerRows, officersOfRows, personKeys } from '../meetings/meeting-rows.js';
import type { MeetingPerson } from '../meetings/meeting-person.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { addMeetingPeople, findOfficers, replaceOfficers } from '../meetings/meeting.store.js';
import { findBoardMembers } from '../register/membership.store.js';
import { findCalledSubstitutes } from '../register/seat.store.js';
import { findPeople } from '../register/register.store.js';
import { takeSittingInHand, writeRows } from './sitting-at-hand.js';

/** More than any body has: 10,000 seats can be set, but nobody calls them up by name. */
const MOST = 3000;

/** As what each role is called up, in the order of the roll; who has several is the first of them. */
const ROLL: { role: MandateRole; capacity: Capacity; office?: string }[] = [
  { role: 'chair', capacity: 'member', office: 'ordförande' },
  { role: 'vice-chair', capacity: 'member', office: 'vice ordförande' },
  { role: 'member', capacity: 'member' },
  { role: 'substitute', capacity: 'substitute' },
  { role: 'secretary', capacity: 'official' },
  { role: 'official', capacity: 'official' },
];

interface Called {
  member: BoardMember;
  capacity: Capacity;
  office: string | undefined;
}

/** Everyone in the order of the roll, each once; substitutes as they are called, where the body has decided it. */
function inOrder(members: readonly BoardMember[], ranked: readonly string[]): Called[] {
  const place = ({ personId }: BoardMember) => {
    const found = ranked.indexOf(personId);
    return found === -1 ? ranked.length : found;
  };
  const called = ROLL.flatMap(({ role, capacity, office }) =>
    members
      .toSorted((a, b) => (role === 'substitute' ? place(a) - place(b) : 0))
      .filter((member) => member.role === role)
      .map((member) => ({ member, capacity, office })),
  );
  return called.filter(
    ({ member }, index) => called.findIndex((other) => other.member.personId === member.personId) === index,
  );
}

/** One who stands in the meeting already: by his place in the register, or by name where nobody has said who that is. */
function findKnown(people: readonly MeetingPerson[], member: BoardMember): MeetingPerson | undefined {
  return (
    people.find(({ personId }) => personId === member.personId) ??
    people.find(({ personId, name }) => personId === null && name === member.name)
  );
}

/** Chair and secretary, where nobody has been named and the board has one. */
function withOfficers(
  officers: OfficersInFile,
  roll: readonly Called[],
  keyOf: (member: BoardMember) => string,
): OfficersInFile {
  const only = (role: MandateRole) => {
    const [one, ...more] = roll.filter(({ member }) => member.role === role);
    return one === undefined || more.length > 0 ? undefined : keyOf(one.member);
  };
  const chair = officers.chair ?? only('chair');
  const secretary = officers.secretary ?? only('secretary');
  return {
    ...officers,
    ...(chair === undefined ? {} : { chair }),
    ...(secretary === undefined ? {} : { secretary }),
  };
}

/** After the last one of the same capacity, so that a roll that is filled in again keeps its order. */
function enlisted(rows: readonly LiveRow[], row: LiveRow): LiveRow[] {
  const last = rows.findLastIndex(({ capacity }) => capacity === row.capacity);
  return last === -1 ? [...rows, row] : rows.toSpliced(last + 1, 0, row);
}

/**
 * Calls up the board as of the meeting's day: members, substitutes, presidium and officials, with party and title as of
 * then. Only who is missing is added; what has been noted of anybody stands. Nobody is there until he is ticked off.
 * @returns how many were added
 */
export async function fillRoll(work: Work, meetingId: string): Promise<{ meeting: Meeting; added: number }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const hand = await takeSittingInHand(work.tx, meeting);
  const substitutes = await findCalledSubstitutes(work.tx, meeting.boardId, meeting.day);
  const places = substitutes.filter(({ rank }) => rank !== null).map(({ personId }) => personId);
  const members = await findBoardMembers(work.tx, meeting.boardId, meeting.day, MOST);
  const roll = inOrder(members, places);
  const emails = new Map(
    (
      await findPeople(
        work.tx,
        roll.map(({ member }) => member.personId),
      )
    ).map(({ id, email }) => [id, email]),
  );
  const people = [...hand.people];
  const newcomers: MeetingPerson[] = [];
  const taken = new Set(people.map(({ key }) => key));
  for (const { member } of roll) {
    if (findKnown(people, member) === undefined) {
      const person: MeetingPerson = {
        id: newId(),
        meetingId,
        position: (people.at(-1)?.position ?? -1) + 1,
        key: personKey(member.name, taken),
        name: member.name,
        party: member.party,
        represents: member.represents,
        title: member.title,
        email: emails.get(member.personId) ?? null,
        personId: member.personId,
      };
      taken.add(person.key);
      people.push(person);
      newcomers.push(person);
    }
  }
  const keyOf = (member: BoardMember) => findKnown(people, member)?.key ?? '';
  let rows: LiveRow[] = [...hand.rows];
  for (const { member, capacity, office } of roll) {
    const person = keyOf(member);
    if (!rows.some((row) => row.person === person)) {
      rows = enlisted(rows, {
        person,
        capacity,
        present: false,
        ...(office === undefined ? {} : { office }),
      });
    }
  }
  const added = rows.length - hand.rows.length;
  const keys = personKeys(people);
  await addMeetingPeople(work.tx, newcomers);
  await writeRows(work.tx, { ...hand, people }, rows);
  const before = officersOfRows(await findOfficers(work.tx, meetingId), keys.key);
  const officers = withOfficers(before, roll, keyOf);
  const named = JSON.stringify(officers) !== JSON.stringify(before);
  if (named) {
    await replaceOfficers(work.tx, meetingId, officerRows(meetingId, officers, keys.id));
  }
  if (added > 0 || named || newcomers.length > 0) {
    await saveChanged(work, meeting, {
      action: 'attendance.filled',
      subjectId: meetingId,
      details: { added },
    });
  }
  return { meeting, added };
}
