import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tallyOf, voteResult, type Tally, type VoteResult, type VoteTerms } from './voting.js';

const tally = (yes: number, no: number, abstain = 0, absent = 0): Tally => ({ yes, no, abstain, absent });
const decided = (side: 'yes' | 'no', by: 'majority' | 'casting-vote' | 'lot' | 'threshold'): VoteResult => ({
  side,
  by,
});

describe('a vote', () => {
  it.each<[string, Tally, VoteTerms, boolean, VoteResult]>([
    ['is won by one vote', tally(6, 5), {}, false, decided('yes', 'majority')],
    ['is lost by one vote', tally(5, 6), {}, false, decided('no', 'majority')],
    ['of one vote decides', tally(0, 1, 12), {}, false, decided('no', 'majority')],
    [
      'that nobody gave decides nothing',
      tally(0, 0, 13),
      {},
      false,
      { side: undefined, because: 'no-votes' },
    ],
    [
      '6–6 and one who abstains: the chair’s own side, his vote being among the six',
      tally(6, 6, 1),
      { chair: 'yes' },
      false,
      decided('yes', 'casting-vote'),
    ],
    ['6–6, the chair voted no', tally(6, 6, 1), { chair: 'no' }, false, decided('no', 'casting-vote')],
    [
      '6–6, and it is the chair who abstains',
      tally(6, 6, 1),
      { chair: 'abstain' },
      false,
      { side: undefined, because: 'chair-must-vote' },
    ],
    [
      '6–6 by numbers alone, with a casting vote',
      tally(6, 6),
      { castingVote: 'no' },
      false,
      decided('no', 'casting-vote'),
    ],
    [
      '6–6 by numbers alone, without one',
      tally(6, 6),
      {},
      false,
      { side: undefined, because: 'casting-vote-missing' },
    ],
    ['a tie in an election, with the lot', tally(6, 6), { lot: 'yes' }, true, decided('yes', 'lot')],
    [
      'a tie in an election: no casting vote there',
      tally(6, 6),
      { chair: 'yes' },
      true,
      { side: undefined, because: 'lot-missing' },
    ],
    ...(
      [
        ['20 of 61 who say no are too few', tally(41, 20), 'yes'],
        ['21 of 61 are a third', tally(40, 21), 'no'],
        ['22 of 61 are more', tally(39, 22), 'no'],
        ['those who abstain are present: 20 of 61', tally(0, 20, 41), 'yes'],
        ['and 20 of 60 are a third, also when none says yes', tally(0, 20, 40), 'no'],
        ['the absent are not: 20 of 60, one absent', tally(40, 20, 0, 1), 'no'],
      ] as [string, Tally, 'yes' | 'no'][]
    ).map(([name, given, side]): [string, Tally, VoteTerms, boolean, VoteResult] => [
      `a third of those present puts a matter off: ${name}`,
      given,
      { threshold: 'third-of-present' },
      false,
      decided(side, 'threshold'),
    ]),
    [
      'two thirds of the votes',
      tally(40, 20, 1),
      { threshold: 'two-thirds' },
      false,
      decided('yes', 'threshold'),
    ],
    [
      'one too few for two thirds',
      tally(39, 21, 1),
      { threshold: 'two-thirds' },
      false,
      decided('no', 'threshold'),
    ],
  ])('%s', (_name, given, terms, election, expected) => {
    expect(voteResult(given, terms, election)).toEqual(expected);
  });

  it('with a chair who votes always decides, whatever the others do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const, 'absent' as const), {
          maxLength: 80,
        }),
        fc.constantFrom('yes' as const, 'no' as const),
        (others, chair) => {
          const given = tallyOf([...others, chair].map((vote) => ({ vote })));
          const { side } = voteResult(given, { chair });
          expect(side).toBe(given.yes === given.no ? chair : given.yes > given.no ? 'yes' : 'no');
        },
      ),
    );
  });
});
