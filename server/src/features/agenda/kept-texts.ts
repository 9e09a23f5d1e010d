import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { readerOf } from '@klubbat/shared/text/shared-text';
import type { ItemText } from './item-text.entity.js';

/*
 * Documents of texts that were written in lately. To make the document of two hundred pages and to write it as Markdown
 * takes a second; with both at hand a save costs what it changes. Nothing here is believed: whoever takes a document out
 * holds the lock of the item's row and compares it with what the database holds, so that one whose transaction failed,
 * or that another process has gone on with, is found out.
 */

/** A text's document, and by which rows of the database it came about. */
export interface HeldText {
  doc: Y.Doc;
  /** what it says as Markdown: only what has changed since it was asked last is written anew */
  says: () => string;
  /** of the latest update that is in it */
  seq: number;
  /** the state that it began from: its number and digest */
  stateSeq: number;
  state: string;
  /** digests of the updates that have come to that state */
  updates: string[];
  /** bytes that it takes in the database */
  weight: number;
}

/** In bytes as they are stored; in memory they take some ten times as much. Some ten texts of two hundred pages. */
const MOST = 8_000_000;
/** Of the shortest text. */
const LEAST = 4_000;

/** Those used longest ago come first. */
const kept = new Map<string, HeldText>();
let weight = 0;

export function digestOf(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

/** The document with a state put into it. */
export function heldText(doc: Y.Doc, { seq, state }: { seq: number; state: Buffer }): HeldText {
  Y.applyUpdate(doc, state);
  return {
    doc,
    says: readerOf(doc),
    seq,
    stateSeq: seq,
    state: digestOf(state),
    updates: [],
    weight: state.length,
  };
}

type Name = Pick<ItemText, 'itemId' | 'key'>;
const nameOf = ({ itemId, key }: Name) => `${itemId} ${key}`;

/** Takes a document out of memory: while it is being changed nobody else finds it, and if that fails it is gone. */
export function takeKept(text: Name): HeldText | undefined {
  const held = kept.get(nameOf(text));
  if (held !== undefined) {
    kept.delete(nameOf(text));
    weight -= weightOf(held);
  }
  return held;
}

/** Keeps a document whose every change has been written in the transaction; those used longest ago make room. */
export function keepText(text: Name, held: HeldText): void {
  takeKept(text);
  kept.set(nameOf(text), held);
  weight += weightOf(held);
  for (const [name, oldest] of kept) {
    if (weight <= MOST) {
      return;
    }
    kept.delete(name);
    weight -= weightOf(oldest);
  }
}

/** What all that is kept weighs, and how many they are. */
export function keptWeight(): { texts: number; weight: number } {
  return { texts: kept.size, weight };
}

const weightOf = (held: HeldText) => held.weight + LEAST;
