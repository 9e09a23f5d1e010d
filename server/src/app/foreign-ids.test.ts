import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { pino } from 'pino';
import type { Door } from '@klubbat/shared/contracts/door';
import { mandateRoles, type MandateRole } from '@klubbat/shared/vocabulary/roles';
import { askDoor, type Asked, type PutIn } from '../../test/ask-door.js';
import { refuseForeign, rowsOfBoards, rowsOfOrganisations, type Rows } from '../../test/foreign-rows.js';
import { mountedRoutes } from '../../test/mounted-routes.js';
import { openRightsHouse, ROWS, undoAll, type RightsHouse } from '../../test/rights-house.js';
import { idSlots } from '../../test/sample-of.js';
import type { Agent } from '../../test/test-app.js';
import { findActor } from '../features/accounts/account.store.js';

/*
 * Ids of somebody else's (IDOR) in the places where `door-rights.test` puts none: in a body, in a query, and as a child under a parent that is one's own
 * (`/reviews/<mine>/paragraphs/<another's>`). Each such place of each door is asked with the id of what is there, elsewhere, and with one of nothing: both
 * are answered alike, and the database refuses whoever writes or names what is elsewhere. The wall between organisations is away: the
 * application's own check is what is looked at. A door that is added later is asked too, and says below what its ids are of.
 */

/** What the id in a place is of, by its name there; a door's own word goes before. */
const OF: Readonly<Record<string, string>> = {
  after: 'agenda-items',
  answers: 'review-comments',
  asked: 'joint-asked',
  attachments: 'attachments',
  authorId: 'people',
  before: 'memberships',
  boardId: 'boards',
  correctionId: 'data-corrections',
  decidedIn: 'agenda-items',
  decidingBoardId: 'boards',
  deliveryId: 'deliveries',
  ends: 'memberships',
  evidenceId: 'notice-evidence',
  from: 'agenda-items',
  gapId: 'notice-gaps',
  item: 'agenda-items',
  itemId: 'agenda-items',
  items: 'agenda-items',
  matters: 'assembly-matters',
  meetingId: 'meetings',
  members: 'addresses',
  noticeId: 'notices',
  organisationId: 'organisations',
  personId: 'people',
  reviewers: 'people',
  seatId: 'seats',
  signerId: 'signers',
  speakers: 'speakers',
  substituteId: 'invitees',
  to: 'invitees',
  tokenId: 'access-tokens',
  undoes: 'attendance-acts',
  'PUT /api/boards/:id/call-order after': 'memberships',
  'POST /api/meetings/:id/preview id': 'agenda-items',
  'PUT /api/boards/:id/meeting-plans/:year id': 'planned-meetings',
};

/** Ids that are nobody's rows, or are held to who asks by what they are: challenges, keys within a §, what a client makes up. */
const OF_NOBODY =
  /^(saveId|signatureReference|challengeId|attemptId|tab|sectionKeys|motions|reservations|statements|rawId|POST \/api\/agenda-items\/:id\/live-votes id)$/;

/** Where the ids stand that no path begins with. */
const MORE_ROWS: Readonly<Record<string, string>> = {
  'access-tokens': 'SELECT id FROM access_token',
  boards: 'SELECT id FROM board',
  'data-corrections': 'SELECT id FROM data_correction',
  'attendance-acts': 'SELECT id FROM attendance_act',
  'notice-evidence': 'SELECT id FROM notice_evidence',
  'notice-gaps': 'SELECT id FROM notice_gap',
  'planned-meetings': 'SELECT id FROM planned_meeting',
};

/** How many of each kind are tried, until one is in a state where the door looks at the id. */
const SOME = 5;

/** What bodies say besides: days that no schema tells. */
const NAMED = { lastDay: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10) };

/** Read by those who look after others, and by nobody else. */
const OF_THE_LOG = /\/(?:log|reads)(?:\.csv)?$/;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const WITH_WALL_AWAY: typeof findActor = (tx, token, now, today) => findActor(tx, token, now, today);

