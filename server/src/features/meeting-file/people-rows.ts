import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import type { PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProblemError } from '@klubbat/shared/contracts/problem';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import type { MeetingPerson } from '../meetings/meeting-person.entity.js';
import { findRegisterPersonsByEmail } from '../register/membership.store.js';

/**
 * The people of a file as rows, each linked to the person of the organisation's register with the same address: never
 * by name, and not where two people of the file share an address, which becomes a remark.
 */
export async function peopleRows(
  tx: EntityManager,
  meeting: { id: string; organisationId: string },
  people: PersonInFile[],
): Promise<{ rows: MeetingPerson[]; remarks: ProblemError[] }> {
  const bearers = new Map<string, PersonInFile[]>();
  for (const person of people) {
    const key = person.email?.toLowerCase();
    if (key !== undefined) {
      bearers.set(key, [...(bearers.get(key) ?? []), person]);
    }
  }
  const own = [...bearers].filter(([, those]) => those.length === 1).map(([key]) => key);
  const register = await findRegisterPersonsByEmail(tx, meeting.organisationId, own);
  const rows = people.map((person, position) => ({
    id: newId(),
    meetingId: meeting.id,
    position,
    key: person.id,
    name: person.name,
    party: person.party ?? null,
    represents: person.represents ?? null,
    title: person.title ?? null,
    email: person.email ?? null,
    personId: register.get(person.email?.toLowerCase() ?? '') ?? null,
  }));
  const remarks = [...bearers.values()].flatMap((those) => {
    const [first] = those;
    return first?.email === undefined || those.length === 1
      ? []
      : [
          {
            path: `$.people[${people.indexOf(first)}].email`,
            message: importSentences.sharedAddress(
              first.email,
              those.map(({ name }) => name),
            ),
          },
        ];
  });
  return { rows, remarks };
}
