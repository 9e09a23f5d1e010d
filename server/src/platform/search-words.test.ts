import { describe, expect, test } from '@jest/globals';
import { searchWords } from './search-words.js';

describe('what somebody looks for', () => {
  const cases: [string | undefined, string[]][] = [
    [undefined, []],
    ['  ', []],
    ['Åkarp  BRYGGA', ['%åkarp%', '%brygga%']],
    ['100 %_\\', ['%100%', '%\\%\\_\\\\%']],
    ['bro\u0308d 🎻', ['%br\u00f6d%', '%🎻%']],
  ];
  test.each(cases)('%j becomes %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  test('is bounded, however much is pasted', () => {
    expect(searchWords('ord '.repeat(100))).toHaveLength(12);
  });
});
