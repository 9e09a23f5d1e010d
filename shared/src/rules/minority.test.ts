import { describe, expect, it } from '@jest/globals';
import { minorityDemand, type MinorityAnswer, type MinorityDemand } from './minority.js';

const demand = (given: Partial<MinorityDemand>): MinorityDemand => ({
  board: 'assembly',
  present: 61,
  requested: 21,
  usedBefore: false,
  ...given,
});

describe('a minority that wants a matter put off', () => {
  it.each<[string, Partial<MinorityDemand>, MinorityAnswer]>([
    ['20 of 61 are too few', { requested: 20 }, { granted: false, because: 'too-few', needed: 21 }],
    ['21 of 61 are enough', { requested: 21 }, { granted: true, needed: 21 }],
    ['22 of 61 are enough', { requested: 22 }, { granted: true, needed: 21 }],
    ['a third to the person, 20 of 60', { present: 60, requested: 20 }, { granted: true, needed: 20 }],
    ['19 of 60', { present: 60, requested: 19 }, { granted: false, because: 'too-few', needed: 20 }],
    ['nobody of nobody', { present: 0, requested: 0 }, { granted: false, because: 'too-few', needed: 0 }],
    [
      'a second time in the matter: a majority',
      { usedBefore: true, requested: 30 },
      { granted: false, because: 'used-before', needed: 31 },
    ],
    ['an election: a majority', { election: true }, { granted: false, because: 'election', needed: 31 }],
    [
      'a nämnd: a majority',
      { board: 'committee', present: 13, requested: 6 },
      { granted: false, because: 'not-assembly', needed: 7 },
    ],
  ])('%s', (_name, given, expected) => {
    expect(minorityDemand(demand(given))).toEqual(expected);
  });
});
