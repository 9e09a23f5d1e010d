import { expect, test } from '@jest/globals';
import { putBack } from './dump.js';

test('leaves policies that name a role out of what is put back, and nothing else', () => {
  const kept = [
    ';',
    '; Archive created at 2026-11-30 03:00:00 CET',
    '231; 1259 16412 TABLE public publication klubbat',
    '5120; 0 16412 TABLE DATA public publication klubbat',
    '4988; 3256 18801 POLICY public publication own_organisation klubbat',
    '4990; 0 16412 ROW SECURITY public publication klubbat',
    '',
  ];
  const list = kept.toSpliced(5, 0, '4989; 3256 18802 POLICY public publication published klubbat');
  expect(putBack(list.join('\n'))).toBe(kept.join('\n'));
});
