import { describe, expect, it } from '@jest/globals';
import { isBackwards } from './clock-order.js';

describe('two times of a day', () => {
  it.each([
    ['09:00', '11:30', false],
    ['13:00', '13:00', false],
    ['13:00', '09:00', true],
    ['13:00', '00:30', true],
    ['18:30', '00:15', false],
    ['15:00', '04:59', false],
    ['18:30', '05:00', true],
    ['18:30', '17:00', true],
  ])('%s to %s is backwards: %s', (from, to, backwards) => {
    expect(isBackwards(from, to)).toBe(backwards);
  });
});
