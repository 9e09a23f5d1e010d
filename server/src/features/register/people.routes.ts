import { z } from 'zod';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { refuseUnproved } from '../../http/refuse-unproved.js';
import type { Input } from '../../http/read-input.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may, mayKnow, throughAnyBoard } from '../../policies/may.js';
import { endMembership, updateMembership } from './membership.service.js';
import { findMembership } from './membership.store.js';
import { organisationSubject } from './organisation-subject.js';
import { addMandate, addPersonWithMandate, presentPerson, updatePerson } from './people.service.js';
import { findOrganisationsOfPerson, findPeoplePage, findRegisterPerson } from './people.store.js';
import { findOrganisation } from './register.store.js';

const PAGE = 50;
const pagePlace = z.object({ id: z.uuid(), way: wayOfPage });

/** Who reads about people by a mandate in any board of an organisation looks them up in all of its register. */
const readerOf = ({ actor }: Work, organisationId: string) =>
  throughAnyBoard(actor, 'person.read', organisationId);

/** A person in the register of the organisation that is named, or of the first one that the actor may read. */
async function personSubject(work: Work, { params, query }: Input<typeof registerDoors.person>) {
  const places = await findOrganisationsOfPerson(work.tx, params.id);
  const asked = places.filter((id) => query.organisationId === undefined || id === query.organisationId);
  const subjects = asked.map((id) => readerOf(work, id)).filter((subject) => mayKnow(work.actor, subject));
  return subjects.find((subject) => may(work.actor, 'person.read', subject)) ?? subjects[0];
}

async function membershipSubject(work: Work, { params }: { params: { id: string } }) {
  const membership = await findMembership(work.tx, params.id);
  return membership === null
    ? undefined
    : { organisationId: membership.organisationId, boardId: membership.boardId, membership };
}

/** A mandate in the whole organisation is given only by who administers it. */
function refuseUnlessGiver(work: Work, organisationId: string, boardId: string | null): void {
  // without a mandate there, it is as if the organisation did not exist
  if (!mayKnow(work.actor, { organisationId })) {
    fail('not-found');
  }
  const action = boardId === null ? 'organisation.administer' : 'board.administer';
  if (!may(work.actor, action, { organisationId, boardId })) {
    fail('forbidden');
  }
}

export const peopleRoutes: Route[] = [
  route(registerDoors.people, {
    may: 'person.read',
    subject: async (work, input) => {
      const subject = await organisationSubject(work, input);
      return subject === undefined ? undefined : readerOf(work, subject.organisationId);
    },
    do: async (work, { params, query }) => {
      work.noteAccess({ organisationId: params.id, kind: 'people', thingId: params.id });
      const from = readPageMark(query.page, pagePlace);
      const today = dayInSweden(work.now);
      const rows = await findPeoplePage(work.tx, params.id, query, today, from, PAGE + 1);
      const { shown, ...neighbours } = turnPage(rows, PAGE, from, ({ id }) => ({ id }));
      return { people: shown, ...neighbours };
    },
  }),
  signedInRoute(registerDoors.addPerson, {
    who: 'board.administer',
    do: async (work, { body }) => {
      const { organisationId, boardId } = body.membership;
      if ((await findOrganisation(work.tx, organisationId)) === null) {
        fail('not-found');
      }
      refuseUnlessGiver(work, organisationId, boardId ?? null);
      refuseUnproved(work);
      const personId = await addPersonWithMandate(work, body);
      return (await findRegisterPerson(work.tx, organisationId, personId)) ?? fail('not-found');
    },
  }),
  route(registerDoors.person, {
    may: 'person.read',
    subject: personSubject,
    do: (work, { params }, { organisationId }) => {
      // what is one's own is no secret to oneself
      if (params.id !== work.actor.personId) {
        work.noteAccess({ organisationId, kind: 'person', thingId: params.id });
      }
      return presentPerson(work, organisationId, params.id);
    },
  }),
  route(registerDoors.updatePerson, {
    may: 'organisation.administer',
    subject: (work, { params, body }) => knownPerson(work, params.id, body.organisationId),
    do: async (work, { params, body }) => {
      await updatePerson(work, params.id, body);
      return presentPerson(work, body.organisationId, params.id);
    },
  }),
  route(registerDoors.addMembership, {
    may: 'board.administer',
    subject: async (work, { params, body }) => {
      const subject = await knownPerson(work, params.id, body.organisationId);
      return subject === undefined ? undefined : { ...subject, boardId: body.boardId ?? null };
    },
    do: async (work, { params, body }) => {
      refuseUnlessGiver(work, body.organisationId, body.boardId ?? null);
      await addMandate(work, params.id, body);
      return presentPerson(work, body.organisationId, params.id);
    },
  }),
  route(registerDoors.updateMembership, {
    may: 'board.administer',
    subject: membershipSubject,
    do: async (work, { params, body }, { membership }) => {
      refuseUnlessGiver(work, membership.organisationId, membership.boardId);
      await updateMembership(work, params.id, body);
      return presentPerson(work, membership.organisationId, membership.personId);
    },
  }),
  route(registerDoors.endMembership, {
    may: 'board.administer',
    subject: membershipSubject,
    do: async (work, { params }, { membership }) => {
      refuseUnlessGiver(work, membership.organisationId, membership.boardId);
      await endMembership(work, params.id);
      return {};
    },
  }),
];

/** Whoever names an organisation must name one whose register the person stands in. */
async function knownPerson(work: Work, personId: string, organisationId: string) {
  const places = await findOrganisationsOfPerson(work.tx, personId);
  return places.includes(organisationId) ? { organisationId } : undefined;
}
