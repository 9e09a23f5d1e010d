import { expect, test } from '@jest/globals';
import { may, mayKnow, permitted, permittedSomewhere } from './may.js';

const nobody = { admin: false, mandates: [] };
const meeting = { organisationId: 'own', boardId: 'own-board' };

test('whoever is named in a meeting reads and hands in there after the term, and nothing else', () => {
  const named = { ...meeting, named: true };
  expect(permitted(nobody, named)).toEqual(['meeting.read', 'meeting.read-secret', 'meeting.hand-in']);
  expect(may(nobody, 'meeting.read', { ...named, secret: true })).toBe(true);
  expect(mayKnow(nobody, named)).toBe(true);
  expect(permittedSomewhere(nobody)).toEqual([]);
});

test('whoever is asked to review takes part in that round, and nothing else', () => {
  const asked = { ...meeting, asked: true };
  expect(permitted(nobody, asked)).toEqual(['meeting.review']);
  expect(mayKnow(nobody, asked)).toBe(true);
});

test('whoever has no mandate, and is not named, does not know that it is there', () => {
  expect(permitted(nobody, meeting)).toEqual([]);
  expect(mayKnow(nobody, meeting)).toBe(false);
});
