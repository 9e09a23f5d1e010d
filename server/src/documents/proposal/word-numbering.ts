import type { ListStyle } from '@klubbat/shared/contracts/rich-text';
import { kid, kids, valueOf, type XmlNode } from './xml-tree.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.`, `%1.%2` */
  readonly text: string;
}

/** What Word writes before a paragraph of a list; `text`: a label that our lists do not have, such as `a)` or `1.1`. */
export interface ListLabel {
  readonly style: ListStyle | 'text';
  readonly label: string;
}

const NOTHING: Level = { start: 1, format: 'none', text: '' };

function levelOf(node: XmlNode): Level {
  return {
    start: Number(valueOf(node, 'w:start') ?? 1),
    format: valueOf(node, 'w:numFmt') ?? 'decimal',
    text: valueOf(node, 'w:lvlText') ?? '',
  };
}

function levelsOf(node: XmlNode | undefined): Map<number, Level> {
  return new Map(kids(node, 'w:lvl').map((level) => [Number(level.of['w:ilvl'] ?? 0), levelOf(level)]));
}

function letters(count: number): string {
  // the 27th is aa, as Word writes it
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return count < 1 ? '' : letter.repeat(Math.min(Math.ceil(count / 26), 30));
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(count: number): string {
  let left = Math.min(count, 4000);
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}

function counted(count: number, format: string): string {
  switch (format) {
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerLetter':
      return letters(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'none':
      return '';
    default:
      return String(count);
  }
}

/** The lists of a file, counted on as Word does while its paragraphs are read in order. */
export function readNumbering(
  xml: XmlNode | undefined,
): (numId: string, level: number) => ListLabel | undefined {
  const top = xml?.kids[0];
  const kindNodes = new Map(
    kids(top, 'w:abstractNum').map((node) => [node.of['w:abstractNumId'] ?? '', node]),
  );
  const lists = new Map(
    kids(top, 'w:num').map((node) => {
      const kindId = valueOf(node, 'w:abstractNumId') ?? '';
      const levels = levelsOf(kindNodes.get(kindId));
      const starts = new Map<number, number>();
      for (const override of kids(node, 'w:lvlOverride')) {
        const at = Number(override.of['w:ilvl'] ?? 0);
        const given = kid(override, 'w:lvl');
        if (given) {
          levels.set(at, levelOf(given));
        }
        const start = valueOf(override, 'w:startOverride');
        if (start !== undefined) {
          starts.set(at, Number(start));
        }
      }
      return [node.of['w:numId'] ?? '', { kindId, levels, starts }];
    }),
  );
  /** lists of one kind count on from each other, unless one says where it starts */
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (numId, at) => {
    const list = lists.get(numId);
    if (list === undefined) {
      return undefined;
    }
    const countsHere = counts.get(list.kindId) ?? new Map<number, number>();
    counts.set(list.kindId, countsHere);
    const level = list.levels.get(at) ?? NOTHING;
    const restart = begun.has(`${numId} ${at}`) ? undefined : list.starts.get(at);
    begun.add(`${numId} ${at}`);
    const before = countsHere.get(at);
    const count = restart ?? (before === undefined ? level.start : before + 1);
    countsHere.set(at, count);
    // a deeper level begins anew below each
    [...countsHere.keys()].filter((deeper) => deeper > at).forEach((deeper) => countsHere.delete(deeper));
    if (level.format === 'bullet') {
      return { style: 'bullet', label: '•' };
    }
    const label = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const of = Number(place) - 1;
      const that = list.levels.get(of) ?? NOTHING;
      return counted(countsHere.get(of) ?? that.start, that.format);
    });
    if (label.trim() === '') {
      return undefined;
    }
    const own = `%${at + 1}`;
    const alone = level.text.replace(own, '').trim();
    if (level.format === 'decimal' && level.text.includes(own) && /^[.):]?$/.test(alone) && count < 1e9) {
      return { style: 'number', label: `${count}.` };
    }
    if (level.format === 'upperLetter' && /^\.?$/.test(alone) && count <= 26) {
      return { style: 'letter', label: `${letters(count).toUpperCase()}.` };
    }
    return { style: 'text', label: label.trim() };
  };
}
