import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Inline, ListBlock, ParagraphBlock, TextBlock } from '../contracts/rich-text.js';
import { presentWords, replaceLinks, withPresentWords } from './attachment-links.js';
import { tidyInlines } from './inline-content.js';
import { plainText } from './plain-text.js';
import { readerOfText } from './read-again.js';
import { readText } from './read-text.js';
import { hasPlainMarks } from './write-inlines.js';
import { normaliseText, writeText } from './write-text.js';

const ID = '0199c0de-0000-7000-8000-00000000000a';
const LINK = `[bilaga 2](bilaga:${ID})`;
const everyId = () => true;

const PIECES = [
  ...[
    'a',
    'B',
    'ö',
    '7',
    'ord',
    'Å',
    '\u00a0',
    '😀',
    'é',
    '.',
    ',',
    '!',
    '"',
    '(',
    ')',
    '%',
    '§',
    '–',
    '’',
    ':',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '\\',
    '\\\\',
    '`',
    '```',
    '~~',
    '|',
    '||',
    '-',
    '--',
    '---',
    '- ',
    '+ ',
    '* ',
  ],
  ...[
    '1.',
    '1. ',
    '12. ',
    '3) ',
    'A.',
    'A. ',
    'B. ',
    'C. ',
    '# ',
    '> ',
    '=',
    '===',
    ':-',
    ':-:',
    '| - |',
    '|---|',
  ],
  ...[
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '&amp;',
    '&',
    '[',
    ']',
    '](x)',
    '![',
    '<http://a.se>',
    'http://a.se',
    '^',
    '$',
    '{',
    LINK,
    `\\${LINK}`,
    `[Bilaga A](bilaga:${ID}`,
    '[bilaga 2]',
    `](bilaga:${ID})`,
  ],
  ...[' ', ' ', ' ', ' ', '  ', '\t'],
];
const BREAKS = [
  '\n',
  '\n',
  '\n\n',
  '\\\n',
  '  \n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '\n1. ',
  '\n   2. ',
  '\nA. ',
  '\nB. ',
];

const sources = fc
  .array(fc.constantFrom(...PIECES, ...BREAKS), { maxLength: 30 })
  .map((parts) => parts.join(''));
const nastyText = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.join(''));
const link = fc.constantFrom<Inline>(
  { type: 'attachment', id: ID, text: 'bilaga 2' },
  { type: 'attachment', id: ID, text: 'Bilaga B, del 1' },
);
const plainWord = fc.constantFrom('ord', 'ett', 'Åre', '12', 'é', 'a b', 'i_dag', 'x-y');

const unmarked: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: nastyText.map((text): Inline => ({ type: 'text', text })) },
      link,
      fc.constant<Inline>({ type: 'break' }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(tidyInlines);

const marked: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.tuple(
      fc.oneof(
        plainWord.map((text): Inline => ({ type: 'text', text })),
        link,
      ),
      fc.constantFrom({}, { bold: true }, { italic: true }, { bold: true, italic: true }),
      nastyText,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) =>
    tidyInlines(
      parts.flatMap(([part, marks, between]): Inline[] => [
        { ...part, ...marks },
        { type: 'text', text: ` ${between.replace(/[*\\]/g, '')} ` },
      ]),
    ),
  );

const content = fc.oneof(unmarked, marked).filter((inlines) => inlines.length > 0);
const oneLine = content.map((inlines) =>
  tidyInlines(inlines.map((part) => (part.type === 'break' ? { type: 'text' as const, text: ' ' } : part))),
);
const paragraph = content.map((inlines): ParagraphBlock => ({ type: 'paragraph', content: inlines }));

const letters = (items: ParagraphBlock[]): ListBlock => ({
  type: 'list',
  style: 'letter',
  items: items.map((block, index) => ({ label: `${String.fromCharCode(65 + index)}.`, blocks: [block] })),
});

function lists<Block extends ListBlock['items'][number]['blocks'][number]>(
  blocks: fc.Arbitrary<Block[]>,
): fc.Arbitrary<ListBlock> {
  return fc.oneof(
    fc.array(blocks, { minLength: 1, maxLength: 4 }).map((items): ListBlock => ({
      type: 'list',
      style: 'bullet',
      items: items.map((inner) => ({ label: '•', blocks: inner })),
    })),
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 120 }), blocks), { minLength: 1, maxLength: 4 })
      .map((items): ListBlock => ({
        type: 'list',
        style: 'number',
        items: items.map(([n, inner]) => ({ label: `${n}.`, blocks: inner })),
      })),
    fc.array(paragraph, { minLength: 2, maxLength: 4 }).map(letters),
  );
}

/** Lists of the same style beside each other are one list in Markdown. */
const parted = <Block extends { type: string; style?: string }>(blocks: Block[]): Block[] =>
  blocks.filter((block, index) => index === 0 || block.type !== 'list' || blocks[index - 1]?.type !== 'list');

const innerList = lists(fc.array(paragraph, { minLength: 1, maxLength: 2 }));
const itemBlocks = fc
  .tuple(paragraph, fc.array(fc.oneof(paragraph, innerList), { maxLength: 3 }))
  .map(([first, rest]) => parted([first, ...rest]) as ListBlock['items'][number]['blocks']);

