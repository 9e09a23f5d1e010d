import { expect, test } from '@jest/globals';
import { Remembered } from './remembered.js';

test('what was made of a text is given again, and what has lain unused the longest is made anew', () => {
  const made: string[] = [];
  const remembered = new Remembered<string[]>(6);
  const ask = (text: string) =>
    remembered.of(text, () => {
      made.push(text);
      return [...text];
    });
  expect(ask('abc')).toBe(ask('abc'));
  ask('def');
  ask('abc');
  ask('ghi');
  expect(ask('abc')).toEqual(['a', 'b', 'c']);
  expect(made).toEqual(['abc', 'def', 'ghi']);
  ask('def');
  expect(made).toEqual(['abc', 'def', 'ghi', 'def']);
  expect(ask('longer than the room')).not.toBe(ask('longer than the room'));
});
