import { expect, test } from '@jest/globals';
import { loggedPath } from './logged-path.js';

const SECRET = 'aB3_-'.repeat(9).slice(0, 43);

test.each([
  [`/api/own-calendar/${SECRET}/sammantraden.ics`, '/api/own-calendar/…/sammantraden.ics'],
  [`/api/answer-links/${'0a'.repeat(32)}`, '/api/answer-links/…'],
  [`/svar/${'0a'.repeat(32)}?x=1`, '/svar/…?x=1'],
  [
    '/api/meetings/0193a5a0-0000-7000-8000-000000000000',
    '/api/meetings/0193a5a0-0000-7000-8000-000000000000',
  ],
  ['/offentligt/region-norrskog/regionstyrelsen', '/offentligt/region-norrskog/regionstyrelsen'],
])('%s is logged as %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});
