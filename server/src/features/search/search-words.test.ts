import { describe, expect, test } from '@jest/globals';
import { anywhere } from '@klubbat/shared/rules/search-query';
import { readSearchWords } from './search-words.js';

const nothing = { words: [], paragraph: null, onlyParagraph: false, day: null };

describe('what somebody typed', () => {
  test.each([
    ['', nothing],
    ['   ', nothing],
    ['Budget  2025', { ...nothing, words: ['budget', '2025'] }],
    ['§ 12', { ...nothing, paragraph: 12, onlyParagraph: true }],
    ['§12', { ...nothing, paragraph: 12, onlyParagraph: true }],
    ['§ 291/23', { ...nothing, paragraph: 291, onlyParagraph: true }],
    ['12', { ...nothing, words: ['12'], paragraph: 12 }],
    ['12345678', { ...nothing, words: ['12345678'] }],
    ['Kulturnämnden § 12', { ...nothing, words: ['kulturnämnden'], paragraph: 12, onlyParagraph: true }],
    ['KN 2024/12', { ...nothing, words: ['kn', '2024/12'] }],
    ['2025-01-14', { ...nothing, day: '2025-01-14' }],
    ['2025-01', { ...nothing, day: '2025-01-%' }],
    ['14 januari 2025', { ...nothing, day: '2025-01-14' }],
    ['kulturnämnden 4 maj', { ...nothing, words: ['kulturnämnden'], day: '%-05-04' }],
    ['mars 2025', { ...nothing, day: '2025-03-%' }],
    ['§', { ...nothing, words: ['§'] }],
  ])('%j', (typed, expected) => {
    expect(readSearchWords(typed)).toEqual({
      whole: typed.trim().replace(/ +/g, ' ').toLowerCase(),
      ...expected,
    });
  });

  test('is never a wildcard', () => {
    expect(anywhere('100 %_\\')).toBe('%100 \\%\\_\\\\%');
  });
});
