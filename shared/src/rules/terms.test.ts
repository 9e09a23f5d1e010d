import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.js';
import { byTerm, servedIn, termsBefore } from './terms.js';

const now = { from: '2023-01-01', until: '2026-12-31' };

describe('terms of a body', () => {
  test.each([
    ['a committee', now, '2016-03-01', ['2019-01-01/2022-12-31', '2015-01-01/2018-12-31']],
    ['an assembly', { from: '2022-10-15', until: '2026-10-14' }, '2020-05-05', ['2018-10-15/2022-10-14']],
    ['the first day of a term', now, '2019-01-01', ['2019-01-01/2022-12-31']],
    ['nothing before', now, '2023-01-01', []],
    ['no whole years', { from: '2023-01-01', until: '2026-10-14' }, '2010-01-01', []],
    ['a leap day', { from: '2024-02-29', until: '2028-02-28' }, '2010-01-01', []],
  ])('%s', (_what, term, back, expected) => {
    expect(termsBefore(term, back).map(({ from, until }) => `${from}/${until}`)).toEqual(expected);
  });

  test('join one another without a gap', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (back) => {
        const terms = [now, ...termsBefore(now, back)];
        terms.slice(1).forEach((term, i) => expect(addDays(term.until, 1)).toBe(terms[i]?.from));
        const last = terms.at(-1);
        expect(back >= now.from || (last !== undefined && last.from <= back && back <= last.until)).toBe(
          true,
        );
      }),
    );
  });
});

describe('those whose time is over', () => {
  const people = [
    { name: 'left this term', from: '2023-01-01', until: '2024-05-01' },
    { name: 'two terms', from: '2019-01-01', until: '2024-01-01' },
    { name: 'the one before', from: '2019-01-01', until: '2022-12-31' },
    { name: 'long ago', from: null, until: '2016-06-30' },
  ];
  test('stand in each term in which they served, and in no other', () => {
    expect(
      byTerm(people, now).map(({ term, served }) => [term?.from, served.map(({ name }) => name)]),
    ).toEqual([
      ['2023-01-01', ['left this term', 'two terms']],
      ['2019-01-01', ['two terms', 'the one before']],
      ['2015-01-01', ['long ago']],
    ]);
  });
  test('stand together where terms are not known', () => {
    expect(byTerm(people, undefined)).toEqual([{ term: undefined, served: people }]);
    expect(byTerm([], undefined)).toEqual([]);
  });
  test('who has no last day serves still', () => {
    expect(servedIn([{ from: '2020-01-01', until: null }], now)).toHaveLength(1);
    expect(servedIn([{ from: '2027-01-01', until: null }], now)).toHaveLength(0);
  });
});