const table: fc.Arbitrary<TextBlock> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .chain(([width, height]) => {
    const row = fc.array(fc.oneof(oneLine, fc.constant<Inline[]>([])), {
      minLength: width,
      maxLength: width,
    });
    return fc.record({
      type: fc.constant('table' as const),
      align: fc.array(fc.constantFrom('left' as const, 'center' as const, 'right' as const), {
        minLength: width,
        maxLength: width,
      }),
      header: row,
      rows: fc.array(row, { minLength: height, maxLength: height }),
    });
  });

const blocks = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraph }, lists(itemBlocks), table), {
    maxLength: 5,
  })
  .map((all) => parted(all));

const visible = (text: string) => text.replace(/\s/gu, '');
const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The blocks as if every link were to attachment 7. */
const renamed = (blocks: readonly TextBlock[]) =>
  JSON.parse(JSON.stringify(blocks), (_key, value: Inline) =>
    value?.type === 'attachment' ? { ...value, text: presentWords(value.text, { number: 7 }) } : value,
  ) as TextBlock[];

const linkIds = (blocks: readonly TextBlock[]) =>
  JSON.stringify(blocks).match(/"type":"attachment"/g)?.length ?? 0;

describe('a link to an attachment', () => {
  it('is the same to whoever reads blocks and to whoever reads the source', () => {
    fc.assert(
      fc.property(sources, (source) => {
        let inSource = 0;
        replaceLinks(source, () => {
          inSource += 1;
          return undefined;
        });
        expect(linkIds(readText(source, everyId))).toBe(inSource);
        expect(plainText(readText(withPresentWords(source, [{ id: ID, number: 7 }])))).toBe(
          plainText(renamed(readText(source, everyId))),
        );
      }),
      { numRuns: 800 },
    );
  });

  it('changes nothing in a text that has none', () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(withPresentWords(source, [])).toBe(source);
        expect(linkIds(readText(source))).toBe(0);
      }),
    );
  });
});

describe('text', () => {
  it('written and read again is the same', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        expect(readText(writeText(given), everyId)).toEqual(given);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every word of any source', () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(words(plainText(readText(source)))).toBe(words(source));
      }),
      { numRuns: 800 },
    );
  });

  it('means the same in normal form, which is stable', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const normal = normaliseText(source);
        expect(normaliseText(normal)).toBe(normal);
        // a link that is known is a word, beside which an asterisk may mark; one that is not is a bracket, beside which it may not
        expect(visible(plainText(readText(normal, everyId)))).toBe(
          visible(plainText(readText(source, everyId))),
        );
      }),
      { numRuns: 800, examples: [[`<!--**[bilaga 2](bilaga:${ID})*`]] },
    );
  });

  it('may lose a mark that Markdown cannot say, never a character', () => {
    const part = fc.tuple(
      nastyText,
      fc.constantFrom({}, { bold: true }, { italic: true }, { bold: true, italic: true }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const inlines = tidyInlines(parts.map(([text, marks]): Inline => ({ type: 'text', text, ...marks })));
        const given: TextBlock[] = inlines.length === 0 ? [] : [{ type: 'paragraph', content: inlines }];
        expect(plainText(readText(writeText(given), everyId))).toBe(plainText(given));
      }),
      { numRuns: 800 },
    );
  });

  it('read again while it is written says the same as read anew', () => {
    const part = fc.oneof(
      sources,
      fc.constantFrom('Ord i en rad', 'Och\n\nflera', 'A. ett', 'B. två', '- en\n\n  Två'),
    );
    const paragraphs = fc.array(part, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(paragraphs, sources, fc.nat(), (given, put, at) => {
        const read = readerOfText();
        const changed = given.with(at % given.length, put);
        for (const markdown of [given, changed, given].map((parts) => parts.join('\n\n'))) {
          expect(read(markdown)).toEqual(readText(markdown));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is written without a trial only where every mark is read back', () => {
    const part = fc.tuple(
      fc
        .array(fc.constantFrom('ord', 'B', 'ö', '7', ' ', ' ', ...'.,;:!?()§–”%'), {
          minLength: 1,
          maxLength: 4,
        })
        .map((pieces) => pieces.join('')),
      fc.constantFrom({}, {}, { bold: true }, { italic: true }),
    );
    const line = fc
      .array(part, { minLength: 1, maxLength: 6 })
      .map((parts) => parts.map(([text, marks]): Inline => ({ type: 'text', text, ...marks })));
    const lines = fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((all) => all.flatMap((one, at): Inline[] => (at === 0 ? one : [{ type: 'break' }, ...one])));
    let sure = 0;
    fc.assert(
      fc.property(lines, (given) => {
        const inlines = tidyInlines(given);
        if (inlines.length > 0 && hasPlainMarks(inlines)) {
          sure += 1;
          const block: TextBlock = { type: 'paragraph', content: inlines };
          expect(readText(writeText([block]), everyId)).toEqual([block]);
        }
      }),
      { numRuns: 3000 },
    );
    expect(sure).toBeGreaterThan(100);
  });
});
