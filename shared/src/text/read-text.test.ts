import { describe, expect, it } from '@jest/globals';
import type { Inline, TextBlock } from '../contracts/rich-text.js';
import { plainText } from './plain-text.js';
import { readText } from './read-text.js';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (...content: (string | Inline)[]): TextBlock => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});

describe('what stands outside the subset is text, character for character', () => {
  it.each([
    '# Rubrik',
    '###### Rubrik ##',
    '> citat',
    '```js kod```',
    '`kod`',
    '~~struket~~',
    '<b>fet</b> <!-- anm --> <br/>',
    '[länk](https://exempel.se) ![bild](b.png) [ref][1]',
    '[ref]: /adress "titel"',
    '<https://exempel.se> https://exempel.se',
    '---',
    '- - -',
    '* * *',
    '***',
    '_ _ _',
    '===',
    '+ 5 mnkr',
    '* stjärna',
    '1) ett',
    '12) tolv',
    '&amp; &lt; &#229;',
    '_kursiv_ __fet__ ett_två_tre',
    'a | b',
    '1.ett 2.två',
    '-5 grader',
    'A. Ensam bokstav',
    'C:\\temp\\n',
    'a - b -- c',
    '1234567890. för långt',
  ])('%s', (source) => {
    expect(readText(source)).toEqual([paragraph(source)]);
  });

  it('joins such lines with a space', () => {
    expect(readText('# Rubrik\n> citat\n---\n+ plus\n1) ett')).toEqual([
      paragraph('# Rubrik > citat --- + plus 1) ett'),
    ]);
  });

  it('keeps indented code as typed, line by line', () => {
    expect(readText('    *a* _b_ \\+ x\n      + y')).toEqual([
      paragraph('*a* _b_ \\+ x', { type: 'break' }, '+ y'),
    ]);
  });

  it('does so inside lists too', () => {
    expect(plainText(readText('- + a\n- * b\n- 1) c\n- # d\n- > e\n- ***'))).toBe(
      '• + a\n• * b\n• 1) c\n• # d\n• > e\n• ***',
    );
  });
});

describe('the subset', () => {
  it.each<[string, string, TextBlock[]]>([
    ['soft break', 'ett\ntvå', [paragraph('ett två')]],
    [
      'hard breaks',
      'ett\\\ntvå  \ntre',
      [paragraph('ett', { type: 'break' }, 'två', { type: 'break' }, 'tre')],
    ],
    ['line ends of Windows', 'ett\r\ntvå\r\n\r\ntre', [paragraph('ett två'), paragraph('tre')]],
    ['backslash escapes', '\\*a\\* \\- 1\\. \\\\', [paragraph('*a* - 1. \\')]],
    [
      'marks',
      '**fet** *kursiv* ***båda*** **fet\növer rad**',
      [
        paragraph(
          { type: 'text', text: 'fet', bold: true },
          ' ',
          { type: 'text', text: 'kursiv', italic: true },
          ' ',
          { type: 'text', text: 'båda', bold: true, italic: true },
          ' ',
          { type: 'text', text: 'fet över rad', bold: true },
        ),
      ],
    ],
    [
      'numbers are those typed',
      '1. ett\n3. tre\n3. tre igen\n07. sju',
      [
        {
          type: 'list',
          style: 'number',
          items: [
            ['1.', 'ett'],
            ['3.', 'tre'],
            ['3.', 'tre igen'],
            ['07.', 'sju'],
          ].map(([label = '', words = '']) => ({
            label,
            blocks: [{ type: 'paragraph', content: [text(words)] }],
          })),
        },
      ],
    ],
    [
      'a table grows to its widest row',
      '| a | b |\n|:-:|--:|\n| 1 | 2 | 3 |\n| x\\|y |',
      [
        {
          type: 'table',
          align: ['center', 'right', 'left'],
          header: [[text('a')], [text('b')], []],
          rows: [
            [[text('1')], [text('2')], [text('3')]],
            [[text('x|y')], [], []],
          ],
        },
      ],
    ],
  ])('%s', (_, source, blocks) => {
    expect(readText(source)).toEqual(blocks);
  });

  it.each([
    ['a number restarts nothing', '2. a\n1. b', '2. a\n1. b'],
    ['one level of nesting', '1. a\n   - b\n   - c\n2. d', '1. a\n   • b\n   • c\n2. d'],
    [
      'deeper bullets join the inner level',
      '- a\n  - b\n    - c\n      - d\n  - e',
      '• a\n  • b\n  • c\n  • d\n  • e',
    ],
    ['deeper numbers keep their label as text', '- a\n  - b\n\n    4. c', '• a\n  • b\n    4. c'],
    ['a table in a list becomes lines', '- | a | b |\n  |---|---|\n  | 1 | 2 |', '• a | b\n  1 | 2'],
    ['a list item of two paragraphs', '- a\n\n  b', '• a\n  b'],
    ['empty items', '-\n- a\n-', '•\n• a\n•'],
  ])('%s', (_, source, plain) => {
    expect(plainText(readText(source))).toBe(plain);
  });
});

