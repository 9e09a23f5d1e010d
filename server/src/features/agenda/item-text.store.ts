import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import * as Y from 'yjs';
import type { AgendaItem } from './agenda-item.entity.js';
import { ItemTextUpdate } from './item-text-update.entity.js';
import { ItemText } from './item-text.entity.js';
import { ItemWriting } from './item-writing.entity.js';
import { digestOf, heldText, takeKept, type HeldText } from './kept-texts.js';
import { areAllKeysOf, keysFor } from './text-keys.js';

export function findWriting(tx: EntityManager, itemId: string): Promise<ItemWriting | null> {
  return tx.getRepository(ItemWriting).findOneBy({ itemId });
}

export async function saveWriting(tx: EntityManager, writing: ItemWriting): Promise<void> {
  await tx.getRepository(ItemWriting).upsert(writing, ['itemId']);
}

/** Lets each text of the item have its key, whoever wrote it. */
export async function keepTextKeys(tx: EntityManager, { id, content }: AgendaItem): Promise<void> {
  const writing = await findWriting(tx, id);
  if (writing !== null && !areAllKeysOf(writing.textKeys, content)) {
    await saveWriting(tx, { ...writing, textKeys: keysFor(writing.textKeys, content) });
  }
}

/** What is known of a text without its document, which may be large. */
export type TextRow = Omit<ItemText, 'state'>;

export function findTexts(tx: EntityManager, itemId: string): Promise<TextRow[]> {
  return tx.getRepository(ItemText).find({
    where: { itemId },
    select: { itemId: true, key: true, body: true, removed: true, stateSeq: true },
  });
}

/** Begins a text whose document that is. */
export async function addText(tx: EntityManager, row: TextRow, doc: Y.Doc): Promise<HeldText> {
  const state = Buffer.from(Y.encodeStateAsUpdate(doc));
  await tx.getRepository(ItemText).insert({ ...row, state });
  return heldText(doc, { seq: row.stateSeq, state });
}

/** What a text is called and last said; the document itself is only added to. */
export async function noteText(
  tx: EntityManager,
  { itemId, key }: Pick<ItemText, 'itemId' | 'key'>,
  said: Partial<Pick<ItemText, 'body' | 'removed'>>,
): Promise<void> {
  await tx.getRepository(ItemText).update({ itemId, key }, said);
}

/** So many updates are kept as they came; then they become the state. */
const LOOSE = 100;

/**
 * The document of a text, with all that has come to it: the one in memory if it is what the database holds, with what
 * another process has added since. Whoever has it keeps it (`keepText`) when all that he did to it is stored.
 */
export async function loadText(tx: EntityManager, text: TextRow): Promise<HeldText> {
  const { itemId, key } = text;
  const kept = takeKept(text);
  const held =
    kept !== undefined && (await isStored(tx, text, kept))
      ? kept
      : heldText(new Y.Doc({ gc: false }), { seq: text.stateSeq, state: await stateOf(tx, text) });
  const updates = await tx
    .getRepository(ItemTextUpdate)
    .find({ where: { itemId, key, seq: MoreThan(held.seq) }, order: { seq: 'ASC' } });
  held.doc.transact(() => {
    updates.forEach(({ data }) => {
      Y.applyUpdate(held.doc, data);
    });
  });
  updates.forEach((update) => {
    noteUpdate(held, update);
  });
  if (held.updates.length >= LOOSE) {
    const state = Buffer.from(Y.encodeStateAsUpdate(held.doc));
    await tx.getRepository(ItemText).update({ itemId, key }, { state, stateSeq: held.seq });
    // nobody asks for them one by one any more
    await tx.getRepository(ItemTextUpdate).delete({ itemId, key, seq: LessThanOrEqual(held.seq) });
    Object.assign(held, { stateSeq: held.seq, state: digestOf(state), updates: [], weight: state.length });
  }
  return held;
}

/** True when the database holds all that a document in memory does: its transaction may have failed, its row be another's. */
async function isStored(tx: EntityManager, { itemId, key }: TextRow, held: HeldText): Promise<boolean> {
  const [stored] = await tx.query<{ stateSeq: number; state: string; updates: string }[]>(
    `SELECT t.state_seq AS "stateSeq", md5(t.state) AS state,
            (SELECT coalesce(string_agg(md5(u.data), '' ORDER BY u.seq), '') FROM item_text_update u
              WHERE u.item_id = t.item_id AND u.key = t.key AND u.seq > t.state_seq AND u.seq <= $3) AS updates
       FROM item_text t WHERE t.item_id = $1 AND t.key = $2`,
    [itemId, key, held.seq],
  );
  return (
    stored?.stateSeq === held.stateSeq &&
    stored.state === held.state &&
    stored.updates === held.updates.join('')
  );
}

async function stateOf(tx: EntityManager, { itemId, key }: TextRow): Promise<Buffer> {
  const { state } = await tx
    .getRepository(ItemText)
    .findOneOrFail({ where: { itemId, key }, select: { itemId: true, key: true, state: true } });
  return state;
}

function noteUpdate(held: HeldText, { seq, data }: Pick<ItemTextUpdate, 'seq' | 'data'>): void {
  held.seq = seq;
  held.updates.push(digestOf(data));
  held.weight += data.length;
}

/** Adds what came to a text. */
export async function addUpdate(tx: EntityManager, held: HeldText, update: ItemTextUpdate): Promise<void> {
  await tx.getRepository(ItemTextUpdate).insert(update);
  noteUpdate(held, update);
}

/** What has come to the texts of an item since then, one update for each text: the whole state where parts of it are gone. */
export async function updatesSince(
  tx: EntityManager,
  itemId: string,
  since: number,
): Promise<{ key: string; update: Uint8Array }[]> {
  const texts = await findTexts(tx, itemId);
  const updates = await tx
    .getRepository(ItemTextUpdate)
    .find({ where: { itemId, seq: MoreThan(since) }, order: { seq: 'ASC' } });
  const news: { key: string; update: Uint8Array }[] = [];
  for (const text of texts) {
    const { key, stateSeq } = text;
    const own = updates.filter((one) => one.key === key && one.seq > stateSeq).map(({ data }) => data);
    const parts = stateSeq > since ? [await stateOf(tx, text), ...own] : own;
    if (parts.length > 0) {
      news.push({ key, update: Y.mergeUpdates(parts) });
    }
  }
  return news;
}
