import { expect, test } from '@jest/globals';
import { tellsPersonalNumber } from './tells-number.js';

// the number of nobody: a birth number that Skatteverket keeps for tests
test.each<[string, unknown, boolean]>([
  ['a claim of its own', { pnr: '196408233234' }, true],
  ['a number', { pnr: 196408233234 }, true],
  ['the country before it', { sub: 'SE196408233234' }, true],
  ['the form of certificates', { sub: 'PNOSE-19640823-3234' }, true],
  ['a claim within another', { user: { ids: [{ value: '640823-3234' }] } }, true],
  ['the name of a claim', { '19640823-3234': true }, true],
  ['another check digit', { pnr: '196408233235' }, false],
  [
    'a moment that looks like one',
    { sub: 'a', iat: 1801011238, exp: 1801011238, auth_time: 1801011238 },
    false,
  ],
  ['the same said of the person', { sub: 1801011238 }, true],
  ['an id', { sub: '19640823-3234-4f3c-9d52-1f0e6a7b8c9d', jti: 'f196408233234ab' }, false],
  ['nothing', {}, false],
])('%s', (_what, claims, tells) => {
  expect(tellsPersonalNumber(claims)).toBe(tells);
});
