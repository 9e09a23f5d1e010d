import type { Inline, ListStyle, TextBlock } from '@klubbat/shared/contracts/rich-text';
import { tidyInlines } from '@klubbat/shared/text/inline-content';
import { cleanCharacters } from './clean-characters.js';
import { marksIn, type Marks } from './html-marks.js';
import { leftOutOf } from './left-out.js';
import { isLayoutTable, rowsOfTable, tableOf } from './html-table.js';
import { blocksOfRows, type ItemRow, type PastedRow } from './pasted-rows.js';
import { isWordLabel, wordItem, wordLabel } from './word-list.js';

const DROPPED = [
  'script, style, template, noscript, title, meta, link, xml, img, picture, svg, canvas, video, audio, iframe, object',
  'embed, input, select, textarea, button, del',
  '.MsoCommentReference, .MsoCommentText, [style*="mso-element:comment"], [style*="mso-comment-reference"]',
  '[style*="mso-hide:all"], [style*="mso-hide: all"]',
].join(', ');
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const LETTERS = /^(?:upper|lower)-(?:alpha|latin)$/;

export interface PastedText {
  blocks: TextBlock[];
  /** what did not come along, in sentences */
  leftOut: string[];
}

interface Place {
  marks: Marks;
  /** how many lists stand around */
  depth: number;
  item: (Omit<ItemRow, 'content' | 'kind'> & { isWritten: boolean }) | undefined;
  keepsLines: boolean;
}

/**
 * What was copied from Word, Google Docs or a web page, as blocks. Words and structure come along, looks do not: lists
 * with their labels, tables, bold and italic; headings become bold paragraphs. Text that was deleted in tracked changes,
 * comments, pictures and scripts are left. Nothing of the HTML is ever run or fetched: it is read in a document of its own.
 */
export function readPastedHtml(html: string): PastedText {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  // reading takes away what is left out: it is told of first
  const leftOut = leftOutOf(body);
  return { blocks: blocksOfRows(rowsIn(body)), leftOut };
}

/** The rows of an element, in order. */
function rowsIn(root: Element): PastedRow[] {
  for (const dropped of root.querySelectorAll(DROPPED)) {
    dropped.remove();
  }
  const rows: PastedRow[] = [];
  let open: Inline[] = [];

  const close = ({ item }: Place) => {
    const content = tidyInlines(open);
    open = [];
    const isEmpty = content.every((part) => part.type === 'break' || /^[\s\u00a0]*$/.test(part.text));
    if (item === undefined) {
      rows.push({ kind: 'paragraph', content: isEmpty ? [] : content });
    } else if (item.isWritten) {
      rows.push({ kind: 'more', content: isEmpty ? [] : content });
    } else if (!isEmpty) {
      item.isWritten = true;
      const { level, style, label } = item;
      rows.push({ kind: 'item', level, style, label, content });
    }
  };

  const text = (value: string, { marks, keepsLines }: Place) => {
    const lines = keepsLines ? value.split(/\r\n?|\n/) : [value.replace(/[ \t\r\n\f]+/g, ' ')];
    lines.forEach((line, index) => {
      if (index > 0) {
        open.push({ type: 'break' });
      }
      const last = open.at(-1);
      const spaced = last?.type === 'text' && last.text.endsWith(' ');
      const words = cleanCharacters(spaced && !keepsLines ? line.replace(/^ /, '') : line);
      if (words !== '') {
        open.push({
          type: 'text',
          text: words,
          ...(marks.bold ? { bold: true } : {}),
          ...(marks.italic ? { italic: true } : {}),
        });
      }
    });
  };

  const walk = (node: Node, place: Place) => {
    if (node.nodeType === Node.TEXT_NODE) {
      text(node.nodeValue ?? '', place);
      return;
    }
    if (!(node instanceof HTMLElement) && node.nodeType !== Node.ELEMENT_NODE) {
      return;
    }
    const element = node as HTMLElement;
    const name = element.localName;
    if (isWordLabel(element) || element.style.display === 'none') {
      return;
    }
    if (name === 'br') {
      open.push({ type: 'break' });
      return;
    }
    if (!BLOCK.test(name)) {
      const inside = { ...place, marks: marksIn(element, place.marks) };
      element.childNodes.forEach((child) => walk(child, inside));
      return;
    }
    close(place);
    if (name === 'table' && !isLayoutTable(element)) {
      rows.push(...(place.item === undefined ? [tableOf(element, rowsIn)] : rowsOfTable(element, rowsIn)));
      return;
    }
    const inside = placeIn(element, place);
    const label = /^h[1-6]$/.test(name) ? wordLabel(element) : undefined;
    if (label !== undefined) {
      text(`${label} `, inside);
    }
    element.childNodes.forEach((child) => walk(child, inside));
    close(inside);
  };

  const place: Place = {
    marks: { bold: false, italic: false },
    depth: 0,
    item: undefined,
    keepsLines: false,
  };
  root.childNodes.forEach((child) => walk(child, place));
  close(place);
  return rows.filter((row) => row.kind === 'table' || row.kind === 'item' || row.content.length > 0);
}

function placeIn(element: HTMLElement, place: Place): Place {
  const name = element.localName;
  const inside = {
    ...place,
    marks: marksIn(element, place.marks),
    keepsLines: place.keepsLines || name === 'pre',
  };
  if (name === 'ul' || name === 'ol') {
    return { ...inside, depth: place.depth + 1 };
  }
  if (name === 'li') {
    return { ...inside, item: { ...htmlItem(element, place.depth), isWritten: false } };
  }
  const word = /^h[1-6]$/.test(name) ? undefined : wordItem(element);
  return word === undefined ? inside : { ...inside, item: { ...word, isWritten: false } };
}

function htmlItem(item: HTMLElement, depth: number): Omit<ItemRow, 'content' | 'kind'> {
  const list = item.parentElement;
  const said = item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level');
  const kind = list?.style.listStyleType || item.style.listStyleType || '';
  const isLetters = LETTERS.test(kind) || /^a$/i.test(list?.getAttribute('type') ?? '');
  const style: ListStyle = list?.localName !== 'ol' ? 'bullet' : isLetters ? 'letter' : 'number';
  const start = list?.firstElementChild === item ? list.getAttribute('start') : null;
  const number = Number(item.getAttribute('value') ?? start ?? Number.NaN);
  return {
    level: Math.max(depth, Number(said) || 0),
    style,
    label: style === 'number' && Number.isInteger(number) && number >= 0 ? `${number}.` : undefined,
  };
}
