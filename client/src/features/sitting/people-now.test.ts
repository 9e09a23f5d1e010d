import { describe, expect, it } from '@jest/globals';
import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { foundPeople, peopleNow, stateWords } from './people-now.js';

const person = (key: string, name: string, party?: string) => ({
  id: '00000000-0000-7000-8000-000000000001',
  key,
  name,
  personId: null,
  hasAccount: false,
  ...(party === undefined ? {} : { party }),
});
const sitting: SittingView = {
  currentItemId: null,
  point: null,
  state: 'going-on',
  adjournedSince: null,
  quorum: { state: 'unknown' },
  present: ['siv-ek', 'mia-lind', 'ali-berg'],
  serving: [
    { person: 'siv-ek', servesFor: null, vacantSeat: null },
    { person: 'ali-berg', servesFor: 'bo-ang', vacantSeat: null },
  ],
  absent: ['bo-ang'],
  brokeOff: ['bo-ang'],
  emptySeats: [{ member: 'mia-lind', label: null, party: 'M', why: 'biased' }],
  calls: [],
  lastAct: null,
};
const people = peopleNow({
  people: [
    person('siv-ek', 'Siv Ek', 'S'),
    person('mia-lind', 'Mia Lind', 'M'),
    person('bo-ang', 'Bo Äng', 'S'),
    person('ali-berg', 'Ali Berg', 'C'),
  ],
  attendance: [
    { person: 'siv-ek', capacity: 'member', present: true, office: 'ordförande' },
    { person: 'mia-lind', capacity: 'member', present: true },
    { person: 'bo-ang', capacity: 'member', present: true, paragraphs: '1' },
    { person: 'ali-berg', capacity: 'substitute', present: true, paragraphs: '1' },
    { person: 'ali-berg', capacity: 'substitute', present: true, serves: true, servesFor: 'bo-ang' },
  ],
  sitting,
});

describe('the people of a meeting at this moment', () => {
  it('are each there once, with what they are', () => {
    expect(people.map((one) => [one.name, one.about, stateWords(one)])).toEqual([
      ['Siv Ek', '(S), ordförande', 'här'],
      ['Mia Lind', '(M)', 'jävig i ärendet'],
      ['Bo Äng', '(S)', 'har gått'],
      ['Ali Berg', '(C)', 'tjänstgör för Bo Äng'],
    ]);
  });

  it.each([
    ['', 4],
    ['si ek', 1],
    ['äng', 1],
    ['ng', 0],
    ['s', 2],
    ['ordf', 1],
  ])('are found by “%s”', (typed, count) => {
    expect(foundPeople(people, typed)).toHaveLength(count);
  });
});
