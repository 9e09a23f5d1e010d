import { describe, expect, it } from '@jest/globals';
import { nextItem } from './next-item.js';

const items = (...numbers: (number | null)[]) =>
  numbers.map((paragraph, index) => ({ id: `item-${index}`, paragraph }));

describe('what is taken up next', () => {
  it.each([
    ['before the first', items(null, null), 'not-begun', null, 'item-0'],
    ['after the § at hand', items(1, 2, null), 'going-on', 'item-1', 'item-2'],
    ['with numbers given beforehand', items(1, 2, 3), 'going-on', 'item-0', 'item-1'],
    ['with numbers given beforehand, before the first', items(1, 2), 'not-begun', null, 'item-0'],
    ['after the last', items(1, 2), 'adjourned', 'item-1', undefined],
    ['after the end, where something was left', items(1, 2, null), 'ended', null, 'item-2'],
    ['after the end, where nothing was left', items(1, 2), 'ended', null, undefined],
    ['on an empty agenda', items(), 'not-begun', null, undefined],
  ] as const)('%s', (_when, agenda, state, currentItemId, expected) => {
    expect(nextItem(agenda, { state, currentItemId })?.id).toBe(expected);
  });
});
