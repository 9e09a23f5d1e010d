import * as Y from 'yjs';
import type { TextBlock } from '../contracts/rich-text.js';
import { blocksOf, type DocumentNode } from './document-blocks.js';
import { readText } from './read-text.js';
import { branchOfElement, branchOfJson, documentNode, elementOf, rootOf } from './shared-text-tree.js';
import { documentOf } from './text-document.js';
import { writeText } from './write-text.js';

/** What a text says as the nodes of a document. A link is one whatever it leads to: who stores it looks after that. */
export function documentOfText(markdown: string) {
  return documentOf(readText(markdown, () => true));
}

/** A shared text that says this, and that nobody has written in. */
export function newSharedText(markdown: string): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  const nodes = (documentOfText(markdown).content ?? []).map(branchOfJson);
  rootOf(doc).insert(0, nodes.map(elementOf));
  return doc;
}

/**
 * Reads what a shared text says as Markdown. Made once for a document, it writes again only those blocks that have changed
 * since it was asked last.
 */
export function readerOf(doc: Y.Doc): () => string {
  const root = rootOf(doc);
  const nodes = new WeakMap<Y.XmlElement, DocumentNode>();
  const written = new WeakMap<TextBlock, string>();
  root.observeDeep((events) => {
    for (const { target } of events as { target: Y.AbstractType<unknown> }[]) {
      const changed = outermost(target);
      if (changed instanceof Y.XmlElement) {
        nodes.delete(changed as Y.XmlElement);
      }
    }
  });
  const read = (element: Y.XmlElement): DocumentNode => {
    const node = nodes.get(element) ?? documentNode(branchOfElement(element));
    nodes.set(element, node);
    return node;
  };
  return () => {
    const children = root.toArray().flatMap((one) => (one instanceof Y.XmlElement ? [read(one)] : []));
    return writeText(blocksOf({ type: { name: 'doc' }, attrs: {}, marks: [], children }), written);
  };
}

/** The node of the document's first level in which this stands. */
function outermost(type: Y.AbstractType<unknown>): Y.AbstractType<unknown> {
  let at = type;
  while (at.parent !== null && at.parent._item !== null) {
    at = at.parent;
  }
  return at;
}
