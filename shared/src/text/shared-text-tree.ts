import * as Y from 'yjs';
import type { DocumentNode } from './document-blocks.js';
import type { DocumentJson } from './text-document.js';

/*
 * A shared text: a running text that several write in at once, as the Yjs document behind their editors. What it holds is
 * the editor's document, node by node, in the form that the editor's own binding (y-tiptap) reads and writes: an element
 * for each node, and a text with formats for each run of text.
 */

const ROOT = 'text';

/** The document's own place in a shared text. */
export function rootOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(ROOT);
}

/** True when a shared text holds nothing beside its document. */
export function holdsOnlyText(doc: Y.Doc): boolean {
  return [...doc.share.keys()].every((name) => name === ROOT);
}

export interface Run {
  text: string;
  marks: readonly string[];
}

/** A node, apart from both forms that it is kept in; runs of text that follow each other are one child. */
export interface Branch {
  name: string;
  attrs: Readonly<Record<string, unknown>>;
  children: readonly (Branch | readonly Run[])[];
}

export const isRuns = (child: Branch | readonly Run[]): child is readonly Run[] => Array.isArray(child);

/** What the editor gives a cell that was not told otherwise. */
const CELL = { colspan: 1, rowspan: 1 };
const isCell = (name: string) => name === 'tableHeader' || name === 'tableCell';

export function branchOfJson({ type, attrs = {}, content = [] }: DocumentJson): Branch {
  const children: (Branch | Run[])[] = [];
  for (const child of content) {
    const last = children.at(-1);
    if (child.type !== 'text') {
      children.push(branchOfJson(child));
    } else {
      const run = { text: child.text ?? '', marks: (child.marks ?? []).map((mark) => mark.type) };
      if (Array.isArray(last)) {
        last.push(run);
      } else {
        children.push([run]);
      }
    }
  }
  return { name: type, attrs: given(isCell(type) ? { ...CELL, ...attrs } : attrs), children };
}

export function branchOfElement(element: Y.XmlElement): Branch {
  return {
    name: element.nodeName,
    attrs: given(element.getAttributes()),
    children: element.toArray().flatMap((child): (Branch | readonly Run[])[] => {
      if (child instanceof Y.XmlText) {
        return child.length === 0 ? [] : [runsOf(child)];
      }
      return child instanceof Y.XmlElement ? [branchOfElement(child)] : [];
    }),
  };
}

export function runsOf(text: Y.XmlText): Run[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.map(({ insert, attributes = {} }) => ({
    text: typeof insert === 'string' ? insert : '',
    marks: Object.keys(attributes).filter((name) => attributes[name] !== null),
  }));
}

/** What is null was never said. */
function given(attrs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs)
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** A paragraph always holds a text, though an empty one: two who begin to write in it at once write in the same. */
export function elementOf({ name, attrs, children }: Branch): Y.XmlElement {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attrs)) {
    element.setAttribute(key, value as string);
  }
  const inner = children.map((child) => (isRuns(child) ? textOf(child) : elementOf(child)));
  element.insert(0, inner.length === 0 && name === 'paragraph' ? [new Y.XmlText()] : inner);
  return element;
}

export function textOf(runs: readonly Run[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs.map(({ text: insert, marks }) => ({ insert, attributes: formatsOf(marks) })));
  return text;
}

export function formatsOf(marks: readonly string[]): Record<string, object> {
  return Object.fromEntries(marks.map((name) => [name, {}]));
}

/** The node as the blocks are made of it. */
export function documentNode({ name, attrs, children }: Branch): DocumentNode {
  return {
    type: { name },
    attrs,
    marks: [],
    children: children.flatMap((child) => (isRuns(child) ? child.map(runNode) : [documentNode(child)])),
  };
}

function runNode({ text, marks }: Run): DocumentNode {
  return {
    type: { name: 'text' },
    attrs: {},
    marks: marks.map((name) => ({ type: { name } })),
    text,
    children: [],
  };
}
