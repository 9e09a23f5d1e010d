import type { Inline, ListStyle, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { cleanCharacters } from './clean-characters.js';
import { blocksOfRows, type PastedRow } from './pasted-rows.js';

const ITEM = /^([ \t]*)(-|•|\d{1,9}\.|[A-Z]\.)[ \t]+(.*)$/;
const INNER = /^(?:\t| {2})/;

/**
 * Plain text as blocks. Lines stay lines: where empty lines part the paragraphs the others are hard breaks, else each is
 * a paragraph of its own. Lines that begin as a list in the subset are one; stars and bars are what they are.
 */
export function blocksOfPlainText(text: string): TextBlock[] {
  const lines = cleanCharacters(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd());
  const parted = lines.some((line, index) => line === '' && index > 0 && index < lines.length - 1);
  const rows: PastedRow[] = [];
  let goesOn = false;
  for (const line of lines) {
    const [, indent = '', label, content = ''] = ITEM.exec(line) ?? [];
    const last = rows.at(-1);
    if (line === '') {
      goesOn = false;
      continue;
    }
    if (label !== undefined) {
      const level = INNER.test(indent) && last !== undefined && last.kind !== 'paragraph' ? 2 : 1;
      rows.push({ kind: 'item', level, style: styleOf(label), label, content: inlines(content) });
    } else if (goesOn && parted && last !== undefined && last.kind !== 'table') {
      last.content.push({ type: 'break' }, ...inlines(line.trimStart()));
    } else {
      rows.push({ kind: 'paragraph', content: inlines(line.trimStart()) });
    }
    goesOn = true;
  }
  return blocksOfRows(rows);
}

function styleOf(label: string): ListStyle {
  return /^\d/.test(label) ? 'number' : /^[A-Z]/.test(label) ? 'letter' : 'bullet';
}

function inlines(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
