import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Inline } from '@klubbat/shared/contracts/rich-text';
import { printable } from '@klubbat/shared/text/printable';
import { stretches } from './characters.js';
import { type FontName, sharedFont } from './fonts.js';
import { breakLines, plain, type TextStyle } from './lines.js';

const style: TextStyle = { size: 11, leading: 15.5, colour: '#000000' };

const printed = (content: readonly Inline[], width: number) =>
  breakLines(content, width, style).map((line) => line.fragments.map((fragment) => fragment.text).join(''));

describe('lines of text', () => {
  test('break at spaces only, within the width', () => {
    const lines = printed(plain('Att anlägga gång- och cykelvägen 2022-2024 längs Ån'), 110);
    expect(lines).toEqual(['Att anlägga gång- och ', 'cykelvägen 2022-2024 ', 'längs Ån ']);
  });

  test('cut a word that is longer than a line, without losing a letter or adding a hyphen', () => {
    const word = 'ångbåtsbryggeförvaltarexamen'.repeat(8);
    const lines = printed(plain(word), 90);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join('')).toBe(`${word} `);
  });

  test.each([
    'se §~229/23 och',
    'högst 1~250~000~kronor i',
    'om 12,5~mnkr per',
    'att 2~miljoner~kronor ska',
    'är 3~% av',
    'från kl.~8.30 till',
    'enligt 5~kap.~3~§ kommunallagen',
    'träffas den~3~mars~2025 i',
    'den den~14–15~september på',
    'i maj 2025-03-03 eller',
    'se bilaga~2 och',
  ])('end nowhere inside an amount, a date or a number: %s', (text) => {
    const held = text.replaceAll('~', '\u00A0');
    const typed = held.replaceAll('\u00A0', ' ');
    const [, first = '', ...rest] = held.split(' ');
    const whole = rest.length > 1 ? `${first} ${rest[0] ?? ''}` : first;
    // wherever the lines end
    for (let width = 20; width < 200; width += 3) {
      const lines = printed(plain(typed), width);
      const parts = whole.split(' ').filter((part) => part.includes('\u00A0'));
      for (const part of parts) {
        const fits = breakLines(plain(part.replaceAll('\u00A0', ' ')), Infinity, style)[0]!.width <= width;
        expect(!fits || lines.some((one) => one.includes(part))).toBe(true);
      }
      expect(lines.join('').replaceAll('\u00A0', ' ').trim()).toBe(typed);
    }
  });

  test('are parted at such a space where there is no room for the whole', () => {
    expect(printed(plain('den 14 september 2023'), 62)).toEqual(['den 14 ', 'september ', '2023 ']);
  });

  test('join words over a change of style, and break where a break is asked for', () => {
    const content: Inline[] = [
      { type: 'text', text: 'halv' },
      { type: 'text', text: 'fet', bold: true },
      { type: 'break' },
      { type: 'break' },
      { type: 'text', text: 'slut' },
    ];
    const lines = breakLines(content, 300, style);
    expect(lines.map((line) => line.fragments.map(({ text, font }) => `${font}:${text}`))).toEqual([
      ['regular:halv', 'bold:fet '],
      [],
      ['regular:slut '],
    ]);
  });

  test('hold every visible sign of any text, in order, and stay inside the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 40, max: 300 }),
        (text, width) => {
          const lines = breakLines(plain(text), width, style);
          const whole = lines
            .map((line) => line.fragments.map((fragment) => fragment.text).join(''))
            .join('');
          const shown = stretches(printable(text), 'regular')
            .map((stretch) => stretch.text)
            .join('');
          expect(whole.replaceAll(' ', '')).toBe(shown.replaceAll(' ', ''));
          for (const line of lines) {
            // one sign alone may be wider than a very narrow line
            expect(line.width).toBeLessThanOrEqual(Math.max(width, 40) + 0.01);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('signs', () => {
  const fonts: FontName[] = ['regular', 'bold', 'italic', 'bold-italic'];

  test('are all in the font that prints them: no empty boxes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...fonts), (text, font) => {
        for (const stretch of stretches(printable(text), font)) {
          for (const sign of stretch.text) {
            expect([sign, sharedFont(stretch.font).covers(sign.codePointAt(0) ?? 0)]).toEqual([sign, true]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['A\u030Angstro\u0308m', 'Ångström'],
    ['noll\u200Bbredd\uFEFF', 'nollbredd'],
    ['mjukt\u00ADbindestreck', 'mjuktbindestreck'],
    ['a\tb\nc', 'a b c'],
  ])('%j is printed as %j', (typed, shown) => {
    expect(printable(typed)).toBe(shown);
  });

  test('that no font has become one visible sign each', () => {
    expect(stretches('漢a', 'regular')).toEqual([
      { text: '\uFFFD', font: 'fallback' },
      { text: 'a', font: 'regular' },
    ]);
  });

  test('keep a mark with its letter', () => {
    for (const stretch of stretches('q\u0301x\u0489', 'regular')) {
      expect(stretch.text).toMatch(/^\P{M}/u);
    }
  });
});
