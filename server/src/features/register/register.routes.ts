import { registerDoors } from '@klubbat/shared/contracts/register';
import { route, signedInRoute, type Input, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { fail } from '../../platform/errors.js';
import { boardSubject } from './board-subject.js';
import { findMembership, findRegisterPeople } from './membership.store.js';
import {
  addPersonWithMandate,
  createBoard,
  createOrganisation,
  defaultSettings,
  endMembership,
  presentBoard,
  presentOrganisation,
  presentRegisterPerson,
  updateBoard,
} from './register.service.js';
import { findBoards, findOrganisation, findOrganisations } from './register.store.js';

/** The organisation that a door is about, as the subject of a policy. */
async function organisationSubject(work: Work, { params }: { params: { id: string } }) {
  const organisation = await findOrganisation(work.tx, params.id);
  return organisation === null ? undefined : { organisationId: organisation.id, organisation };
}

async function membershipSubject(work: Work, { params }: Input<typeof registerDoors.endMembership>) {
  const membership = await findMembership(work.tx, params.id);
  return membership === null
    ? undefined
    : { organisationId: membership.organisationId, boardId: membership.boardId, membership };
}

export const registerRoutes: Route[] = [
  signedInRoute(registerDoors.organisations, {
    do: async (work) => ({
      organisations: (await findOrganisations(work.tx, work.actor)).map((organisation) =>
        presentOrganisation(work, organisation),
      ),
      permitted: work.actor.admin ? ['organisation.create' as const] : [],
    }),
  }),
  signedInRoute(registerDoors.createOrganisation, {
    who: 'organisation.create',
    do: async (work, { body }) => {
      if (!work.actor.admin) {
        fail('forbidden');
      }
      return presentOrganisation(work, await createOrganisation(work, body));
    },
  }),
  signedInRoute(registerDoors.boards, {
    do: async (work) => ({
      boards: (await findBoards(work.tx, work.actor)).map((board) =>
        presentBoard(work, board, board.organisation),
      ),
    }),
  }),
  route(registerDoors.createBoard, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: async (work, { body }, { organisation }) =>
      presentBoard(work, await createBoard(work, organisation.id, defaultSettings(body)), organisation.name),
  }),
  route(registerDoors.updateBoard, {
    may: 'board.administer',
    subject: boardSubject,
    do: async (work, { params, body }, { organisation }) =>
      presentBoard(work, await updateBoard(work, params.id, body), organisation),
  }),
  route(registerDoors.people, {
    may: 'meeting.write',
    subject: async (work, input) => {
      const subject = await organisationSubject(work, input);
      // a secretary of any board of the organisation may look people up in its register
      const own = work.actor.mandates.find(
        (mandate) => mandate.organisationId === subject?.organisationId && mandate.role === 'secretary',
      );
      return subject === undefined ? undefined : { ...subject, boardId: own?.boardId ?? null };
    },
    do: async (work, { params }) => ({ people: await findRegisterPeople(work.tx, params.id) }),
  }),
  signedInRoute(registerDoors.addPerson, {
    who: 'board.administer',
    do: async (work, { body }) => {
      const { organisationId, boardId } = body.membership;
      const subject = { organisationId, boardId: boardId ?? null };
      if ((await findOrganisation(work.tx, organisationId)) === null) {
        fail('not-found');
      }
      // a mandate in the whole organisation is given only by who administers it
      if (
        !may(work.actor, subject.boardId === null ? 'organisation.administer' : 'board.administer', subject)
      ) {
        fail('forbidden');
      }
      const personId = await addPersonWithMandate(work, body);
      return presentRegisterPerson(work, organisationId, personId);
    },
  }),
  route(registerDoors.endMembership, {
    may: 'board.administer',
    subject: membershipSubject,
    do: async (work, _input, { membership }) => {
      await endMembership(work, membership);
      return {};
    },
  }),
];
