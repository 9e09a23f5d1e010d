import type * as Y from 'yjs';
import { runningText } from '@klubbat/shared/contracts/text-fields';
import { newSharedText } from '@klubbat/shared/text/shared-text';
import { followText } from '@klubbat/shared/text/shared-text-follow';
import { mergeUpdate, UnreadableUpdate } from '@klubbat/shared/text/shared-text-merge';
import { isText } from '@klubbat/shared/text/shared-text-shape';
import { holdsOnlyText } from '@klubbat/shared/text/shared-text-tree';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from './agenda-item.entity.js';
import {
  addText,
  addUpdate,
  findWriting,
  loadText,
  noteText,
  saveWriting,
  type TextRow,
} from './item-text.store.js';
import type { ItemWriting } from './item-writing.entity.js';
import type { HeldText } from './kept-texts.js';
import { areAllKeysOf, keysFor } from './text-keys.js';

/*
 * One text of an item as it is kept for those who write in it. Whoever calls these holds the lock of the item's row.
 */

/** Which text of the item is which; begun if nobody has opened them before. */
export async function writingOf({ tx }: Work, item: AgendaItem): Promise<ItemWriting> {
  const known = await findWriting(tx, item.id);
  if (known !== null && areAllKeysOf(known.textKeys, item.content)) {
    return known;
  }
  const writing = known ?? {
    itemId: item.id,
    textKeys: {},
    shapedAt: item.version,
    textVersion: item.version,
    shapedIn: {},
    seq: 0,
  };
  writing.textKeys = keysFor(writing.textKeys, item.content);
  await saveWriting(tx, writing);
  return writing;
}

/** A text that says what its row does. */
export async function seed(
  { tx }: Work,
  writing: ItemWriting,
  key: string,
  body: string | null,
): Promise<HeldText> {
  writing.seq += 1;
  const row = { itemId: writing.itemId, key, body, removed: null, stateSeq: writing.seq };
  return addText(tx, row, newSharedText(body ?? ''));
}

/** The document of a text, with what the item has been made to say by another road since it was last written in here. */
export async function caughtUp(
  work: Work,
  writing: ItemWriting,
  text: TextRow,
  body: string | null,
): Promise<HeldText> {
  const held = await loadText(work.tx, text);
  if ((text.body ?? '') !== (body ?? '')) {
    await append(
      work,
      writing,
      text,
      held,
      changeOf(held.doc, () => followText(held.doc, body ?? '')),
    );
  }
  if (text.body !== body || text.removed !== null) {
    text.body = body;
    await noteText(work.tx, text, { body, removed: null });
  }
  return held;
}

function changeOf(doc: Y.Doc, change: () => void): Uint8Array | undefined {
  let changed: Uint8Array | undefined;
  const listen = (update: Uint8Array) => (changed = update);
  doc.on('update', listen);
  change();
  doc.off('update', listen);
  return changed;
}

async function append(
  { tx }: Work,
  writing: ItemWriting,
  { itemId, key }: TextRow,
  held: HeldText,
  update: Uint8Array | undefined,
): Promise<void> {
  if (update !== undefined) {
    writing.seq += 1;
    await addUpdate(tx, held, { itemId, key, seq: writing.seq, data: Buffer.from(update) });
  }
}

/** What the text says with the update; undefined when that changes nothing in it. */
export async function take(
  work: Work,
  writing: ItemWriting,
  text: TextRow,
  held: HeldText,
  update: string,
): Promise<string | undefined> {
  const path = `$.texts.${text.key}`;
  const { doc, says } = held;
  const said = says();
  let changed: Uint8Array | undefined;
  try {
    changed = mergeUpdate(doc, Buffer.from(update, 'base64'));
  } catch (fault) {
    if (fault instanceof UnreadableUpdate) {
      refuse(path, UNREADABLE);
    }
    throw fault;
  }
  if (changed === undefined) {
    return undefined;
  }
  if (!holdsOnlyText(doc) || !isText(doc)) {
    refuse(path, NO_TEXT);
  }
  const written = says();
  if (!runningText.safeParse(written).success) {
    refuse(path, NOT_STORABLE);
  }
  await append(work, writing, text, held, changed);
  return written === said ? undefined : written;
}

/** Refuses what was written in a text, and says where. */
export function refuse(path: string, message: string): never {
  fail('invalid', { errors: [{ path, message }] });
}

export const NOT_OPEN = 'Texten är inte öppnad för att skrivas här. Läs in sidan på nytt.';
const UNREADABLE =
  'Det som skrevs bygger på en text som inte finns här. Kopiera det och läs in sidan på nytt.';
const NO_TEXT = 'Texten innehåller sådant som inte kan skrivas här. Ta bort det och försök igen.';
const NOT_STORABLE = 'Texten är för lång eller innehåller tecken som inte kan sparas.';
