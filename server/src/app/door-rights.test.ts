import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { tokenScopes } from '@klubbat/shared/vocabulary/token-scopes';
import { mandateRoles, type Action } from '@klubbat/shared/vocabulary/roles';
import { askDoor, type Asked } from '../../test/ask-door.js';
import { mountedRoutes } from '../../test/mounted-routes.js';
import { openRightsHouse, undoAll, type RightsHouse } from '../../test/rights-house.js';
import {
  doorsTable,
  openDoors,
  otherDoors,
  partOf,
  programDoors,
  rightsPage,
  writeDoors,
} from '../../test/rights-page.js';
import type { Agent } from '../../test/test-app.js';
import type { Route } from '../http/route.js';
import { proofAsked } from '../policies/proof.js';

/*
 * Every door is asked by every role, about what is there: what they may is docs/rights.md, to the letter. Then by those who have
 * all roles in another organisation, to whom it must be as if nothing was there. Whoever adds a door adds its line:
 * KLUBBAT_WRITE_RIGHTS=1 writes the page as it was found, and one reads what has become of it.
 */

interface Found {
  name: string;
  who: string;
  hasSubject: boolean;
  stranger: Asked;
  /** the installation's administrator, an hour after she signed in */
  long: Asked | undefined;
  /** programs of one who has every role that one may, with a token for each scope */
  programs: Asked[] | undefined;
  /** the installation's administrator, and each role */
  own: Asked[];
  /** those who have every role elsewhere, asked about what is there, and about what is not */
  elsewhere: { there: Asked; nothing: Asked }[];
}

const routes = mountedRoutes();
const names = (anyone: boolean) =>
  routes.filter(({ who }) => (who === 'anyone') === anyone).map(({ door }) => `${door.method} ${door.path}`);

const asks = ({ door }: Route, word: string) => door.body instanceof z.ZodObject && word in door.body.shape;
/** Each wrong guess counts as an attempt of this address, whoever makes it: these are asked by those who must be asked, and no more. */
const asksPassword = (route: Route) => route.who === 'signed-in' && asks(route, 'password');
const isGuessed = (route: Route) =>
  asks(route, 'password') || asks(route, 'proof') || route.door.path.includes('/one-time-code');

/** Side by side; but where guesses are counted one after the other: those under way count, and chance would say whose was one too many. */
async function askAll(
  agents: Agent[],
  route: Route,
  ask: (agent: Agent) => Promise<Asked>,
): Promise<Asked[]> {
  if (!isGuessed(route)) {
    return Promise.all(agents.map(ask));
  }
  const answers: Asked[] = [];
  for (const agent of agents) {
    answers.push(await ask(agent));
  }
  return answers;
}

/** Roles that one person may hold at once. */
const together = mandateRoles.filter((role) => role !== 'auditor' && role !== 'data-protection-officer');

let house: RightsHouse;
let found: Found[];

beforeAll(async () => {
  house = await openRightsHouse('Region Norrskog');
  const { app, own, ids, strangers, installation, long, signedIn, program } = house;
  const actors: Agent[] = [installation];
  for (const role of mandateRoles) {
    actors.push(await signedIn(own, [role]));
  }
  // roles that one person may not hold at once are held by another
  const foreign = [
    await signedIn([strangers], together),
    await signedIn([strangers], ['auditor', 'reader']),
    await signedIn([strangers], ['data-protection-officer', 'archivist']),
  ];
  const programs = await Promise.all(
    tokenScopes.map((scope) =>
      program(own, together, { organisationId: house.organisation, scopes: [scope] }),
    ),
  );
  // one who is something in both: his token for the other reaches nothing here
  foreign.push(
    await program([strangers, ...own], together, { organisationId: strangers, scopes: tokenScopes }),
  );
  const none = Object.fromEntries(Object.keys(ids).map((word) => [word, newId()]));
  undoAll(app.dataSource);
  found = [];
  for (const route of routes) {
    const { door, who } = route;
    if (who !== 'anyone') {
      found.push({
        name: `${door.method} ${door.path}`,
        who,
        hasSubject: door.path.includes(':'),
        stranger: await askDoor(app.stranger, door, ids),
        long: asksPassword(route) ? undefined : await askDoor(long, door, ids),
        programs: isGuessed(route)
          ? undefined
          : await Promise.all(programs.map((agent) => askDoor(agent, door, ids))),
        own: await askAll(actors, route, (agent) => askDoor(agent, door, ids)),
        elsewhere: await Promise.all(
          foreign.slice(0, isGuessed(route) ? -1 : foreign.length).map(async (agent) => {
            const there = await askDoor(agent, door, ids);
            const isHidden = there.status === 404 && there.code === 'not-found';
            return { there, nothing: isHidden ? there : await askDoor(agent, door, none) };
          }),
        ),
      });
    }
  }
}, 900_000);
afterAll(() => house.app.close());

/** What one is told who may, and has shown a password that is wrong. */
const WRONG_GUESS = ['wrong-password', 'wrong-code', 'code-needed'];
const passes = ({ status, code }: Asked) =>
  (status !== 403 && status !== 404) || WRONG_GUESS.includes(code ?? '');

