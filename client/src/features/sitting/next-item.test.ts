import { describe, expect, it } from '@jest/globals';
import { nextItem } from './next-item.js';

const items = (...numbers: (number | null)[]) =>
  numbers.map((paragraph, index) => ({ id: `item-${index}`, paragraph }));

describe('what is taken up next', () => {
  it.each([
    ['before the first', items(null, null), null, 'item-0'],
    ['after the § at hand', items(1, 2, null), 'item-1', 'item-2'],
    ['with numbers given beforehand', items(1, 2, 3), 'item-0', 'item-1'],
    ['with numbers given beforehand, before the first', items(1, 2), null, 'item-0'],
    ['after the last', items(1, 2), 'item-1', undefined],
    ['after the end, where something was left', items(1, 2, null), null, 'item-2'],
    ['on an empty agenda', items(), null, undefined],
  ])('%s', (_when, agenda, current, expected) => {
    expect(nextItem(agenda, current)?.id).toBe(expected);
  });
});
