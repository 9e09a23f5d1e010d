import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Organisation } from './organisation.entity.js';
import { findOrganisation, findOrganisations } from './register.store.js';

/** The organisation that a door is about, as the subject of a policy. */
export async function organisationSubject(work: Work, { params }: { params: { id: string } }) {
  const organisation = await findOrganisation(work.tx, params.id);
  return organisation === null ? undefined : { organisationId: organisation.id, organisation };
}

/** An organisation in which the actor has a mandate. Refuses with `not-found` any other, as one that does not exist. */
export async function knownOrganisation(work: Work, id: string): Promise<Organisation> {
  const known = await findOrganisations(work.tx, work.actor);
  return known.find((organisation) => organisation.id === id) ?? fail('not-found');
}
