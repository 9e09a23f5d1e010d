import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { invitationView } from '@klubbat/shared/contracts/session';
import type { OpenWork } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import { addAccount, findAccountOfPerson } from '../accounts/account.store.js';
import { noteGuesses } from '../accounts/note-guesses.js';
import { confirmCode } from '../accounts/one-time-code.service.js';
import { hashPassword, passwordFits } from '../accounts/password.js';
import { openSession, type OpenedSession } from '../accounts/session.service.js';
import { newToken, tokenHash } from '../accounts/token.js';
import { record } from '../audit/audit.store.js';
import { linkMeetingPerson } from '../meetings/meeting.store.js';
import {
  addPerson,
  findOrganisation,
  findPersonByEmail,
  setPersonEmail,
} from '../register/register.store.js';
import type { Invitation } from './invitation.entity.js';
import {
  addInvitation,
  endInvitationsElsewhere,
  findOpenInvitation,
  markAccepted,
} from './invitation.store.js';

const VALID_DAYS = 14;

/** Whom an invitation is for: a person of the register, or one whom a meeting names. */
export interface Invited {
  organisationId: string;
  name: string;
  personId: string | null;
  meetingPersonId: string | null;
}

/**
 * Invites a person to an account. Only who opens the link becomes that person, by choosing a password, or by giving
 * the one he has: an address that has an account is never taken over by whoever holds the link. Links that were made for him at
 * other addresses end.
 */
export async function invite(work: Work, invited: Invited, email: string, baseUrl: string): Promise<string> {
  const { token, tokenSha256 } = newToken();
  const invitation: Invitation = {
    id: newId(),
    tokenSha256,
    email,
    name: invited.name,
    organisationId: invited.organisationId,
    personId: invited.personId,
    meetingPersonId: invited.meetingPersonId,
    createdBy: work.actor.personId,
    createdAt: work.now,
    expiresAt: new Date(work.now.getTime() + VALID_DAYS * 86_400_000),
    acceptedAt: null,
  };
  await endInvitationsElsewhere(work.tx, invitation);
  await addInvitation(work.tx, invitation);
  await record(work, {
    action: 'invitation.created',
    organisationId: invited.organisationId,
    subjectId: invited.meetingPersonId ?? invited.personId,
    details: { name: invited.name, email },
  });
  return `${baseUrl}/inbjudan/${token}`;
}

/** What the page of an invitation shows. Refuses with `invitation-void` for one that is used or too old. */
export async function showInvitation(work: OpenWork, token: string): Promise<z.input<typeof invitationView>> {
  const invitation = await findOpenInvitation(work.tx, tokenHash(token), work.now, false);
  if (invitation === null) {
    fail('invitation-void');
  }
  const person = await findPersonByEmail(work.tx, invitation.email);
  return {
    name: invitation.name,
    email: invitation.email,
    organisation: (await findOrganisation(work.tx, invitation.organisationId))?.name ?? '',
    hasAccount: person !== null && (await findAccountOfPerson(work.tx, person.id)) !== null,
  };
}

/** The person whom this address belongs to: known by it, or the one invited who had none, or a new one. */
async function personOf(work: OpenWork, invitation: Invitation): Promise<string> {
  const known = await findPersonByEmail(work.tx, invitation.email);
  if (known !== null) {
    return known.id;
  }
  if (invitation.personId !== null && (await findAccountOfPerson(work.tx, invitation.personId)) === null) {
    await setPersonEmail(work.tx, invitation.personId, invitation.email);
    return invitation.personId;
  }
  const id = newId();
  await addPerson(work.tx, {
    id,
    name: invitation.name,
    email: invitation.email,
    emailKey: invitation.email.toLowerCase(),
    title: null,
    createdAt: work.now,
  });
  return id;
}

/** Accepts an invitation and signs in. Once only. Refuses as signing in does. */
export async function acceptInvitation(
  work: OpenWork,
  secrets: SecretBox,
  token: string,
  { password, code }: { password: string; code?: string | undefined },
): Promise<OpenedSession> {
  const invitation = await findOpenInvitation(work.tx, tokenHash(token), work.now, true);
  if (invitation === null) {
    fail('invitation-void');
  }
  const personId = await personOf(work, invitation);
  const account = await findAccountOfPerson(work.tx, personId);
  let accountId = account?.id;
  if (account !== null) {
    noteGuesses(work, account.id, 'password');
    if (!(await passwordFits(account.passwordHash, password))) {
      fail('wrong-credentials');
    }
  } else {
    accountId = newId();
    await addAccount(work.tx, {
      id: accountId,
      personId,
      passwordHash: await hashPassword(password),
      admin: false,
      createdAt: work.now,
    });
  }
  if (invitation.meetingPersonId !== null) {
    await linkMeetingPerson(work.tx, invitation.meetingPersonId, { personId });
  }
  await markAccepted(work.tx, invitation.id, work.now);
  const id = accountId ?? '';
  return openSession(work, id, await confirmCode(work, secrets, id, code));
}
