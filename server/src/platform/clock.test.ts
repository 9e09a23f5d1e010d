import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayInSweden } from './clock.js';

const asked = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

test.each([
  ['2024-07-01T21:59:59.999Z', '2024-07-01'],
  ['2024-07-01T22:00:00.000Z', '2024-07-02'],
  ['2024-01-01T22:59:59.999Z', '2024-01-01'],
  ['2024-01-01T23:00:00.000Z', '2024-01-02'],
  // the clock goes back at one: that day began at 22 and ends at 23
  ['2024-10-26T22:00:00.000Z', '2024-10-27'],
  ['2024-10-27T22:59:59.999Z', '2024-10-27'],
  ['2024-10-27T23:00:00.000Z', '2024-10-28'],
])('at %s it is %s in Sweden', (moment, day) => {
  expect(dayInSweden(new Date(moment))).toBe(day);
});

test('the day of a moment is the same whatever was asked before', () => {
  const moment = fc.date({ min: new Date('1850-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
  const near = fc.integer({ min: -7_200_000, max: 7_200_000 });
  fc.assert(
    fc.property(moment, near, (first, apart) => {
      const second = new Date(first.getTime() + apart);
      expect([first, second, first].map(dayInSweden)).toEqual(
        [first, second, first].map((at) => asked.format(at)),
      );
    }),
  );
  expect(() => dayInSweden(new Date(NaN))).toThrow(RangeError);
});
