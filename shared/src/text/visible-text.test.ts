import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leaveOut, leaveOutOfLine, visibleText, type Span } from './visible-text.js';

const SIGN = '[maskat]';

/** The span of some words in what one reads. */
function spanOf(markdown: string, words: string): Span {
  const from = visibleText(markdown).indexOf(words);
  return { from, to: from + words.length };
}

describe('what one reads of a text', () => {
  test.each([
    ['Ett *viktigt* **beslut**.', 'Ett viktigt beslut.'],
    ['Först.\n\nSedan.', 'Först.\nSedan.'],
    ['- ett\n- två\n  1. tre', 'ett\ntvå\ntre'],
    ['| A | B |\n| --- | --- |\n| 1 | 2 |', 'A\nB\n1\n2'],
    ['Rad\\\nnästa', 'Rad\nnästa'],
  ])('%j reads %j', (markdown, read) => {
    expect(visibleText(markdown)).toBe(read);
  });
});

describe('words left out', () => {
  test.each([
    ['Anna Ek bor här.', 'Anna Ek', '[maskat] bor här.'],
    ['Hon heter **Anna Ek** och bor här.', 'heter Anna', 'Hon [maskat] **Ek** och bor här.'],
    ['Ett.\n\nTvå.\n\nTre.', 'tt.\nTvå.\nT', 'E[maskat]\n\nre.'],
    ['- Anna\n- Bo', 'Anna', '- [maskat]\n- Bo'],
    [
      '| Namn | Ort |\n| --- | --- |\n| Anna | Å |',
      'Anna',
      '| Namn | Ort |\n| --- | --- |\n| [maskat] | Å |',
    ],
    ['Anna \\* Bo', 'Anna *', '[maskat] Bo'],
  ])('of %j: %j', (markdown, words, left) => {
    expect(leaveOut(markdown, [spanOf(markdown, words)], SIGN)).toBe(left);
  });

  test('twice beside each other, or over each other, are one', () => {
    const spans = [
      { from: 0, to: 4 },
      { from: 4, to: 6 },
      { from: 2, to: 5 },
    ];
    expect(leaveOut('Anna B bor här.', spans, SIGN)).toBe('[maskat] bor här.');
    expect(leaveOutOfLine('Anna B bor här.', spans, SIGN)).toBe('[maskat] bor här.');
  });

  test('beyond the end leave out what there is', () => {
    expect(leaveOut('Anna', [{ from: 2, to: 900 }], SIGN)).toBe('An[maskat]');
    expect(leaveOutOfLine('Anna', [{ from: 2, to: 900 }], SIGN)).toBe('An[maskat]');
    expect(leaveOutOfLine('Anna', [{ from: 900, to: 901 }], SIGN)).toBe('Anna');
  });

  const pieces = fc.constantFrom(
    ...['ord', 'Åsa', ' ', ' ', '*', '**', '\\', '|', '\n', '\n\n', '\n- ', '\n1. ', '\nA. ', '\nB. '],
    ...[
      '[bilaga 2](bilaga:0199c0de-0000-7000-8000-00000000000a)',
      '\\\n',
      '\n| a | b |\n|---|---|\n| ord | x |',
    ],
  );
  const texts = fc.array(pieces, { minLength: 1, maxLength: 25 }).map((parts) => parts.join(''));
  const letters = (text: string) => text.replace(/\s/g, '');

  test('are all that goes: every letter outside the spans stays, and none inside', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }))),
        (markdown, drawn) => {
          const read = visibleText(markdown);
          const spans = drawn.map(([from, length]) => ({ from, to: from + length }));
          const isOut = (at: number) => spans.some(({ from, to }) => from <= at && at < to);
          const kept = [...read].map((_, at) => (isOut(at) ? '' : read.charAt(at))).join('');
          // a sign that nobody writes, so that it can be taken away again
          const left = visibleText(leaveOut(markdown, spans, '\u2588')).replaceAll('\u2588', '');
          const linkIsCut = markdown.includes('(bilaga:') && spans.length > 0;
          if (!linkIsCut) {
            expect(letters(left)).toBe(letters(kept));
          }
        },
      ),
    );
  });
});
