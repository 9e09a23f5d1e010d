import * as Y from 'yjs';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { lockItem } from './agenda-item.store.js';
import { findTexts, findWriting, saveWriting, updatesSince } from './item-text.store.js';
import { keepText } from './kept-texts.js';
import { caughtUp, seed, writingOf } from './shared-text-state.js';
import { textsByKey } from './text-keys.js';

/** The texts of an item, ready to be written in by several at once. They are made when somebody first opens them. */
export async function openTexts(
  work: Work,
  meeting: Meeting,
  itemId: string,
): Promise<{ item: AgendaItem; seq: number; texts: { key: string; state: string }[] }> {
  const item = await lockItem(work.tx, itemId);
  if (item === null) {
    fail('not-found');
  }
  if (item.adjustmentId !== null || meeting.locked) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  const writing = await writingOf(work, item);
  const known = new Map((await findTexts(work.tx, itemId)).map((text) => [text.key, text]));
  const texts: { key: string; state: string }[] = [];
  for (const [key, body] of textsByKey(writing.textKeys, item.content)) {
    const text = known.get(key);
    const held =
      text === undefined ? await seed(work, writing, key, body) : await caughtUp(work, writing, text, body);
    keepText({ itemId, key }, held);
    texts.push({ key, state: base64(Y.encodeStateAsUpdate(held.doc)) });
  }
  await saveWriting(work.tx, writing);
  return { item, seq: writing.seq, texts };
}

/** What has come to the texts of an item since the update of that number. */
export async function newsOfTexts(
  work: Work,
  meeting: Meeting,
  item: AgendaItem,
  since: number,
): Promise<{ version: number; seq: number; texts: { key: string; update: string }[] }> {
  const writing = await findWriting(work.tx, item.id);
  if (writing === null) {
    return { version: item.version, seq: 0, texts: [] };
  }
  const bodies = textsByKey(writing.textKeys, item.content);
  const isBehind = (await findTexts(work.tx, item.id)).some(
    ({ key, body }) => bodies.has(key) && (body ?? '') !== (bodies.get(key) ?? ''),
  );
  const opened =
    isBehind && item.adjustmentId === null && !meeting.locked
      ? await openTexts(work, meeting, item.id)
      : { item, seq: writing.seq };
  const texts = await updatesSince(work.tx, item.id, since);
  return {
    version: opened.item.version,
    seq: opened.seq,
    texts: texts.map(({ key, update }) => ({ key, update: base64(update) })),
  };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
