import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';

/** One part of a Word file as text. */
export function wordPart(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx)[name];
  if (part === undefined) {
    throw new Error(`the file has no ${name}`);
  }
  return strFromU8(part);
}

type Attributes = Record<string, string>;

/** Walks through XML. Text of `w:t` only: what stands between other tags is layout. */
function walk(
  xml: string,
  told: {
    open: (name: string, of: Attributes) => void;
    close?: (name: string) => void;
    text?: (text: string) => void;
  },
): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) =>
    told.open(
      name,
      Object.fromEntries(
        Object.entries(attributes() as Attributes).map(([key, value]) => [key, decode(value)]),
      ),
    ),
  );
  parser.on('closeTag', (name) => told.close?.(name));
  parser.on('text', (text, decode) => told.text?.(decode(text)));
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
}

interface Level {
  start: number;
  format: string;
  text: string;
}

/** What Word writes before each numbered paragraph: its lists, counted as Word counts them. */
function listCounter(docx: Uint8Array): (numId: string, level: number) => string {
  const levels = new Map<string, Level>();
  const kinds = new Map<string, string>();
  let kind = '';
  let level = '';
  let num = '';
  const overrides = new Map<string, number>();
  walk(wordPart(docx, 'word/numbering.xml'), {
    open: (name, of) => {
      const value = of['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        kind = of['w:abstractNumId'] ?? '';
      } else if (name === 'w:lvl') {
        level = `${kind}/${of['w:ilvl'] ?? ''}`;
        levels.set(level, { start: 1, format: '', text: '' });
      } else if (name === 'w:start') {
        Object.assign(levels.get(level) ?? {}, { start: Number(value) });
      } else if (name === 'w:numFmt') {
        Object.assign(levels.get(level) ?? {}, { format: value });
      } else if (name === 'w:lvlText') {
        Object.assign(levels.get(level) ?? {}, { text: value });
      } else if (name === 'w:num') {
        num = of['w:numId'] ?? '';
      } else if (name === 'w:abstractNumId') {
        kinds.set(num, value);
      } else if (name === 'w:startOverride') {
        overrides.set(num, Number(value));
      }
    },
  });
  const counts = new Map<string, number>();
  return (numId, ilvl) => {
    const of = levels.get(`${kinds.get(numId) ?? ''}/${ilvl}`);
    if (of === undefined) {
      throw new Error(`no list ${numId}`);
    }
    const count = (counts.get(`${numId}/${ilvl}`) ?? (overrides.get(numId) ?? of.start) - 1) + 1;
    counts.set(`${numId}/${ilvl}`, count);
    return of.text.replace(
      /%\d/,
      of.format === 'upperLetter' ? String.fromCharCode(64 + count) : String(count),
    );
  };
}

export interface WordParagraph {
  style: string;
  /** what Word writes before it, in a list */
  label: string;
  text: string;
  /** stands in the row of a table that is its head */
  inHead: boolean;
}

/** The paragraphs of a Word file in order, those of tables among them. */
export function wordParagraphs(docx: Uint8Array): WordParagraph[] {
  const count = listCounter(docx);
  const read: WordParagraph[] = [];
  let now: WordParagraph = { style: '', label: '', text: '', inHead: false };
  let inText = false;
  let inHead = false;
  let level = 0;
  walk(wordPart(docx, 'word/document.xml'), {
    open: (name, of) => {
      switch (name) {
        case 'w:tr':
          inHead = false;
          break;
        case 'w:tblHeader':
          inHead = true;
          break;
        case 'w:p':
          now = { style: 'Normal', label: '', text: '', inHead };
          read.push(now);
          break;
        case 'w:pStyle':
          now.style = of['w:val'] ?? '';
          break;
        case 'w:ilvl':
          level = Number(of['w:val']);
          break;
        case 'w:numId':
          now.label = count(of['w:val'] ?? '', level);
          break;
        case 'w:br':
        case 'w:tab':
          now.text += ' ';
          break;
        case 'w:t':
          inText = true;
          break;
      }
    },
    close: (name) => {
      inText = inText && name !== 'w:t';
    },
    text: (text) => {
      now.text += inText ? text : '';
    },
  });
  return read;
}
