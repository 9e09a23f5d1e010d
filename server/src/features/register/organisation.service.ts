import type { z } from 'zod';
import { registerDoors } from '@klubbat/shared/contracts/register';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { brandColour } from '@klubbat/shared/rules/brand-colour';
import { brandSentences } from '@klubbat/shared/sentences/brand-sentences';
import { switchedOffSentences } from '@klubbat/shared/sentences/method-off-sentences';
import { signatureMethods, type SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { FileAnswer } from '../../http/answer.js';
import type { UploadedFile } from '../../http/read-input.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { permitted } from '../../policies/may.js';
import { rolesGiven } from '../../policies/role-giving.js';
import { record } from '../audit/audit.store.js';
import { readFile, storeFile } from '../files/stored-file.store.js';
import { checkLogo } from './check-logo.js';
import { refuseUnprintableLogo } from './document-template.service.js';
import type { Organisation } from './organisation.entity.js';
import { refuseStale, touch } from './refuse-stale.js';
import { findOrganisationByName, lockOrganisation, nameKey, saveOrganisation } from './register.store.js';

export function presentOrganisation(work: Work, organisation: Organisation): OrganisationView {
  const { id, logoFileId } = organisation;
  return {
    ...organisation,
    slug: organisation.slug ?? '',
    logo: logoFileId === null ? null : `${registerDoors.logo.path.replace(':id', id)}?v=${logoFileId}`,
    permitted: permitted(work.actor, { organisationId: id }),
    gives: [...rolesGiven(work.actor, { organisationId: id, boardId: null })],
  };
}

/** Refuses a colour in which nothing could be read. */
export function refuseUnreadable(colour: string | null | undefined): void {
  const judged = colour === undefined || colour === null ? undefined : brandColour(colour);
  if (judged?.ok === false) {
    fail('invalid', { errors: [{ path: '$.colour', message: brandSentences[judged.reason] }] });
  }
}

async function lock(work: Work, id: string): Promise<Organisation> {
  return (await lockOrganisation(work.tx, id)) ?? fail('not-found');
}

async function save(work: Work, organisation: Organisation, details: Record<string, unknown>): Promise<void> {
  touch(work, organisation);
  await saveOrganisation(work.tx, organisation);
  await record(work, {
    action: 'organisation.updated',
    organisationId: organisation.id,
    subjectId: organisation.id,
    details,
  });
}

/** Changes an organisation's settings. Protocols that are adjusted or imported keep the name they have. */
export async function updateOrganisation(
  work: Work,
  id: string,
  { version, ...change }: z.output<typeof registerDoors.updateOrganisation.body>,
): Promise<OrganisationView> {
  const organisation = await lock(work, id);
  await refuseStale(work, organisation, version);
  refuseUnreadable(change.colour);
  if (change.name !== undefined && nameKey(change.name) !== organisation.nameKey) {
    if ((await findOrganisationByName(work.tx, change.name)) !== null) {
      fail('already-exists', {
        errors: [{ path: '$.name', message: 'Det finns redan en organisation med det namnet.' }],
      });
    }
  }
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  Object.assign(organisation, known);
  organisation.nameKey = nameKey(organisation.name);
  await save(work, organisation, known);
  return presentOrganisation(work, organisation);
}

/** Refuses to leave people without a way that works here. */
function refuseNoneLeft(off: readonly SignatureMethod[], offersEIdentity: boolean): void {
  const isOff = (method: SignatureMethod) => off.includes(method);
  const refuse = (message: string): never =>
    fail('invalid', { errors: [{ path: '$.switchedOff', message }] });
  if (isOff('password-code') && !isOff('password')) {
    refuse(switchedOffSentences.codeFirst);
  }
  if (isOff('passkey') && isOff('password-code')) {
    if (isOff('e-identity')) {
      refuse(switchedOffSentences.noneLeft);
    }
    if (!offersEIdentity) {
      refuse(switchedOffSentences.noProvider);
    }
  }
}

/**
 * Switches off ways to sign in and to sign, and on what is not named. What is signed holds. Safe to repeat. Refuses with
 * `invalid` what would leave no electronic way, and with `stale-version` over what another has set.
 */
export async function setSwitchedOff(
  work: Work,
  id: string,
  { version, switchedOff: wanted }: z.output<typeof registerDoors.setSwitchedOff.body>,
  offersEIdentity: boolean,
): Promise<OrganisationView> {
  const organisation = await lock(work, id);
  const switchedOff = signatureMethods.filter((method) => wanted.includes(method));
  if (switchedOff.join() !== organisation.switchedOff.join()) {
    await refuseStale(work, organisation, version);
    refuseNoneLeft(switchedOff, offersEIdentity);
    organisation.switchedOff = switchedOff;
    await save(work, organisation, { switchedOff });
  }
  return presentOrganisation(work, organisation);
}

/** Opens for letting anyone read the decisions of a meeting, or closes for it at once. Safe to repeat. */
export async function setOpenBriefs(
  work: Work,
  id: string,
  { version, openBriefs }: z.output<typeof registerDoors.setOpenBriefs.body>,
): Promise<OrganisationView> {
  const organisation = await lock(work, id);
  if (organisation.openBriefs !== openBriefs) {
    await refuseStale(work, organisation, version);
    organisation.openBriefs = openBriefs;
    await save(work, organisation, { openBriefs });
  }
  return presentOrganisation(work, organisation);
}

/** Opens the pages that anyone may read, or closes them at once. Safe to repeat. */
export async function setOpenPages(
  work: Work,
  id: string,
  { version, openPages }: z.output<typeof registerDoors.setOpenPages.body>,
): Promise<OrganisationView> {
  const organisation = await lock(work, id);
  if (organisation.openPages !== openPages) {
    await refuseStale(work, organisation, version);
    organisation.openPages = openPages;
    await save(work, organisation, { openPages });
  }
  return presentOrganisation(work, organisation);
}

/** Sets the logo. Refuses, with what to do, what is no picture, is too large, or cannot be read. */
export async function setLogo(work: Work, id: string, files: UploadedFile[]): Promise<OrganisationView> {
  const refuse = (message: string): never => fail('invalid', { errors: [{ path: '$.file', message }] });
  const [file] = files;
  if (file === undefined) {
    return refuse(brandSentences.logoMissing);
  }
  const check = await checkLogo(file.bytes);
  if (!check.ok) {
    return refuse(brandSentences[check.fault]);
  }
  const organisation = await lock(work, id);
  await refuseUnprintableLogo(work, organisation, file.bytes);
  const stored = await storeFile(work.tx, file.bytes, check.mediaType, work.now);
  organisation.logoFileId = stored.id;
  await save(work, organisation, { logo: stored.sha256 });
  return presentOrganisation(work, organisation);
}

/** Takes the logo away. Safe to repeat. */
export async function removeLogo(work: Work, id: string): Promise<OrganisationView> {
  const organisation = await lock(work, id);
  if (organisation.logoFileId !== null) {
    organisation.logoFileId = null;
    await save(work, organisation, { logo: null });
  }
  return presentOrganisation(work, organisation);
}

export async function logoFile(work: Work, { logoFileId, name }: Organisation): Promise<FileAnswer> {
  if (logoFileId === null) {
    fail('not-found');
  }
  const { bytes, mediaType } = await readFile(work.tx, logoFileId);
  return new FileAnswer(bytes, `${name}.${mediaType === 'image/png' ? 'png' : 'jpg'}`, mediaType);
}
