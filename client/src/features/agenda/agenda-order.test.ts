import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyMove, isReordered, moveBack, stepMove } from './agenda-order.js';

const order = ['a', 'b', 'c', 'd'];

describe('a move on the agenda', () => {
  test.each([
    [{ id: 'a', after: 'c' }, 'bcad'],
    [{ id: 'd', after: null }, 'dabc'],
    [{ id: 'b', after: 'a' }, 'abcd'],
  ])('%j', (move, expected) => {
    expect(applyMove(order, move)?.join('')).toBe(expected);
  });

  test('means nothing when the item, or the one it was put after, is gone', () => {
    expect(applyMove(order, { id: 'x', after: 'a' })).toBeUndefined();
    expect(applyMove(order, { id: 'a', after: 'x' })).toBeUndefined();
    expect(applyMove(order, { id: 'a', after: 'a' })).toBeUndefined();
  });

  test('one step at a time, and not past the ends', () => {
    expect(stepMove(order, 'a', -1)).toBeUndefined();
    expect(stepMove(order, 'd', 1)).toBeUndefined();
    expect(applyMove(order, stepMove(order, 'c', -1) ?? { id: '', after: null })).toEqual([
      'a',
      'c',
      'b',
      'd',
    ]);
    expect(applyMove(order, stepMove(order, 'b', 1) ?? { id: '', after: null })).toEqual([
      'a',
      'c',
      'b',
      'd',
    ]);
  });

  test('is undone by the move back, whatever it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...order), fc.constantFrom(null, ...order), (id, after) => {
        const moved = applyMove(order, { id, after });
        expect(moved === undefined ? order : applyMove(moved, moveBack(order, id))).toEqual(order);
      }),
    );
  });
});

test.each([
  ['moved', 'abdc', true],
  ['added to', 'axbcd', false],
  ['shortened', 'acd', false],
  ['added to and moved', 'bxacd', true],
  ['left alone', 'abcd', false],
])('an agenda that was %s', (_what, after, reordered) => {
  expect(isReordered(order, [...after])).toBe(reordered);
});
