import type { EntityManager } from 'typeorm';
import { setRelease } from '../briefs/brief.service.js';
import { setOpenBriefs } from '../register/organisation.service.js';
import { findOrganisationByName } from '../register/register.store.js';
import { as } from './demo-acts.js';
import { executiveBoard } from './demo-boards.js';
import { administrator, secretary } from './demo-people.js';

/** The region lets decisions be read before they are adjusted, and its secretary has released those of a meeting. */
export async function playBrief(tx: EntityManager, meetingId: string): Promise<void> {
  const organisation = await findOrganisationByName(tx, executiveBoard.organisation.name);
  if (organisation === null) {
    throw new Error('the demo lacks an organisation');
  }
  const { id, version } = organisation;
  await setOpenBriefs(await as(tx, administrator, '2026-10-05T07:30:00Z'), id, { version, openBriefs: true });
  await setRelease(await as(tx, secretary, '2026-11-20T14:05:00Z'), meetingId, true);
}
