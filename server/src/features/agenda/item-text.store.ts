import { In, MoreThan, type EntityManager } from 'typeorm';
import * as Y from 'yjs';
import type { AgendaItem } from './agenda-item.entity.js';
import { ItemTextUpdate } from './item-text-update.entity.js';
import { ItemText } from './item-text.entity.js';
import { ItemWriting } from './item-writing.entity.js';
import { areKeysOf, keysFor } from './section-keys.js';

export function findWriting(tx: EntityManager, itemId: string): Promise<ItemWriting | null> {
  return tx.getRepository(ItemWriting).findOneBy({ itemId });
}

/** The keys of the sections, item by item, of those whose texts somebody has opened to write. */
export async function findSectionKeys(
  tx: EntityManager,
  items: readonly Pick<AgendaItem, 'id' | 'content'>[],
): Promise<Map<string, string[]>> {
  const rows = await tx.getRepository(ItemWriting).findBy({ itemId: In(items.map(({ id }) => id)) });
  const keys = new Map(rows.map(({ itemId, sectionKeys }) => [itemId, sectionKeys]));
  return new Map(
    items.flatMap(({ id, content }) => {
      const known = keys.get(id);
      return known !== undefined && areKeysOf(known, content.sections ?? [])
        ? [[id, known.map(({ key }) => key)] as const]
        : [];
    }),
  );
}

export async function saveWriting(tx: EntityManager, writing: ItemWriting): Promise<void> {
  await tx.getRepository(ItemWriting).upsert(writing, ['itemId']);
}

/** Lets each section of the item have its key, whoever wrote them. */
export async function keepSectionKeys(tx: EntityManager, { id, content }: AgendaItem): Promise<void> {
  const writing = await findWriting(tx, id);
  const sections = content.sections ?? [];
  if (writing !== null && !areKeysOf(writing.sectionKeys, sections)) {
    await saveWriting(tx, { ...writing, sectionKeys: keysFor(writing.sectionKeys, sections) });
  }
}

export function findTexts(tx: EntityManager, itemId: string): Promise<ItemText[]> {
  return tx.getRepository(ItemText).findBy({ itemId });
}

export async function addText(tx: EntityManager, text: ItemText): Promise<void> {
  await tx.getRepository(ItemText).insert(text);
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

/** The document of a text, from its state and what has come since. */
export async function loadText(tx: EntityManager, text: ItemText): Promise<Y.Doc> {
  const { itemId, key, stateSeq } = text;
  const updates = await tx
    .getRepository(ItemTextUpdate)
    .find({ where: { itemId, key, seq: MoreThan(stateSeq) }, order: { seq: 'ASC' } });
  const doc = new Y.Doc({ gc: false });
  doc.transact(() =>
    [text.state, ...updates.map(({ data }) => data)].forEach((one) => Y.applyUpdate(doc, one)),
  );
  if (updates.length >= LOOSE) {
    text.state = Buffer.from(Y.encodeStateAsUpdate(doc));
    text.stateSeq = updates.at(-1)?.seq ?? stateSeq;
    await tx.getRepository(ItemText).update({ itemId, key }, { state: text.state, stateSeq: text.stateSeq });
  }
  return doc;
}

/** Adds what came to a text. Updates that have become the state long ago go: nobody asks for them one by one any more. */
export async function addUpdate(tx: EntityManager, update: ItemTextUpdate): Promise<void> {
  await tx.getRepository(ItemTextUpdate).insert(update);
  await tx.query(
    `DELETE FROM item_text_update u USING item_text t
      WHERE t.item_id = $1 AND t.key = $2 AND u.item_id = t.item_id AND u.key = t.key AND u.seq <= t.state_seq`,
    [update.itemId, update.key],
  );
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
  return texts.flatMap(({ key, state, stateSeq }) => {
    const own = updates.filter((one) => one.key === key && one.seq > stateSeq).map(({ data }) => data);
    const parts = stateSeq > since ? [state, ...own] : own;
    return parts.length === 0 ? [] : [{ key, update: Y.mergeUpdates(parts) }];
  });
}