test('docs/rights.md says of each door who may pass it, and of which nobody need sign in for', async () => {
  const rights = found.map(({ name, who, own }) => ({ name, who, passed: own.map(passes) }));
  const parts = {
    Doors: doorsTable(rights),
    'Doors that ask more than the role': otherDoors(rights),
    'Doors that are open to anyone': openDoors(names(true)),
    'Doors that a program passes with an access token': programDoors(
      found.map(({ name, programs = [] }) => ({ name, passed: programs.map(passes) })),
    ),
    'Doors that ask to prove anew who one is': openDoors(
      found.filter(({ long }) => long?.code === 'proof-needed').map(({ name }) => name),
    ),
  };
  if (process.env['KLUBBAT_WRITE_RIGHTS'] !== undefined) {
    await writeDoors(parts);
  }
  const page = await readFile(rightsPage, 'utf8');
  for (const [heading, part] of Object.entries(parts)) {
    expect(partOf(page, heading).trim().split('\n\n').at(-1)).toBe(part);
  }
});

test('no door but those opens to who has not signed in', () => {
  expect(found.filter(({ stranger }) => stranger.status !== 401).map(({ name }) => name)).toEqual([]);
});

test('whatever changes something by an action that asks for it asks for a fresh proof of who it is', () => {
  const forgotten = found.filter(
    ({ name, who, own: [installation], long }) =>
      proofAsked[who as Action] &&
      !name.startsWith('GET ') &&
      installation !== undefined &&
      passes(installation) &&
      long?.code !== 'proof-needed',
  );
  expect(forgotten.map(({ name }) => name)).toEqual([]);
});

/** Where one signs, answers, signs in, or looks after one's own. */
const forAPerson =
  /signature|signing|refusals|session|passkey|e-identit|one-time|access-token|profile|\/own-|\/my-/;

test('a program passes no door that is for a person alone, nor one that its scope does not say', () => {
  const forPeople = found.filter(
    ({ name, who, programs = [] }) =>
      (proofAsked[who as Action] || forAPerson.test(name)) &&
      // to look at how others have signed is to read the meeting
      !(name.startsWith('GET ') && who === 'meeting.read') &&
      programs.some(({ code }) => code !== 'beyond-token'),
  );
  expect(forPeople.map(({ name }) => name)).toEqual([]);
  const writing = found.filter(
    ({ name, programs = [] }) =>
      !name.startsWith('GET ') &&
      tokenScopes.some(
        (scope, at) =>
          scope.endsWith('.read') && scope !== 'archive.read' && (programs[at]?.status ?? 401) < 300,
      ),
  );
  expect(writing.map(({ name }) => name).filter((name) => !/preview$/.test(name))).toEqual([]);
});

test('each answer tells a browser what it may do with it; each file has a name, and is not what it looks like', () => {
  const loose = found.flatMap(({ name, own, stranger }) =>
    [stranger, ...own].flatMap(({ status, headers }) => {
      const type = headers['content-type'] ?? '';
      const isFile = status < 300 && status !== 204 && !/json|event-stream|text\/html/.test(type);
      const policy = headers['content-security-policy'] ?? '';
      return headers['x-content-type-options'] === 'nosniff' &&
        /script-src 'self'|default-src 'none'/.test(policy) &&
        (!isFile || /^(attachment|inline); filename=/.test(headers['content-disposition'] ?? '')) &&
        // a picture or a drawing that came from outside may run nothing
        (!/^(image|text\/xml|application\/xml)/.test(type) ||
          /sandbox|^attachment/.test(`${headers['content-disposition'] ?? ''} ${policy}`))
        ? []
        : [`${name}: ${String(status)} ${type}`];
    }),
  );
  expect([...new Set(loose)]).toEqual([]);
});

test('none answers with a fault of ours, whoever asks', () => {
  const broken = found.filter(({ own, elsewhere }) =>
    [...own, ...elsewhere.map(({ there }) => there)].some(({ status }) => status >= 500),
  );
  expect(broken.map(({ name }) => name)).toEqual([]);
});

/** What one does to oneself, and what is shown without being kept. */
const KEEPS_NOTHING =
  /sessions?|passkeys|access-tokens|profile|my-data-corrections|own-calendar|own-answer|preview|check$/;

test.each(['archivist', 'data-protection-officer', 'auditor', 'reader'] as const)(
  'a %s changes nothing, at any door',
  (role) => {
    const at = mandateRoles.indexOf(role) + 1;
    const changed = found.filter(
      ({ name, own }) => !name.startsWith('GET') && !KEEPS_NOTHING.test(name) && (own[at]?.status ?? 0) < 300,
    );
    expect(changed.map(({ name }) => name)).toEqual([]);
  },
);

test('to another organisation nothing is there: each door answers as about what does not exist', () => {
  const told = found.flatMap(({ name, hasSubject, elsewhere }) =>
    elsewhere
      .filter(
        ({ there, nothing }) =>
          there.status !== nothing.status ||
          there.code !== nothing.code ||
          // refused before it is asked what it is about: to who has no such role anywhere
          (hasSubject && there.status !== 404 && there.status !== 403),
      )
      .map(
        ({ there, nothing }) => `${name}: ${there.status} ${there.code ?? ''}, ${nothing.status} of nothing`,
      ),
  );
  expect(told).toEqual([]);
});

test('and no list or session names what is there', () => {
  const { ids, own } = house;
  const known = [...Object.values(ids), ...own];
  const naming = found.filter(({ hasSubject, elsewhere }) =>
    elsewhere.some(
      ({ there: { status, text } }) => !hasSubject && status < 400 && known.some((id) => text.includes(id)),
    ),
  );
  expect(naming.map(({ name }) => name)).toEqual([]);
});
