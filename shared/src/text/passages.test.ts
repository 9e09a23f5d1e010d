import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPassage, passagesOf, replacePassage } from './passages.js';

describe('passages of a text', () => {
  const cases: [string, string, string[]][] = [
    ['paragraphs', 'Ett stycke\nsom går vidare.\n\nEtt till.', ['Ett stycke\nsom går vidare.', 'Ett till.']],
    [
      'points without their marks',
      '1. Att bifalla.\n2. Att avslå\n   resten.',
      ['Att bifalla.', 'Att avslå\n   resten.'],
    ],
    ['bullets', '- Ett\n- Två', ['Ett', 'Två']],
    ['a table as one', '| a | b |\n| --- | --- |\n| 1 | 2 |', ['| a | b |\n| --- | --- |\n| 1 | 2 |']],
    ['nothing', ' \n\n', []],
  ];
  test.each(cases)('are %s', (_what, text, expected) => {
    expect(passagesOf(text).map(({ passage }) => passage)).toEqual(expected);
  });

  test('each stands where it is said to stand', () => {
    const line = fc.constantFrom('Bifall.', '1. Ett', '2. Två', '- tre', '', '  ', '| a | b |', 'ett  ord');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        for (const { start, passage } of passagesOf(text)) {
          expect(text.slice(start, start + passage.length)).toBe(passage);
          expect(findPassage([text], { place: 0, start, passage })?.start).toBe(start);
        }
      }),
    );
  });
});

describe('a passage is found again', () => {
  const texts = ['Bakgrunden.', '1. Att bifalla.\n2. Att bifalla.'];
  test('where it was, though the same words stand elsewhere', () => {
    const start = texts[1]?.lastIndexOf('Att') ?? 0;
    const found = findPassage(texts, { place: 1, start, passage: 'Att bifalla.' });
    expect(found).toMatchObject({ place: 1, start });
    expect(found && replacePassage(texts, found, 'Att avslå.')).toEqual([
      'Bakgrunden.',
      '1. Att bifalla.\n2. Att avslå.',
    ]);
  });
  test('where it was, though the same words begin before it and reach into it', () => {
    const thrice = 'Bifall.\nBifall.\nBifall.';
    expect(findPassage([thrice], { place: 0, start: 8, passage: 'Bifall.\nBifall.' })?.start).toBe(8);
    expect(findPassage([thrice], { place: 0, start: 3, passage: 'Bifall.\nBifall.' })).toBeUndefined();
  });
  test('where it has moved to, with its lines broken otherwise', () => {
    const found = findPassage(['', 'Nytt. Bakgrunden\när lång.'], {
      place: 0,
      start: 3,
      passage: 'Bakgrunden är lång.',
    });
    expect(found).toEqual({ place: 1, start: 6, length: 19 });
  });
  test('nowhere, when it is gone or could be any of several', () => {
    expect(findPassage(texts, { place: 0, start: 0, passage: 'Förgrunden.' })).toBeUndefined();
    expect(findPassage(texts, { place: 0, start: 0, passage: 'Att bifalla.' })).toBeUndefined();
  });
});
