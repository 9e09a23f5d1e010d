import { inJson, openHouse, type Caller, type House } from './house.js';
import type { Outcome } from './judge.js';
import { furnish, type Furnished } from './many-rows.js';
import { inTurn } from './measure.js';

const MANY = 10_000;
/** As many as a page shows, so that both answer as much: what the rows that nobody sees cost is what is asked. */
const ONE_PAGE = 50;
const DEEP = 150;

interface Side {
  house: House;
  furnished: Furnished;
  secretary: Caller;
}

interface Question {
  call: Caller;
  path: string;
}

async function openSide(rows: number): Promise<Side> {
  const house = await openHouse();
  const furnished = await furnish(house, rows);
  return { house, furnished, secretary: await house.as(furnished.secretary) };
}

/** The address of a page far down, walked to as a reader would. */
async function deepPage(call: Caller, path: string, pages: number): Promise<string> {
  let address = path;
  for (let page = 1; page < pages; page += 1) {
    const { nextPage } = await inJson<{ nextPage: string | null }>(call(address));
    if (nextPage === null) {
      throw new Error(`${path} ended on page ${page}`);
    }
    address = `${path}?page=${nextPage}`;
  }
  return address;
}

const asked = (path: string) => `?q=${encodeURIComponent(path)}`;

/** The lists of a house whole, which the base house has on one page. */
function wholeLists({ house: { admin }, secretary, furnished }: Side) {
  return {
    meetings: { call: admin, path: '/api/meetings' },
    secretary: { call: secretary, path: '/api/meetings' },
    people: { call: admin, path: `/api/organisations/${furnished.organisationId}/people` },
    outbox: { call: admin, path: '/api/deliveries' },
  };
}

/** What is looked up or gathered: it answers a handful, however much there is. */
function lookUps({ house: { admin }, secretary }: Side): Record<string, Question> {
  return {
    'L-search-common': { call: admin, path: `/api/search${asked('budget')}` },
    'L-search-rare': { call: admin, path: `/api/search${asked('kvarnhjulet')}` },
    'L-search-case': { call: admin, path: `/api/search${asked('NS 2016/25')}` },
    'L-search-paragraph': { call: secretary, path: `/api/search${asked('trafiknämnden § 12')}` },
    'L-search-person': { call: admin, path: `/api/search${asked('karin')}` },
    'L-my-work': { call: secretary, path: '/api/my-work' },
  };
}

/** Each as base and as what is tested: the first in a house of one page, the second in one of ten thousand rows. */
async function comparisons(small: Side, large: Side): Promise<[string, Question, Question][]> {
  const base = wholeLists(small);
  const whole = wholeLists(large);
  const narrowed = (question: Question, query: string) => ({ ...question, path: `${question.path}${query}` });
  const board = `?boardId=${large.furnished.boardId}&state=archived`;
  const deep = await deepPage(whole.meetings.call, whole.meetings.path, DEEP);
  const found = lookUps(large);
  return [
    ['L-meetings', base.meetings, whole.meetings],
    ['L-meetings-secretary', base.secretary, whole.secretary],
    ['L-meetings-deep', whole.meetings, { ...whole.meetings, path: deep }],
    ['L-meetings-filtered', base.meetings, narrowed(whole.meetings, board)],
    ['L-meetings-common', base.meetings, narrowed(whole.meetings, asked('budget'))],
    ['L-meetings-rare', base.meetings, narrowed(whole.meetings, asked('kvarnhjulet'))],
    ['L-people', base.people, whole.people],
    ['L-people-searched', base.people, narrowed(whole.people, `${asked('anna')}&role=member&time=current`)],
    ['L-outbox', base.outbox, whole.outbox],
    ['L-outbox-failed', base.outbox, narrowed(whole.outbox, '?state=failed')],
    ['L-outbox-searched', base.outbox, narrowed(whole.outbox, asked('biblioteket'))],
    ...Object.entries(lookUps(small)).map(([id, question]): [string, Question, Question] => [
      id,
      question,
      found[id] ?? question,
    ]),
  ];
}

/** Lists of ten thousand rows, and what is looked up among them, against a house whose lists fill one page. */
export async function measureLists(say: (line: string) => void): Promise<Outcome[]> {
  const [small, large] = [await openSide(ONE_PAGE), await openSide(MANY)];
  try {
    const outcomes: Outcome[] = [];
    for (const [id, base, tested] of await comparisons(small, large)) {
      const measured = await inTurn(
        () => base.call(base.path),
        () => tested.call(tested.path),
      );
      say(`${id} ${measured.ratio.toFixed(2)}`);
      outcomes.push({ id, ...measured });
    }
    return outcomes;
  } finally {
    await small.house.close();
    await large.house.close();
  }
}
