import { expect, test } from '@jest/globals';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { knownQuery } from './known-query.js';

test('what a door does not understand of an address is left out, and named', () => {
  const given = { q: 'budget', state: 'klar', from: '2025-02-30', to: '2025-03-01', boardId: '7' };
  expect(knownQuery(meetingDoors.list.query, given)).toEqual({
    known: { q: 'budget', to: '2025-03-01' },
    unknown: ['state', 'from', 'boardId'],
  });
});
