import { expect, test } from '@jest/globals';
import { deviceOf } from './device.js';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0',
    'Microsoft Edge, Windows',
  ],
  ['', null],
  ['   ', null],
  [undefined, null],
])('a device is called what a person knows it by: %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});

test('what a program writes of itself makes no fault, however long and odd', () => {
  for (const odd of ['x'.repeat(100_000), '(((((', '\u0000', 'Mozilla/5.0 (' + ';'.repeat(5000)]) {
    expect((deviceOf(odd) ?? 'x').length).toBeLessThanOrEqual(100);
  }
});
