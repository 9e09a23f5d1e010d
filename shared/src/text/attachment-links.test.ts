import { describe, expect, it } from '@jest/globals';
import type { Inline } from '../contracts/rich-text.js';
import { linkedAttachments, withPresentWords } from './attachment-links.js';
import { readText } from './read-text.js';
import { normaliseText, writeText } from './write-text.js';

const ID = '0199c0de-0000-7000-8000-00000000000a';
const OTHER = '0199c0de-0000-7000-8000-00000000000b';
const link = (words: string, id = ID) => `[${words}](bilaga:${id})`;
const knows = (id: string) => id === ID;
const inlines = (source: string) =>
  readText(source, knows).flatMap((block): Inline[] => ('content' in block ? block.content : []));

describe('a link to an attachment', () => {
  it('is read with its marks', () => {
    expect(inlines(`Se **${link('bilaga 2')}**.`)).toEqual([
      { type: 'text', text: 'Se ' },
      { type: 'attachment', id: ID, text: 'bilaga 2', bold: true },
      { type: 'text', text: '.' },
    ]);
  });

  it.each([
    ['escaped', `\\${link('bilaga 2')}`],
    ['of an attachment that is not there', link('bilaga 2', OTHER)],
    ['with other words', link('se här')],
    ['with half an id', '[bilaga 2](bilaga:0199c0de)'],
    ['over two lines', '[bilaga\n2](bilaga:0199c0de-0000-7000-8000-00000000000a)'],
    ['with an id in capitals', link('bilaga 2', ID.toUpperCase())],
  ])('is text when %s', (_name, source) => {
    expect(inlines(source).every(({ type }) => type === 'text')).toBe(true);
  });

  it('is found in lists, in lettered lists, in tables and in indented text', () => {
    const source = `- ${link('bilaga 1')}\n\nA. ${link('bilaga 1')}\nB. b\n\n| ${link('Bilaga 1')} |\n| - |\n\n    ${link('bilaga 1')}`;
    expect(JSON.stringify(readText(source, knows)).match(/"attachment"/g)).toHaveLength(4);
    expect([...linkedAttachments(source)]).toEqual([ID]);
  });

  it('is called what the attachment is called now, and keeps its capital', () => {
    const source = `${link('Bilaga 2')} och ${link('bilaga 2')}, men ${link('bilaga 3', OTHER)}  \n\\${link('bilaga 2')}`;
    expect(withPresentWords(source, [{ id: ID, number: 5 }])).toBe(
      `Bilaga 5 och bilaga 5, men ${link('bilaga 3', OTHER)}  \n\\${link('bilaga 2')}`,
    );
    expect(withPresentWords(link('bilaga 2'), [{ id: ID, number: 5, label: 'A*' }])).toBe('bilaga A\\*');
  });

  it('keeps its place when the text is put in normal form, whoever knows the attachment', () => {
    expect(normaliseText(`* a\n\n1. __${link('bilaga 2', OTHER)}`)).toContain(link('bilaga 2', OTHER));
  });

  it('gives up words that would break the link, never the link', () => {
    const written = writeText([
      { type: 'paragraph', content: [{ type: 'attachment', id: ID, text: 'bilaga a]|*\n b' }] },
    ]);
    expect(written).toBe(link('bilaga a b'));
  });
});