interface Place {
  door: Door;
  where: PutIn['where'];
  path: readonly string[];
  /** of what */
  word: string;
}

function placesOf(door: Door): Place[] {
  const nested = [...door.path.matchAll(/:(\w+Id)\b/g)].map(([, name = '']) => [name]);
  return (
    [
      ['path', nested],
      ['query', idSlots(door.query)],
      ['body', idSlots(door.body)],
    ] as const
  ).flatMap(([where, paths]) =>
    paths.flatMap((path) => {
      const name = path.findLast((part) => part !== '[]') ?? '';
      const full = `${door.method} ${door.path} ${name}`;
      return OF_NOBODY.test(name) || OF_NOBODY.test(full)
        ? []
        : [{ door, where, path, word: OF[full] ?? OF[name] ?? `? ${full}` }];
    }),
  );
}

const routes = mountedRoutes().filter(({ who }) => who !== 'anyone');
const places = routes.flatMap(({ door }) => placesOf(door));

let house: RightsHouse;
const logged: string[] = [];
beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
  house = await openRightsHouse('Region Norrskog', WITH_WALL_AWAY, log);
}, 300_000);
afterAll(() => house.app.close());

type Ids = Readonly<Record<string, readonly string[]>>;

/** Of each kind some of what is among these rows, and of these people. */
async function idsIn(rows: Rows, people: readonly string[]): Promise<Ids> {
  const found: Record<string, readonly string[]> = {};
  for (const [word, sql] of Object.entries({ ...ROWS, ...MORE_ROWS })) {
    const some = await house.app.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT id FROM (${sql}) found WHERE id = ANY ($1::uuid[]) ORDER BY id DESC LIMIT ${SOME}`,
      [[...rows.keys(), ...people]],
    );
    found[word] = some.map(({ id }) => id);
  }
  return found;
}

/** People who are in these organisations and in no others. */
async function peopleOf(organisations: readonly string[]): Promise<string[]> {
  const rows = await house.app.dataSource.query<{ id: string }[]>(
    `SELECT person_id AS id FROM membership GROUP BY 1 HAVING bool_and(organisation_id = ANY ($1::uuid[]))`,
    [organisations],
  );
  return rows.map(({ id }) => id);
}

const plain = ({ status, code, text }: Asked) =>
  `${status} ${code ?? ''} ${text.replaceAll(UUID, 'ID').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')}`;

interface Told {
  /** places where what one has oneself is answered otherwise than nothing: there it is looked at whose it is */
  reached: string[];
  /** where it is told apart, written or named */
  loose: string[];
}

const oneOfEach = (ids: Ids) =>
  Object.fromEntries(Object.entries(ids).flatMap(([word, [id]]) => (id === undefined ? [] : [[word, id]])));

/** Puts what is elsewhere into each place, beside what is one's own. */
async function ask(
  { agent, officer }: { agent: Agent; officer: Agent },
  own: Rows,
  mine: Ids,
  theirs: Ids,
): Promise<Told> {
  const told: Told = { reached: [], loose: [] };
  for (const { door, where, path, word } of places) {
    const [first = ''] = door.path.split('/').slice(2);
    const name = `${door.method} ${door.path} ${where} ${path.join('.')}`;
    const [foreign] = theirs[word] ?? [];
    const subjects = door.path.includes(':id') ? (mine[first] ?? []) : [undefined];
    let isReached = false;
    for (const subject of foreign === undefined ? [] : subjects) {
      const version = own.get(subject ?? '')?.version;
      const ids = { ...oneOfEach(mine), ...(subject === undefined ? {} : { [first]: subject }) };
      const put = (value: string) =>
        askDoor(OF_THE_LOG.test(door.path) ? officer : agent, door, ids, {
          put: { where, path, value, named: { ...NAMED, ...(version === undefined ? {} : { version }) } },
        });
      logged.length = 0;
      const there = await put(foreign ?? '');
      const fault = there.status < 500 ? '' : logged.join('').slice(0, 600);
      const nothing = plain(await put(newId()));
      if (fault !== '' || plain(there) !== nothing) {
        told.loose.push(
          `${name}: ${plain(there).slice(0, 300)} ${fault}; of nothing ${nothing.slice(0, 300)}`,
        );
        break;
      }
      for (const one of isReached ? [] : (mine[word] ?? [])) {
        isReached ||= plain(await put(one)) !== nothing;
      }
      if (isReached) {
        break;
      }
    }
    if (isReached) {
      told.reached.push(name);
    }
  }
  return told;
}

test('each id that a door takes is of something', () => {
  expect(places.filter(({ word }) => word.startsWith('?')).map(({ word }) => word)).toEqual([]);
  expect(places.length).toBeGreaterThan(70);
});

const together = mandateRoles.filter((role) => role !== 'auditor' && role !== 'data-protection-officer');
const reached = new Set<string>();

async function findLoose(
  roles: readonly MandateRole[],
  places: readonly string[],
  board: string | undefined,
  { own, foreign, people, strangers }: { own: Rows; foreign: Rows; people: string[]; strangers: string[] },
): Promise<string[]> {
  const { dataSource } = house.app;
  const agent = await house.signedIn(places, roles);
  if (board !== undefined) {
    const { person } = (await agent.get('/api/session').expect(200)).body as { person: { id: string } };
    await dataSource.query('UPDATE membership SET board_id = $1 WHERE person_id = $2', [board, person.id]);
  }
  const officer = await house.signedIn(places, ['data-protection-officer']);
  const [mine, theirs] = [await idsIn(own, people), await idsIn(foreign, strangers)];
  await refuseForeign(dataSource, [...foreign.keys(), ...strangers]);
  const told = await ask({ agent, officer }, own, mine, theirs);
  await refuseForeign(dataSource, []);
  told.reached.forEach((place) => reached.add(place));
  return told.loose;
}

describe('what is elsewhere is told, named and changed by no door that takes its id', () => {
  let rest: string[];
  beforeAll(async () => {
    rest = house.own.filter((id) => id !== house.organisation);
    for (const organisationId of house.own) {
      await house.program([organisationId], ['reader'], { organisationId, scopes: ['meetings.read'] });
    }
    undoAll(house.app.dataSource);
  });

  test.each(['of the other organisations', 'of the largest one'])(
    '%s',
    async (whose) => {
      const { dataSource } = house.app;
      const [mine, theirs] =
        whose === 'of the largest one' ? [rest, [house.organisation]] : [[house.organisation], rest];
      expect(
        await findLoose(together, mine, undefined, {
          own: await rowsOfOrganisations(dataSource, mine),
          foreign: await rowsOfOrganisations(dataSource, theirs),
          people: await peopleOf(mine),
          strangers: await peopleOf(theirs),
        }),
      ).toEqual([]);
    },
    300_000,
  );

  test('of the other boards of one organisation, to a secretary of one', async () => {
    const { dataSource } = house.app;
    const boards = await dataSource.query<{ id: string }[]>(
      `SELECT b.id FROM board b JOIN meeting m ON m.board_id = b.id WHERE b.organisation_id = $1
        GROUP BY b.id ORDER BY count(*) DESC, b.id`,
      [house.organisation],
    );
    const [mine = '', ...others] = boards.map(({ id }) => id);
    expect(
      await findLoose(['secretary'], [house.organisation], mine, {
        own: await rowsOfBoards(dataSource, [mine]),
        foreign: await rowsOfBoards(dataSource, others),
        people: [],
        strangers: [],
      }),
    ).toEqual([]);
  }, 300_000);

  test("at many places one would be answered otherwise about what is one's own", () => {
    expect(reached.size).toBeGreaterThan(45);
  });
});
