import { registerDoors } from '@klubbat/shared/contracts/register';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { refuseUnproved } from '../../http/refuse-unproved.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { boardSubject } from './board-subject.js';
import { countBoardMembers, findBoardMembers } from './membership.store.js';
import { knownOrganisation, organisationSubject } from './organisation-subject.js';
import {
  logoFile,
  presentOrganisation,
  removeLogo,
  setLogo,
  setOpenBriefs,
  setOpenPages,
  setSwitchedOff,
  updateOrganisation,
} from './organisation.service.js';
import {
  createBoard,
  createOrganisation,
  defaultSettings,
  presentBoard,
  updateBoard,
} from './register.service.js';
import { countInOrganisations, findBoards, findOrganisations } from './register.store.js';

const MOST_MEMBERS = 1000;

/** @param offersEIdentity are there services here where one proves who one is? */
export const registerRoutes = (offersEIdentity: () => boolean): Route[] => [
  signedInRoute(registerDoors.organisations, {
    byToken: 'any',
    do: async (work) => {
      const organisations = await findOrganisations(work.tx, work.actor);
      const counts = await countInOrganisations(
        work.tx,
        organisations.map(({ id }) => id),
      );
      return {
        organisations: organisations.map((organisation) => ({
          ...presentOrganisation(work, organisation),
          ...(counts.get(organisation.id) ?? { boards: 0, people: 0 }),
        })),
        permitted: work.actor.admin ? ['organisation.create' as const] : [],
      };
    },
  }),
  signedInRoute(registerDoors.createOrganisation, {
    who: 'organisation.create',
    do: async (work, { body }) => {
      if (!work.actor.admin) {
        fail('forbidden');
      }
      refuseUnproved(work);
      return presentOrganisation(work, await createOrganisation(work, body));
    },
  }),
  route(registerDoors.updateOrganisation, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) => updateOrganisation(work, params.id, body),
  }),
  signedInRoute(registerDoors.logo, {
    who: 'mandate in the organisation',
    do: async (work, { params }) => logoFile(work, await knownOrganisation(work, params.id)),
  }),
  route(registerDoors.setLogo, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, files }) => setLogo(work, params.id, files),
  }),
  route(registerDoors.removeLogo, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params }) => removeLogo(work, params.id),
  }),
  route(registerDoors.setSwitchedOff, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) => setSwitchedOff(work, params.id, body, offersEIdentity()),
  }),
  route(registerDoors.setOpenBriefs, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) => setOpenBriefs(work, params.id, body),
  }),
  route(registerDoors.setOpenPages, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) => setOpenPages(work, params.id, body),
  }),
  signedInRoute(registerDoors.boards, {
    byToken: 'any',
    do: async (work) => {
      const boards = await findBoards(work.tx, work.actor);
      const people = await countBoardMembers(
        work.tx,
        boards.map(({ id }) => id),
        dayInSweden(work.now),
      );
      return {
        boards: boards.map((board) => ({
          ...presentBoard(work, board, board.organisation),
          people: people.get(board.id) ?? 0,
        })),
      };
    },
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
  route(registerDoors.boardMembers, {
    may: 'meeting.read',
    subject: boardSubject,
    do: async (work, { params }) => ({
      members: await findBoardMembers(work.tx, params.id, dayInSweden(work.now), MOST_MEMBERS),
    }),
  }),
];
