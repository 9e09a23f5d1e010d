import { describe, expect, test } from '@jest/globals';
import { lookOf, unreadableAccent, usualTemplate } from './document-template.js';

describe('a colour on white paper', () => {
  test.each<[string | null, 'headings' | 'lines', boolean]>([
    [null, 'headings', true],
    ['#000000', 'headings', true],
    ['#767676', 'headings', true],
    ['#777777', 'headings', false],
    ['#777777', 'lines', true],
    ['#949494', 'lines', true],
    ['#959595', 'lines', false],
    ['#ffd400', 'lines', false],
    ['#ffffff', 'headings', false],
  ])('%s for %s: %s', (accent, accentOn, readable) => {
    const fault = unreadableAccent({ accent, accentOn });
    expect(fault === undefined).toBe(readable);
    if (fault !== undefined) {
      expect(fault.contrast).toBeLessThan(fault.needed);
    }
  });
});

describe('the look of a template', () => {
  test('of the usual one is the usual', () => {
    expect(lookOf(usualTemplate, 'sum')).toEqual({
      typeface: 'source-sans',
      head: { organisation: 'left', board: 'middle', title: 'middle', date: 'right' },
    });
  });

  test.each([
    ['none', undefined],
    ['first-page', { sha256: 'sum', firstPage: true }],
    ['head', { sha256: 'sum', firstPage: false, head: 'left' }],
    ['both', { sha256: 'sum', firstPage: true, head: 'left' }],
  ] as const)('the logo: %s', (logoOn, logo) => {
    expect(lookOf({ ...usualTemplate, logoOn }, 'sum').logo).toEqual(logo);
    expect(lookOf({ ...usualTemplate, logoOn }, undefined).logo).toBeUndefined();
  });

  test('spaces alone say nothing', () => {
    const look = lookOf({ ...usualTemplate, logoOn: 'head', logoAlt: ' ', footText: '  ' }, 'sum');
    expect(look).not.toHaveProperty('footText');
    expect(look.logo).not.toHaveProperty('alt');
  });
});
