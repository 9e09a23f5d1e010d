import { expect, test } from '@jest/globals';
import { gapSentence, howLong } from './notice-sentences.js';

const MINUTE = 60_000;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [11, '11 min'],
  [60, '1 tim'],
  [190, '3 tim 10 min'],
  [1440, '1 dygn'],
  [1440 * 2 + 245, '2 dygn 4 tim'],
])('%i minutes', (minutes, words) => {
  expect(plain(howLong(minutes * MINUTE))).toBe(words);
});

test('a gap says how long it was, and when', () => {
  const milliseconds = 190 * MINUTE;
  expect(plain(gapSentence({ milliseconds, fromDay: '2026-11-04', untilDay: '2026-11-04' }))).toBe(
    'Anslagstavlan var nere 3 tim 10 min den 4 november 2026.',
  );
  expect(plain(gapSentence({ milliseconds, fromDay: '2026-11-04', untilDay: '2026-11-05' }))).toBe(
    'Anslagstavlan var nere 3 tim 10 min från den 4 november 2026 till den 5 november 2026.',
  );
});
