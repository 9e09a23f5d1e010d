import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HIT_BEGINS, HIT_ENDS, readSearchQuery, readSnippet, tsqueryOf } from './search-query.js';

const asked = (typed: string) =>
  readSearchQuery(typed).map((term) => `${term.excluded ? '-' : ''}${tsqueryOf(term)}`);

describe('a search', () => {
  test.each([
    ['', []],
    ['Budget', ['budget:*']],
    ['i år', ['i', 'år']],
    ['"fria resor"', ['fria <-> resor']],
    ['”fria resor” -skola', ['fria <-> resor', '-skola']],
    ['-"fria resor"', ['-fria <-> resor']],
    ['"öppen citat', ['öppen <-> citat']],
    ['KN 2025/33', ['kn', '2025 <-> 33']],
    ['e-post', ['e <-> post:*']],
    ['- -- "" 🎉 & | ! :*', []],
    ["o'neill", ['o <-> neill:*']],
    ['A\u030A', ['å']],
  ])('%j', (typed, terms) => {
    expect(asked(typed)).toEqual(terms);
  });

  test('holds nothing but letters and digits, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        for (const term of readSearchQuery(typed)) {
          expect(tsqueryOf(term)).toMatch(/^[\p{L}\p{N}\p{M}]+( <-> [\p{L}\p{N}\p{M}]+)*(:\*)?$/u);
        }
      }),
    );
  });
});

test('a snippet keeps its text, and loses its marks', () => {
  const marked = `ett ${HIT_BEGINS}två${HIT_ENDS} tre ${HIT_BEGINS}fyra`;
  expect(readSnippet(marked)).toEqual([
    { text: 'ett ', hit: false },
    { text: 'två', hit: true },
    { text: ' tre ', hit: false },
    { text: 'fyra', hit: false },
  ]);
  expect(readSnippet('')).toEqual([]);
});
