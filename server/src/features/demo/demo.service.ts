import { v7 as newId } from 'uuid';
import type { DataSource, EntityManager } from 'typeorm';
import { dayInSweden, type Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import type { Work } from '../../platform/work.js';
import { addAccount, findAccountByEmail } from '../accounts/account.store.js';
import { hashPassword } from '../accounts/password.js';
import { updateTemplate } from '../register/document-template.service.js';
import { setLogo, setOpenPages, updateOrganisation } from '../register/organisation.service.js';
import { addPersonWithMandate } from '../register/people.service.js';
import { createBoard, createOrganisation, defaultSettings } from '../register/register.service.js';
import { findBoardByName, findOrganisationByName } from '../register/register.store.js';
import { setUpAddresses } from './demo-addresses.js';
import { demoLogo } from './demo-logo.js';
import { findAdministrator, hasOrganisations } from './demo.store.js';
import {
  demoBoards,
  organisationColours,
  organisationTemplates,
  withOpenPages,
  type DemoBoard,
} from './demo-boards.js';
import { DEMO_PASSWORD, demoAccounts, type DemoAccount } from './demo-people.js';
import { demoMemberships, demoSeats } from './demo-register.js';
import { setUpSeats } from './demo-seats.js';
import { openDemoNoticeBoard } from './play-notices.js';

const DEMO_LOCK = 5_552_283;

export interface DemoLogin {
  who: string;
  email: string;
  password: string;
}

/** When the administrator set up the register: before the first meeting that is told of. */
const SET_UP = new Date('2026-08-03T08:00:00Z');

async function idsOf(tx: EntityManager, { organisation, board }: DemoBoard) {
  const owner = await findOrganisationByName(tx, organisation.name);
  const known = owner === null ? null : await findBoardByName(tx, owner.id, board.name);
  if (owner === null || known === null) {
    throw new Error(`the demo has no board ${board.name}`);
  }
  return { organisationId: owner.id, boardId: known.id };
}

async function setUpBoards(work: Work): Promise<void> {
  for (const { organisation, board, settings } of demoBoards) {
    const known = await findOrganisationByName(work.tx, organisation.name);
    const { id } =
      known ??
      (await createOrganisation(work, { ...organisation, colour: organisationColours[organisation.name] }));
    await createBoard(work, id, defaultSettings({ ...board, ...settings }));
  }
  const region = await findOrganisationByName(work.tx, 'Region Norrskog');
  if (region !== null) {
    await openDemoNoticeBoard(work, region.id);
    await updateOrganisation(work, region.id, {
      version: region.version,
      accessibilityEmail: 'tillganglighet@norrskog.example',
      accessibilityPhone: '0370-55 01 00',
    });
  }
  for (const name of withOpenPages) {
    const organisation = await findOrganisationByName(work.tx, name);
    if (organisation !== null) {
      await setOpenPages(work, organisation.id, { version: organisation.version, openPages: true });
    }
  }
  for (const [name, template] of Object.entries(organisationTemplates)) {
    const organisation = await findOrganisationByName(work.tx, name);
    if (organisation !== null) {
      await setLogo(work, organisation.id, [{ field: 'file', name: 'logotyp.png', bytes: demoLogo() }]);
      await updateTemplate(work, organisation.id, { ...template, version: 0 });
    }
  }
}

interface Place {
  organisationId: string;
  boardId: string;
}

async function placesOf(tx: EntityManager): Promise<Map<DemoBoard, Place>> {
  const places = new Map<DemoBoard, Place>();
  for (const place of demoBoards) {
    places.set(place, await idsOf(tx, place));
  }
  return places;
}

/** The password is the same for all, and hashing it takes long on purpose: once is enough. */
async function setUpPeople(work: Work): Promise<void> {
  const places = await placesOf(work.tx);
  const at = (place: DemoBoard): Place => {
    const ids = places.get(place);
    if (ids === undefined) {
      throw new Error(`the demo has no board ${place.board.name}`);
    }
    return ids;
  };
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { person, mandates } of demoAccounts) {
    await setUpAccount(work, person, mandates, at, passwordHash);
  }
  for (const { person, place, role, from, until } of demoMemberships) {
    const { party, represents } = person;
    await addPersonWithMandate(work, {
      ...person,
      membership: { ...at(place), role, party, represents, from, until },
    });
  }
  const day = dayInSweden(work.now);
  for (const [place, seats] of demoSeats) {
    await setUpSeats(work, at(place).boardId, day, seats);
  }
}

async function setUpAccount(
  work: Work,
  person: DemoAccount['person'],
  mandates: DemoAccount['mandates'],
  at: (place: DemoBoard) => Place,
  passwordHash: string,
): Promise<void> {
  let personId = '';
  for (const { place, inBoard, role } of mandates) {
    const { organisationId, boardId } = at(place);
    personId = await addPersonWithMandate(work, {
      name: person.name,
      email: person.email,
      title: person.title,
      membership: { organisationId, boardId: inBoard ? boardId : null, role, party: person.party },
    });
  }
  await addAccount(work.tx, { id: newId(), personId, passwordHash, admin: false, createdAt: work.now });
}

/**
 * Fills an empty installation with invented organisations, people and meetings in every state, once: where there is
 * any organisation already, nothing is added. The meetings go in as meeting files, and what has happened to them is
 * done again by the same services as when people do it. All or nothing; several processes may call it at once.
 * `mailStaysHere`: no mail server is set, so that the demo may send an extract into the catcher.
 *
 * @returns the logins of the demo, at every start while its accounts stand; none where it was not loaded.
 */
export async function loadDemo(
  dataSource: DataSource,
  clock: Clock,
  mailStaysHere: boolean,
): Promise<DemoLogin[]> {
  return writing(dataSource, async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
    if (!(await hasOrganisations(tx))) {
      const actor = await findAdministrator(tx);
      const work: Work = {
        tx,
        actor,
        now: SET_UP,
        requestId: 'demo',
        afterCommit: () => undefined,
        noteAccess: () => undefined,
        ifRefused: () => undefined,
      };
      await setUpBoards(work);
      await setUpPeople(work);
      await setUpAddresses(work);
      const { playMeetings } = await import('./demo-story.js');
      await playMeetings(tx, clock(), mailStaysHere);
    }
    const logins: DemoLogin[] = [];
    for (const { who, person } of demoAccounts) {
      if ((await findAccountByEmail(tx, person.email)) !== null) {
        logins.push({ who: `${who}, ${person.name}`, email: person.email, password: DEMO_PASSWORD });
      }
    }
    return logins;
  });
}
