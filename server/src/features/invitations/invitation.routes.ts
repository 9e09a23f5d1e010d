import { invitationDoors } from '@klubbat/shared/contracts/session';
import { SessionAnswer } from '../../http/answer.js';
import { refuseUnproved } from '../../http/refuse-unproved.js';
import { openRoute, signedInRoute, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import { may, mayKnow } from '../../policies/may.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findMeetingPerson } from '../meetings/meeting.store.js';
import { findPerson, findPlacesOfPerson } from '../register/register.store.js';
import { acceptInvitation, invite, showInvitation, type Invited } from './invitation.service.js';

/** Whom the id means, if the actor may invite him: a person in a meeting, or one of a register. */
async function findInvited(work: Work, id: string): Promise<Invited> {
  const named = await findMeetingPerson(work.tx, id);
  if (named !== null) {
    const subject = await subjectOfMeeting(work, named.meetingId);
    if (subject === undefined || !may(work.actor, 'meeting.read', subject)) {
      fail('not-found');
    }
    if (!may(work.actor, 'person.invite', subject)) {
      fail('forbidden');
    }
    return {
      organisationId: subject.organisationId,
      name: named.name,
      personId: named.personId,
      meetingPersonId: named.id,
    };
  }
  const person = await findPerson(work.tx, id);
  const places = person === null ? [] : await findPlacesOfPerson(work.tx, person.id);
  if (person === null || !places.some((place) => mayKnow(work.actor, place))) {
    fail('not-found');
  }
  const own = places.find((place) => may(work.actor, 'person.invite', place));
  if (own === undefined) {
    fail('forbidden');
  }
  return {
    organisationId: own.organisationId,
    name: person.name,
    personId: person.id,
    meetingPersonId: null,
  };
}

/** `baseUrl` is where the link leads: the public address, never what a caller claims in a header. */
export function invitationRoutes(baseUrl: () => string, secrets: SecretBox): Route[] {
  return [
    signedInRoute(invitationDoors.create, {
      who: 'person.invite',
      do: async (work, { params, body }) => {
        const invited = await findInvited(work, params.id);
        refuseUnproved(work);
        return { link: await invite(work, invited, body.email, baseUrl()) };
      },
    }),
    openRoute(invitationDoors.show, { do: (work, { params }) => showInvitation(work, params.token) }),
    openRoute(invitationDoors.accept, {
      do: async (work, { params, body }) => {
        const opened = await acceptInvitation(work, secrets, params.token, body);
        return new SessionAnswer(opened.view, opened.cookie);
      },
    }),
  ];
}