describe('lettered lists', () => {
  const styles = (source: string) =>
    readText(source).map((block) =>
      block.type === 'list' ? `${block.style} ${block.items.length}` : block.type,
    );

  it.each([
    ['lines of one paragraph', 'A. x\nB. y\nC. z', ['letter 3']],
    ['after an intro line', 'Regionen ska\nA. x\nB. y', ['paragraph', 'letter 2']],
    ['paragraphs of their own', 'A. x\n\nB. y\n\nEfter', ['letter 2', 'paragraph']],
    ['hard breaks between', 'A. x\\\nB. y', ['letter 2']],
    ['a line without letter belongs to the item', 'A. x\nmer\nB. y', ['letter 2']],
    ['two lists after each other', 'A. x\nB. y\n\nA. z\nB. w', ['letter 2', 'letter 2']],
    ['inside a numbered item', '1. a\n   A. x\n   B. y', ['number 1']],
    ['one letter is no list', 'A. Andersson', ['paragraph']],
    ['not from B', 'B. x\nC. y', ['paragraph']],
    ['not with a gap', 'A. x\nC. y', ['paragraph']],
    ['not when escaped', 'A\\. x\nB. y', ['paragraph']],
    ['not without space', 'A.x\nB.y', ['paragraph']],
    ['not small letters', 'a. x\nb. y', ['paragraph']],
    ['an intro in between ends it', 'A. x\n\nMellan\n\nB. y', ['paragraph', 'paragraph', 'paragraph']],
  ])('%s', (_, source, expected) => {
    expect(styles(source)).toEqual(expected);
  });

  it('is inner level inside an item', () => {
    expect(plainText(readText('1. a\n   A. x\n   B. y\n2. b'))).toBe('1. a\n   A. x\n   B. y\n2. b');
  });
});

describe('a text made to hurt', () => {
  it.each([
    ['lists opened without end', '- '.repeat(5000)],
    ['numbers opened without end', '1. '.repeat(5000)],
    ['backslashes', '\\'.repeat(10_000)],
    ['spaces', `a${' '.repeat(50_000)}`],
  ])(
    '%s: is read in time and keeps its last word',
    (_, source) => {
      expect(plainText(readText(`${source}sist`)).endsWith('sist')).toBe(true);
    },
    10_000,
  );
});

describe('thousands of asterisks', () => {
  it.each([
    ['a run', '*'.repeat(20_000) + 'a' + '*'.repeat(20_000)],
    ['pairs in one paragraph', '**a** '.repeat(20_000).trim()],
    ['no pairs', '*a '.repeat(20_000).trim()],
  ])('%s are text, and cost no more than other text', (_name, text) => {
    expect(plainText(readText(text))).toBe(text);
  });
});
