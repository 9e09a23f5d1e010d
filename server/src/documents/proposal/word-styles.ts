import { isOn, kid, kids, valueOf, type XmlNode } from './xml-tree.js';

/** What a style of the file says of the text that bears it, with what it takes over from others. */
export interface WordStyle {
  readonly name: string;
  /** 0: the title of the document; 1–9: a heading */
  readonly heading: number | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly list: { numId: string; level: number } | undefined;
}

const NONE: WordStyle = {
  name: '',
  heading: undefined,
  bold: false,
  italic: false,
  hidden: false,
  list: undefined,
};

/** The level that a paragraph's own settings give it in the outline; 9 is body text. */
export function outlineOf(properties: XmlNode | undefined): number | undefined {
  const level = Number(valueOf(properties, 'w:outlineLvl') ?? NaN);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

/** The list that a paragraph's own settings put it in. */
export function listOf(properties: XmlNode | undefined): WordStyle['list'] {
  const given = kid(properties, 'w:numPr');
  const numId = valueOf(given, 'w:numId');
  return numId === undefined ? undefined : { numId, level: Number(valueOf(given, 'w:ilvl') ?? 0) };
}

function headingByName(name: string): number | undefined {
  if (/^(title|rubrik|titel)$/i.test(name)) {
    return 0;
  }
  const level = /^(?:heading|rubrik) ?([1-9])\b/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The styles of a file by their id. */
export function readStyles(xml: XmlNode | undefined): (id: string | undefined) => WordStyle {
  const nodes = new Map(kids(xml?.kids[0], 'w:style').map((node) => [node.of['w:styleId'] ?? '', node]));
  const read = new Map<string, WordStyle>();
  const styleOf = (id: string | undefined, depth: number): WordStyle => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (id === undefined || node === undefined || depth > 20) {
      return NONE;
    }
    const known = read.get(id);
    if (known !== undefined) {
      return known;
    }
    const base = styleOf(valueOf(node, 'w:basedOn'), depth + 1);
    const name = valueOf(node, 'w:name') ?? '';
    const run = kid(node, 'w:rPr');
    const own = kid(node, 'w:pPr');
    const style: WordStyle = {
      name,
      heading: outlineOf(own) ?? headingByName(name) ?? base.heading,
      bold: isOn(run, 'w:b') ?? base.bold,
      italic: isOn(run, 'w:i') ?? base.italic,
      hidden: isOn(run, 'w:vanish') ?? base.hidden,
      list: listOf(own) ?? base.list,
    };
    read.set(id, style);
    return style;
  };
  return (id) => styleOf(id, 0);
}
