import { expect, test } from '@jest/globals';
import { goesByLink } from './mail-size.js';

const MB = 1024 * 1024;

test.each([
  [20 * MB, false],
  [20 * MB + 1, true],
  [30 * MB, true],
])('a file of %d bytes goes as a link: %s', (bytes, byLink) => {
  expect(goesByLink(bytes)).toBe(byLink);
});
