import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import type { Inline, ListBlock, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { tidyInlines } from '@klubbat/shared/text/inline-content';
import { readText } from '@klubbat/shared/text/read-text';
import { writeText } from '@klubbat/shared/text/write-text';
import { blocksOf } from '@klubbat/shared/text/document-blocks';
import { documentSchema } from './document-schema.js';
import { documentOf } from '@klubbat/shared/text/text-document';

const schema = getSchema(documentSchema((_id, text) => text));
const ID = '0199c0de-0000-7000-8000-00000000000a';

function opened(blocks: readonly TextBlock[]): Node {
  const document = Node.fromJSON(schema, documentOf(blocks));
  document.check();
  return document;
}

const marks = fc.constantFrom({}, { bold: true }, { italic: true }, { bold: true, italic: true });
const part = fc.oneof(
  fc
    .tuple(fc.string({ minLength: 1, unit: 'grapheme' }), marks)
    .map(([text, mark]): Inline => ({ type: 'text', text, ...mark })),
  marks.map((mark): Inline => ({ type: 'attachment', id: ID, text: 'bilaga 2', ...mark })),
  fc.constant<Inline>({ type: 'break' }),
);
const inlines = fc.array(part, { maxLength: 5 }).map(tidyInlines);
const filled = inlines.filter((content) => content.length > 0);
const paragraph = filled.map((content) => ({ type: 'paragraph' as const, content }));
const oneLine = inlines.map((content) =>
  tidyInlines(content.map((one) => (one.type === 'break' ? { type: 'text' as const, text: ' ' } : one))),
);

type Style = ListBlock['style'];
function lists<Block>(blocks: fc.Arbitrary<Block[]>) {
  return fc
    .tuple(
      fc.constantFrom<Style>('bullet', 'number', 'letter'),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), blocks), { minLength: 1, maxLength: 4 }),
    )
    .map(([style, items]) => ({
      type: 'list' as const,
      style,
      items: items.map(([number, inner], index) => ({
        label:
          style === 'bullet'
            ? '•'
            : style === 'number'
              ? `${number}.`
              : `${String.fromCharCode(65 + index)}.`,
        blocks: inner,
      })),
    }));
}

const innerList = lists(fc.array(paragraph, { maxLength: 2 }));
const list: fc.Arbitrary<ListBlock> = lists(fc.array(fc.oneof(paragraph, innerList), { maxLength: 3 }));
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .chain(([width, height]) => {
    const row = fc.array(oneLine, { minLength: width, maxLength: width });
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
const blocks = fc.array(fc.oneof<fc.Arbitrary<TextBlock>[]>(paragraph, list, table), { maxLength: 5 });

describe('a text in the editor', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(blocks, (given) => expect(blocksOf(opened(given))).toEqual(given)),
      { numRuns: 400 },
    );
  });

  it.each([
    ['labels as typed', '3. tre\n4. fyra\n7. sju\n8. åtta'],
    ['a number with zeros', '007. agent\n008. nästa'],
    ['an item without text of its own', '- - inre\n- yttre'],
    ['letters under a number', '1. ett\n   A. a\n   B. b'],
    ['a table with empty cells', '| a |   |\n| --- | --: |\n|   | 12 |'],
  ])('keeps %s', (_name, source) => {
    expect(writeText(blocksOf(opened(readText(source))))).toBe(writeText(readText(source)));
  });

  it('counts on where a row was put in, and only there', () => {
    const document = documentOf(readText('3. tre\n4. fyra\n7. sju'));
    const items = document.content?.[0]?.content ?? [];
    items.splice(1, 0, {
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ny' }] }],
    });
    expect(writeText(blocksOf(Node.fromJSON(schema, document)))).toBe('3. tre\n4. ny\n5. fyra\n7. sju');
  });

  it('lays what stands deeper into the second level, and begins the letters anew after Z', () => {
    const item = (text: string, ...inner: object[]) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...inner],
    });
    const bullets = (...content: object[]) => ({ type: 'bulletList', content });
    const deep = Node.fromJSON(schema, {
      type: 'doc',
      content: [bullets(item('a', bullets(item('b', bullets(item('c', bullets(item('d'))))), item('e'))))],
    });
    expect(writeText(blocksOf(deep))).toBe('- a\n  - b\n  - c\n  - d\n  - e');
    const letters = Node.fromJSON(schema, {
      type: 'doc',
      content: [
        { type: 'letterList', content: Array.from({ length: 28 }, (_, index) => item(`nr ${index}`)) },
      ],
    });
    const written = writeText(blocksOf(letters));
    expect(written).toContain('Z. nr 25\n\nA. nr 26\nB. nr 27');
    expect(writeText(readText(written))).toBe(written);
  });
});
