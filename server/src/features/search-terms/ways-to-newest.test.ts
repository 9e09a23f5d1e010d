import { describe, expect, test } from '@jest/globals';
import { newestFound, type Way } from './ways-to-newest.js';

/** Rows from the newest back, of which every n-th holds the words; older ones may hold them oftener or not at all. */
async function found(rows: readonly boolean[]): Promise<{ hits: number[]; ways: Way[] }> {
  const ways: Way[] = [];
  const hits = await newestFound(1001, (way) => {
    ways.push(way);
    const seen = typeof way === 'string' ? rows : rows.slice(0, way.newest);
    return Promise.resolve([...seen.keys()].filter((at) => seen[at]).slice(0, 1001));
  });
  return { hits, ways };
}

const rows = (count: number, holds: (at: number) => boolean) =>
  Array.from({ length: count }, (_, at) => holds(at));

describe('the newest hits of every organisation', () => {
  test.each<[string, boolean[], number]>([
    ['a word that all hold: the newest are enough', rows(60_000, () => true), 1],
    ['a common word: a walk back', rows(60_000, (at) => at % 10 === 0), 2],
    ['a rare word: by the index', rows(60_000, (at) => at % 500 === 0), 2],
    ['a word that was new then: by the index', rows(60_000, (at) => at < 400 || at > 40_000), 3],
    ['a word of long ago', rows(60_000, (at) => at > 50_000), 2],
    ['few rows', rows(50, (at) => at % 2 === 0), 2],
    ['none', [], 2],
  ])('%s', async (_, all, asked) => {
    const { hits, ways } = await found(all);
    expect(hits).toEqual([...all.keys()].filter((at) => all[at]).slice(0, 1001));
    expect(ways).toHaveLength(asked);
  });

  test('few of them are looked for near by', async () => {
    const ways: Way[] = [];
    const find = (way: Way) => {
      ways.push(way);
      return Promise.resolve(typeof way === 'string' ? [1, 2, 3] : way.newest === 400 ? [1, 2] : [1]);
    };
    expect(await newestFound(3, find, { sample: 20, walk: 400 })).toEqual([1, 2, 3]);
    expect(ways).toEqual([{ newest: 20 }, { newest: 400 }, 'index']);
  });
});
