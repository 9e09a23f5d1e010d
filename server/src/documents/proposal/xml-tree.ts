import { Parser } from 'saxen';

/** An element with what stands in it. Text is kept only where words stand: between other tags it is layout. */
export interface XmlNode {
  readonly name: string;
  readonly of: Readonly<Record<string, string>>;
  readonly kids: XmlNode[];
  text: string;
}

/** XML that is broken, or made to exhaust who reads it. */
export class UnreadableXml extends Error {}

const DEEPEST = 150;
/** Some 3,000 pages; a tree of so many elements takes a few hundred megabytes for a moment. */
const MOST_ELEMENTS = 800_000;
const WITH_WORDS = new Set(['w:t', 'w:instrText', 'w:delText', 'm:t']);

// The names that a file may give the same thing: Word writes the first of a pair, and the second where it keeps to the
// standard to the letter.
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'type',
};

// What XML may not hold but a number in it can say, and half a sign.
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\uFFFE\uFFFF]|\p{Surrogate}/gu;

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Reads a part of a Word file. No document type is taken (Word writes none, and with it one can make a few letters
 * unfold to millions), nothing is fetched, and there is a limit to how much and how deep.
 * @throws UnreadableXml
 */
export function readXml(bytes: Uint8Array): XmlNode {
  const root: XmlNode = { name: '', of: {}, kids: [], text: '' };
  const open = [root];
  let count = 0;
  let fault: string | undefined;
  const parser = new Parser();
  const stop = (why: string) => {
    fault ??= why;
    parser.stop();
  };
  parser.ns(PREFIXES);
  parser.on('openTag', (name, attributes, decode) => {
    count += 1;
    if (count > MOST_ELEMENTS || open.length > DEEPEST) {
      stop('too much');
      return;
    }
    const of = Object.fromEntries(
      Object.entries(attributes()).map(([key, value]) => [key, decode(value).replace(UNFIT, '')]),
    );
    const node: XmlNode = { name, of, kids: [], text: '' };
    open.at(-1)?.kids.push(node);
    open.push(node);
  });
  parser.on('closeTag', () => {
    open.pop();
  });
  const add = (text: string) => {
    const node = open.at(-1);
    if (node !== undefined && WITH_WORDS.has(node.name)) {
      node.text += text.replace(UNFIT, '');
    }
  };
  parser.on('text', (text, decode) => add(decode(text)));
  parser.on('cdata', add);
  parser.on('attention', () => stop('a document type'));
  parser.on('error', (error) => stop(error.message));
  parser.parse(decoded(bytes));
  if (fault !== undefined || root.kids.length === 0) {
    throw new UnreadableXml(fault ?? 'no element');
  }
  return root;
}

/** The first element of that name in a node. */
export function kid(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.kids.find((one) => one.name === name);
}

/** All elements of that name in a node. */
export function kids(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.kids.filter((one) => one.name === name) ?? [];
}

/** What `w:val` of the element of that name says. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return kid(node, name)?.of['w:val'];
}

/** Whether a mark such as bold is set: undefined where nothing is said. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = kid(node, name);
  return found === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(found.of['w:val'] ?? '');
}

/** Every element inside a node, itself first, in order. */
export function* everyNode(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const one of node.kids) {
    yield* everyNode(one);
  }
}
