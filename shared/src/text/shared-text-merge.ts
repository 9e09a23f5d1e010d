import * as Y from 'yjs';
import { mendShape } from './shared-text-shape.js';
import { elementOf, rootOf, runsOf } from './shared-text-tree.js';

/** It is no update, or it builds on what this text has never held. */
export class UnreadableUpdate extends Error {}

/**
 * Takes an update into a shared text, for the one who keeps it for all. Gives what that changed, as an update for the others;
 * undefined when nothing did: it had come before.
 *
 * Letters that somebody typed in a paragraph while another took it away (or joined it with the one before it, or made an
 * item of it) would be gone with it. They are put where the paragraph's text went, or in a paragraph of their own. The
 * document must keep what is deleted (`gc: false`), or nobody could tell where that was.
 */
export function mergeUpdate(doc: Y.Doc, update: Uint8Array): Uint8Array | undefined {
  const own = readDeletions(update);
  let changed: Uint8Array | undefined;
  const listen = (all: Uint8Array) => (changed = all);
  doc.on('update', listen);
  try {
    doc.transact((transaction) => {
      takeAsOwn(doc, transaction, update);
      putBack(doc, lostLetters(transaction, own));
      mendShape(doc);
    });
  } catch {
    throw new UnreadableUpdate('the update cannot be applied');
  } finally {
    doc.off('update', listen);
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new UnreadableUpdate('the update builds on what is not here');
  }
  return changed;
}

/**
 * Applies an update in a transaction in which changes of one's own follow. Yjs takes those to be another's too (and gives
 * itself a new name) unless it is told; but then it keeps what it remembers of places in a text, which are others now.
 */
export function takeAsOwn(doc: Y.Doc, transaction: Y.Transaction, update: Uint8Array): void {
  Y.applyUpdate(doc, update);
  for (const type of transaction.changed.keys()) {
    if (type._searchMarker !== null) {
      type._searchMarker.length = 0;
    }
  }
  transaction.local = true;
}

type Deletions = ReturnType<typeof Y.decodeUpdate>['ds'];

function readDeletions(update: Uint8Array): Deletions {
  try {
    return Y.decodeUpdate(update).ds;
  } catch {
    throw new UnreadableUpdate('not an update');
  }
}

type Parent = Y.AbstractType<unknown>;

/** What is deleted now although whoever made the update did not delete it: he had not seen it, or it came too late. */
function lostLetters(transaction: Y.Transaction, own: Deletions): Map<Parent, Map<Y.Item, string>> {
  const lost = new Map<Parent, Map<Y.Item, string>>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) {
      return;
    }
    const { client, clock } = struct.id;
    const letters = [...Array(struct.length).keys()]
      .filter((at) => !Y.isDeleted(own, Y.createID(client, clock + at)))
      .map((at) => (struct.content as Y.ContentString).str.charAt(at))
      .join('');
    if (letters !== '' && struct.parent instanceof Y.AbstractType) {
      const items = lost.get(struct.parent) ?? new Map<Y.Item, string>();
      lost.set(struct.parent, items.set(struct, letters));
    }
  });
  return lost;
}

/** So many letters before what was lost tell where its text went, the more the better. */
const LONGEST = 24;
const CONTEXTS = [LONGEST, 12, 6];

function putBack(doc: Y.Doc, lost: Map<Parent, Map<Y.Item, string>>): void {
  for (const [parent, items] of lost) {
    let before = '';
    let run = '';
    const end = () => {
      if (run !== '') {
        place(doc, parent, run, before);
        before = `${before}${run}`.slice(-LONGEST);
        run = '';
      }
    };
    for (let item = parent._start; item !== null; item = item.right) {
      const letters = items.get(item);
      if (letters !== undefined) {
        run += letters;
      } else if (item.content instanceof Y.ContentString) {
        end();
        before = `${before}${item.content.str}`.slice(-LONGEST);
      }
    }
    end();
  }
}

function place(doc: Y.Doc, parent: Parent, letters: string, before: string): void {
  const root = rootOf(doc);
  const texts = textsIn(root).map((text) => ({ text, says: saysOf(text) }));
  for (const context of CONTEXTS.filter((length) => length <= before.length)) {
    const end = before.slice(-context);
    const home = texts.find(({ says }) => says.includes(end));
    if (home !== undefined) {
      home.text.insert(home.says.indexOf(end) + context, letters);
      return;
    }
  }
  const paragraph = { name: 'paragraph', attrs: {}, children: [[{ text: letters, marks: [] }]] };
  root.insert(besideOf(root, parent), [elementOf(paragraph)]);
}

function saysOf(text: Y.XmlText): string {
  return runsOf(text)
    .map((run) => run.text)
    .join('');
}

function textsIn(parent: Y.XmlElement | Y.XmlFragment): Y.XmlText[] {
  return parent
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : [],
    );
}

/** The place after what stood before this, among what still stands on the first level. */
function besideOf(root: Y.XmlFragment, parent: Parent): number {
  let item = parent._item;
  while (item !== null && item.parent instanceof Y.AbstractType && item.parent._item !== null) {
    item = item.parent._item;
  }
  while (item !== null && item.deleted) {
    item = item.left;
  }
  if (!(item?.content instanceof Y.ContentType)) {
    return 0;
  }
  const { type } = item.content;
  return root.toArray().findIndex((child) => child === (type as unknown)) + 1;
}
