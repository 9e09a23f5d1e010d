import type { z } from 'zod';
import type { profileDoors, ProfileView } from '@klubbat/shared/contracts/profile';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Person } from './person.entity.js';
import { refuseStale, touch } from './refuse-stale.js';
import { findPerson, lockPerson, savePerson } from './register.store.js';

const present = ({ name, email, title, unit, phone, version }: Person): ProfileView => ({
  name,
  email,
  title,
  unit,
  phone,
  version,
});

/** What stands below mails in the actor's own name. */
export async function showProfile(work: Work): Promise<ProfileView> {
  return present((await findPerson(work.tx, work.actor.personId)) ?? fail('not-found'));
}

/** Changes what the actor tells of himself; name, title and address are the register's. */
export async function updateProfile(
  work: Work,
  { version, ...change }: z.output<typeof profileDoors.update.body>,
): Promise<ProfileView> {
  const person = (await lockPerson(work.tx, work.actor.personId)) ?? fail('not-found');
  await refuseStale(work, person, version);
  const orNull = (text: string | null) => text?.trim() || null;
  person.unit = change.unit === undefined ? person.unit : orNull(change.unit);
  person.phone = change.phone === undefined ? person.phone : orNull(change.phone);
  touch(work, person);
  await savePerson(work.tx, person);
  await record(work, { action: 'profile.updated', subjectId: person.id, details: change });
  return present(person);
}
