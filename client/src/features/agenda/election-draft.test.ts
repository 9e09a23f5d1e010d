import { expect, test } from '@jest/globals';
import { electionsOf, emptyElected, storedElections } from './election-draft.js';

test.each([
  [[{ office: 'Ordförande', elected: [{ name: 'Anna Ek', party: 'S', from: '2025-01-01' }] }]],
  [
    [
      {
        office: 'Revisor',
        method: 'closed' as const,
        elected: [{ name: 'Bo Ask', replaces: 'Ia Dal', until: '2026-12-31' }],
        counts: [
          { name: 'Bo Ask', votes: 21 },
          { name: 'Ia Dal', votes: 0 },
        ],
        blank: 0,
        lot: 'Bo Ask',
      },
      { office: 'Ombud', elected: [] },
    ],
  ],
])('elections come back as they were given: %j', (elections) => {
  expect(storedElections(electionsOf({ elections }))).toEqual(elections);
});

test('rows in which nothing was written are none', () => {
  const blank = { key: 'new-1', office: '', method: '' as const, counts: [], blank: '', lot: '' };
  expect(storedElections([{ ...blank, elected: [emptyElected('a')] }])).toBeNull();
});

test('a number that is none is not silently stored as nothing', () => {
  const [election] = electionsOf({ elections: [{ office: 'Revisor', elected: [], blank: 1 }] });
  const stored = election && storedElections([{ ...election, blank: 'två' }]);
  expect(stored?.[0]?.blank).toBeNaN();
});
