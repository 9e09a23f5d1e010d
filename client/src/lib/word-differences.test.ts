import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placesChanged, wordDifferences } from './word-differences.js';

const side = (runs: ReturnType<typeof wordDifferences>, without: 'added' | 'removed') =>
  runs.flatMap(({ kind, text }) => (kind === without ? [] : text)).join('');

describe('differences word by word', () => {
  test.each([
    ['Att bevilja bidrag.', 'Att bevilja bidrag om 40 000 kronor.', ['+ om 40 000 kronor']],
    ['Nämnden godkänner planen.', 'Nämnden avslår planen.', ['-godkänner', '+avslår']],
    ['Åsa yrkar avslag.', 'Åsa Öberg (M) yrkar bifall.', ['+Öberg (M) ', '-avslag', '+bifall']],
    ['en två tre', 'ett tu tre', ['-en två', '+ett tu']],
    ['Först.\n\nSedan.\n\nSist.', 'Först.\n\nSist.', ['-Sedan.\n\n']],
    ['', 'Nytt', ['+Nytt']],
    ['Lika', 'Lika', []],
  ])('%j and %j', (before, after, changed) => {
    const signs = { same: '', removed: '-', added: '+' };
    expect(
      wordDifferences(before, after).flatMap(({ kind, text }) =>
        kind === 'same' ? [] : `${signs[kind]}${text}`,
      ),
    ).toEqual(changed);
  });

  test('keep both texts whole, whatever they are', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'å', ' ', '\n', '.', '1', '🎻', '\u00a0'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDifferences(before, after);
        expect([side(runs, 'added'), side(runs, 'removed')]).toEqual([before, after]);
        expect(placesChanged(runs) === 0).toBe(before === after);
      }),
    );
  });
});
