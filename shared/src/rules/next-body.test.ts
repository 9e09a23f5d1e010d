import { describe, expect, test } from '@jest/globals';
import { nextBodies, nextBody, whenTakenUp, type Body, type Continuing } from './next-body.js';

const assembly: Body = { id: 'rf', name: 'Regionfullmäktige', kind: 'assembly' };
const executive: Body = { id: 'rs', name: 'Regionstyrelsen', kind: 'executive' };
const utskott: Body = { id: 'au', name: 'Regionstyrelsens arbetsutskott', kind: 'subcommittee' };
const culture: Body = { id: 'kn', name: 'Kulturnämnden', kind: 'committee' };
const traffic: Body = { id: 'tn', name: 'Trafiknämnden', kind: 'committee' };
const all = [assembly, executive, utskott, culture, traffic];
const next = (item: Partial<Continuing> & Pick<Continuing, 'outcome'>, own: Body) =>
  nextBody(
    { words: [], ...item },
    own,
    all.filter((body) => body !== own),
  )?.id;

describe('where a case is taken up again', () => {
  test.each<[string, Partial<Continuing> & Pick<Continuing, 'outcome'>, Body, string | undefined]>([
    ['what was tabled, where it was', { outcome: 'tabled' }, assembly, 'rf'],
    [
      'what was referred back, where it was sent',
      { outcome: 'referred-back', to: 'regionstyrelsen ' },
      assembly,
      'rs',
    ],
    [
      'referred back to nobody we know, where it was',
      { outcome: 'referred-back', to: 'förvaltningen' },
      assembly,
      'rf',
    ],
    [
      'a proposal, by what it says',
      { outcome: 'forwarded', words: ['Regionstyrelsen föreslår Regionfullmäktige besluta'] },
      executive,
      'rf',
    ],
    [
      'a proposal of a utskott is not named by its own name',
      { outcome: 'forwarded', words: ['Regionstyrelsens arbetsutskott föreslår Trafiknämnden'] },
      utskott,
      'tn',
    ],
    [
      'its recipient, when the words name nobody',
      { outcome: 'forwarded', words: ['1. Att anta planen.', 'Kulturnämnden'] },
      utskott,
      'kn',
    ],
    [
      'words that name two decide nothing',
      { outcome: 'forwarded', words: ['Kulturnämnden och Trafiknämnden'] },
      utskott,
      'rs',
    ],
    ['by the order of the law, from a nämnd', { outcome: 'forwarded' }, culture, 'rs'],
    ['by the order of the law, from styrelsen', { outcome: 'forwarded' }, executive, 'rf'],
    ['nowhere from fullmäktige', { outcome: 'forwarded' }, assembly, undefined],
  ])('%s', (_, item, own, expected) => {
    expect(next(item, own)).toBe(expected);
  });

  test('nobody can know with two of the kind, or none', () => {
    const second: Body = { id: 'ks', name: 'Andra styrelsen', kind: 'executive' };
    expect(nextBody({ outcome: 'forwarded', words: [] }, culture, [executive, second])).toBeUndefined();
    expect(nextBody({ outcome: 'forwarded', words: [] }, culture, [traffic])).toBeUndefined();
  });
});

test('what was referred back to several waits in each of them', () => {
  const bodies = (to: string) =>
    nextBodies(
      { outcome: 'referred-back', to, words: [] },
      executive,
      all.filter((body) => body !== executive),
    ).map(({ id }) => id);
  expect(bodies('Kulturnämnden och trafiknämnden för yttrande').toSorted()).toEqual(['kn', 'tn']);
  expect(bodies('Kulturnämnden')).toEqual(['kn']);
  expect(bodies('Regionstyrelsens arbetsutskott')).toEqual(['au']);
  expect(bodies('förvaltningen')).toEqual(['rs']);
});

describe('when it is taken up', () => {
  test.each([
    ['tabled', 'assembly', undefined, { due: 'next-meeting' }],
    ['tabled', 'assembly', '2026-12-09', { due: 'day', day: '2026-12-09' }],
    ['tabled', 'committee', undefined, { due: 'open' }],
    ['referred-back', 'assembly', undefined, { due: 'open' }],
  ] as const)('%s in %s (%s)', (outcome, kind, date, expected) => {
    expect(whenTakenUp(outcome, kind, date)).toEqual(expected);
  });
});
