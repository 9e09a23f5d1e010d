import { inJson, openHouse, type Caller, type House } from './house.js';
import type { Outcome } from './judge.js';
import { inTurn, quantile } from './measure.js';
import { fillWithTexts } from './search-rows.js';

/** As many as `KLUBBAT_BENCH_ITEMS` says: issue 11 asks for a million, which takes a quarter of an hour to make. */
const MANY = Number(process.env['KLUBBAT_BENCH_ITEMS'] ?? 100_000);
const FEW = 10_000;
const OF_ONE = 5_000;
const WORDS = 140;
const EFFORT = { pairs: 15, calls: 1, warmUp: 2 };

interface Side {
  house: House;
  secretary: Caller;
  /** from the word that most texts hold to one that hardly any does, two together, and what lies inside of words */
  questions: string[];
}

async function openSide(items: number): Promise<Side> {
  const house = await openHouse();
  await fillWithTexts(house, { organisations: items / OF_ONE, itemsOfEach: OF_ONE, words: WORDS });
  const words: { word: string }[] = await house.dataSource.query(
    `SELECT word FROM ts_stat('SELECT words FROM search_row LIMIT 3000') ORDER BY ndoc DESC, word`,
  );
  const at = (place: number) => words[place]?.word ?? '';
  const [one] = (await inJson<{ boards: { organisationId: string }[] }>(house.admin('/api/boards'))).boards;
  const who = { email: 'sekreterare@region.example', password: 'ett långt lösenord' };
  const person = await inJson<{ id: string }>(
    house.admin('/api/people', {
      name: 'Sara Sekreterare',
      email: who.email,
      membership: { organisationId: one?.organisationId, role: 'secretary' },
    }),
  );
  const { link } = await inJson<{ link: string }>(
    house.admin(`/api/people/${person.id}/invitation`, { email: who.email }),
  );
  await house.admin(`/api/invitations/${link.split('/').at(-1) ?? ''}`, { password: who.password });
  return {
    house,
    secretary: await house.as(who),
    questions: [
      at(0),
      at(4),
      at(40),
      at(400),
      `${at(2)} ${at(20)}`,
      `${at(40)} ${at(100)}`,
      at(30).slice(0, 4),
      'trafik',
    ],
  };
}

const asked = (q: string) => `/api/search/items?q=${encodeURIComponent(q)}`;

/** How long each question takes, the middle of some tries. */
async function timesOf(call: Caller, questions: readonly string[]): Promise<[string, number][]> {
  const times: [string, number][] = [];
  for (const question of questions) {
    const tries = [];
    for (let at = 0; at < 7; at += 1) {
      const started = performance.now();
      await call(asked(question));
      tries.push(performance.now() - started);
    }
    times.push([question, quantile(tries)]);
  }
  return times;
}

const all = (call: Caller, questions: readonly string[]) => async () => {
  for (const question of questions) {
    await call(asked(question));
  }
};

/** Every hit ranked and counted, as one would ask at first. */
const NAIVE = `
SELECT item_id, count(*) OVER () FROM search_row WHERE words @@ to_tsquery('swedish', $1)
 ORDER BY ts_rank(words, to_tsquery('swedish', $1)) DESC LIMIT 20`;

/** The search of texts: in one organisation, and over all, among few and among many; and what its index weighs. */
export async function measureSearch(say: (line: string) => void): Promise<Outcome[]> {
  const small = await openSide(FEW);
  const large = await openSide(MANY);
  try {
    for (const [who, call] of [
      ['one organisation', large.secretary],
      ['all of it', large.house.admin],
    ] as const) {
      for (const [question, time] of await timesOf(call, large.questions)) {
        say(`${who}, ${MANY} items: ${question} ${time.toFixed(0)} ms`);
      }
    }
    const own = await inTurn(
      all(small.secretary, small.questions),
      all(large.secretary, large.questions),
      EFFORT,
    );
    const over = await inTurn(
      all(small.house.admin, small.questions),
      all(large.house.admin, large.questions),
      EFFORT,
    );
    const naive = await inTurn(
      () => large.house.dataSource.query(NAIVE, [large.questions[0]]),
      () => large.house.admin(asked(large.questions[0] ?? '')),
      { pairs: 5, calls: 1, warmUp: 1 },
    );
    const [weight] = await large.house.dataSource.query<{ text: string; index: string }[]>(
      `SELECT pg_relation_size('ix_search_row_words') AS index,
              (SELECT sum(octet_length(title) + octet_length(content #>> '{sections,0,body}')
                        + octet_length(content #>> '{sections,1,body}')) FROM agenda_item) AS text`,
    );
    const share = Number(weight?.index) / Number(weight?.text);
    return [
      { id: 'S1', ...own },
      { id: 'S2', ...over },
      { id: 'S2-naive', ...naive },
      { id: 'S3', ratio: share, quartiles: [share, share], base: 1, tested: share },
    ];
  } finally {
    await small.house.close();
    await large.house.close();
  }
}
