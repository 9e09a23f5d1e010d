import * as Y from 'yjs';
import { elementOf, rootOf } from './shared-text-tree.js';

const LISTS = ['bulletList', 'numberList', 'letterList'];
const BLOCKS = ['paragraph', ...LISTS, 'table'];

/** What may stand in what: what the Markdown subset can say, and nothing else. */
const inside: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['#text', 'hardBreak', 'attachmentLink'],
  ...Object.fromEntries(LISTS.map((name) => [name, ['listItem']])),
  listItem: ['paragraph', ...LISTS],
  table: ['tableRow'],
  tableRow: ['tableHeader', 'tableCell'],
  tableHeader: ['paragraph'],
  tableCell: ['paragraph'],
  hardBreak: [],
  attachmentLink: [],
};

const isCount = (value: unknown) => typeof value === 'number' && value >= 1 && value <= 1000;
const isShort = (value: unknown) => typeof value === 'string' && value.length <= 200;
const cell = {
  align: (value: unknown) => value === 'left' || value === 'right' || value === 'center',
  colspan: isCount,
  rowspan: isCount,
};
const attributes: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  listItem: { label: (value) => typeof value === 'string' && /^\d{1,9}\.$/.test(value) },
  tableHeader: cell,
  tableCell: cell,
  attachmentLink: { id: isShort, text: isShort },
};
const MARKS = new Set(['bold', 'italic']);
/** Deeper than anybody writes; what no hand has made must not fill the stack. */
const DEEPEST = 40;

/** True when a shared text holds only what a text may hold. */
export function isText(doc: Y.Doc): boolean {
  const fits = (type: Y.XmlElement | Y.XmlFragment, allowed: readonly string[], depth: number): boolean =>
    depth < DEEPEST &&
    type.toArray().every((child) => {
      if (child instanceof Y.XmlText) {
        return allowed.includes('#text') && isPlain(child);
      }
      return (
        child instanceof Y.XmlElement &&
        allowed.includes(child.nodeName) &&
        hasKnownAttributes(child) &&
        fits(child, inside[child.nodeName] ?? [], depth + 1)
      );
    });
  return fits(rootOf(doc), BLOCKS, 0);
}

function isPlain(text: Y.XmlText): boolean {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.every(
    ({ insert, attributes: formats = {} }) =>
      typeof insert === 'string' && Object.keys(formats).every((name) => MARKS.has(name)),
  );
}

function hasKnownAttributes(element: Y.XmlElement): boolean {
  const known = attributes[element.nodeName] ?? {};
  return Object.entries(element.getAttributes() as Record<string, unknown>).every(
    ([name, value]) => value === null || value === undefined || known[name]?.(value) === true,
  );
}

/**
 * Mends what no single hand has broken: two changes that each were whole can together leave a list without items, or an
 * item that does not begin with a paragraph. An editor would throw such a node away, with all that is written in it. To
 * be called in the transaction in which the other's changes come in.
 */
export function mendShape(doc: Y.Doc): void {
  mendChildren(rootOf(doc), 0);
}

function mendChildren(parent: Y.XmlElement | Y.XmlFragment, depth: number): void {
  const children = parent.toArray();
  for (let place = children.length - 1; place >= 0; place -= 1) {
    const child = children[place];
    if (child instanceof Y.XmlElement && depth < DEEPEST) {
      mendChildren(child, depth + 1);
      if (mustHoldSomething(child.nodeName) && child.length === 0) {
        parent.delete(place, 1);
      }
    }
  }
  if (parent instanceof Y.XmlElement) {
    const first = parent.length === 0 ? undefined : parent.get(0);
    const opens = first instanceof Y.XmlElement && first.nodeName === 'paragraph';
    if (beginsWithParagraph(parent.nodeName) && !opens) {
      parent.insert(0, [elementOf({ name: 'paragraph', attrs: {}, children: [] })]);
    }
  }
}

const mustHoldSomething = (name: string) => LISTS.includes(name) || name === 'table' || name === 'tableRow';
const beginsWithParagraph = (name: string) =>
  name === 'listItem' || name === 'tableHeader' || name === 'tableCell';
