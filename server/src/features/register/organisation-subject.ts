import type { Work } from '../../platform/work.js';
import { findOrganisation } from './register.store.js';

/** The organisation that a door is about, as the subject of a policy. */
export async function organisationSubject(work: Work, { params }: { params: { id: string } }) {
  const organisation = await findOrganisation(work.tx, params.id);
  return organisation === null ? undefined : { organisationId: organisation.id, organisation };
}
