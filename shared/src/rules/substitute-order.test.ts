import { describe, expect, it } from '@jest/globals';
import { callOrder, type CallRule, type SubstituteCandidate } from './substitute-order.js';

const substitute = (
  person: string,
  party: string,
  rank: number,
  more: Partial<SubstituteCandidate> = {},
): SubstituteCandidate => ({
  person,
  party,
  rank,
  present: true,
  serves: false,
  biased: false,
  hasServed: false,
  brokeOff: false,
  ...more,
});

const council: CallRule = { samePartyOnly: true, partyOrder: {} };
const committee: CallRule = { samePartyOnly: false, partyOrder: { L: ['L', 'C', 'S', 'M'] } };

const called = (rule: CallRule, party: string | undefined, ...candidates: SubstituteCandidate[]) =>
  callOrder({ party }, candidates, rule).map(
    ({ person, reason, callable }) => `${callable ? '' : 'not '}${person}: ${reason}`,
  );

describe('the order in which substitutes are called', () => {
  it('in a nämnd follows the order of parties that has been decided for the seat', () => {
    expect(
      called(committee, 'L', substitute('moa', 'M', 1), substitute('cia', 'C', 2), substitute('lo', 'L', 3)),
    ).toEqual(['lo: next-in-party', 'cia: next-in-party-order', 'moa: next-in-party-order']);
  });
  it('in a nämnd goes on by rank where no order of parties says more', () => {
    expect(
      called(
        committee,
        'V',
        substitute('moa', 'M', 2),
        substitute('vera', 'V', 5),
        substitute('cia', 'C', 1),
      ),
    ).toEqual(['vera: next-in-party', 'cia: next-by-rank', 'moa: next-by-rank']);
  });
  it('in fullmäktige stays inside the party, by rank', () => {
    expect(
      called(council, 'S', substitute('siv', 'S', 2), substitute('sam', 'S', 1), substitute('moa', 'M', 1)),
    ).toEqual(['sam: next-in-party', 'siv: next-in-party', 'not moa: other-party']);
  });
  it('puts one who has begun to serve first (KL 5:18)', () => {
    expect(
      called(council, 'S', substitute('sam', 'S', 1), substitute('siv', 'S', 2, { hasServed: true })),
    ).toEqual(['siv: has-served-before', 'sam: next-in-party']);
  });
  it('passes over those who are away, sit already, have jäv or broke off, and says so', () => {
    expect(
      called(
        council,
        'S',
        substitute('a', 'S', 1, { present: false }),
        substitute('b', 'S', 2, { serves: true }),
        substitute('c', 'S', 3, { biased: true }),
        substitute('d', 'S', 4, { brokeOff: true }),
        substitute('e', 'S', 5),
      ),
    ).toEqual([
      'e: next-in-party',
      'not a: absent',
      'not b: serves-already',
      'not c: biased',
      'not d: broke-off',
    ]);
  });
  it('for a seat without party goes by rank alone', () => {
    expect(called(committee, undefined, substitute('b', 'S', 2), substitute('a', 'M', 1))).toEqual([
      'a: next-by-rank',
      'b: next-by-rank',
    ]);
  });
});
