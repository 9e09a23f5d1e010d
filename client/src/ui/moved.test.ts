import { expect, test } from '@jest/globals';
import { moved } from './moved.js';

test.each([
  ['down', 'a', 1, 'bac'],
  ['to the end', 'a', 2, 'bca'],
  ['up', 'c', 0, 'cab'],
  ['nowhere', 'b', 1, 'abc'],
  ['beyond the ends', 'a', 9, 'bca'],
  ['before the beginning', 'b', -1, 'bac'],
])('one is moved %s', (_, one, place, expected) => {
  expect(moved([...'abc'], one, place).join('')).toBe(expected);
});
