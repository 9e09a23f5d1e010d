import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type * as Y from 'yjs';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import {
  startWriting,
  step,
  wakeAt,
  isUnsaved,
  type Writing,
  type WritingEvent,
} from '../client/src/lib/autosave/writing.js';
import { bytesOf, SharedText } from '../client/src/lib/shared-text/shared-text.js';
import { textsIn, withText } from '../client/src/features/agenda/draft-texts.js';
import { changeOf } from '../client/src/features/agenda/item-change.js';
import { draftOf, type ItemDraft } from '../client/src/features/agenda/item-draft.js';
import { itemRules } from '../client/src/features/agenda/item-rules.js';

type Call = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;

/**
 * One who writes in a text of an item with the client's own queue, rules and document, over the real doors. `place`: which of
 * all the item's texts, sections first and then motions.
 */
export function aTypist(name: string, itemId: string, call: Call, place = 0) {
  const address = `/api/agenda-items/${itemId}`;
  const words: string[] = [];
  const acknowledged = new Set<string>();
  let text: SharedText;
  let writing: Writing<ItemDraft>;
  let key = '';
  let seq = 0;
  let running: Promise<void> | undefined;

  const tell = (event: WritingEvent<ItemDraft>) => {
    writing = step(writing, event, itemRules);
  };
  const ownIn = (part: ItemDraft) => textsIn(part).find((one) => one.key === key);
  const keep = () => {
    const got = ownIn(writing.base.part)?.text;
    const unsent = text.unsent(ownIn(writing.draft)?.text, got);
    tell({ type: 'typed', draft: withText(writing.draft, key, text.markdown, unsent), now: Date.now() });
  };
  const stored = (item: AgendaItemView) => ({ part: draftOf(item), version: item.version });

  /** Sends until nothing waits; what gets no answer is sent again as it was. */
  const send = async (): Promise<void> => {
    while (isUnsaved(writing, itemRules)) {
      tell({ type: 'hurry', now: Date.now() });
      if (wakeAt(writing, itemRules) === undefined) {
        throw new Error(
          `the queue stands still: ${JSON.stringify(writing.refused?.fault ?? writing.stopped)}`,
        );
      }
      tell({ type: 'wake', now: Date.now(), saveId: randomUUID() });
      const { save } = writing;
      if (save === null) {
        continue;
      }
      const sent = words.filter((word) => ownIn(save.part)?.says.includes(word));
      const { version, saveId } = save;
      const body = { ...changeOf(save.base, save.part), version, saveId };
      const answer = await call('PATCH', address, body).catch(() => undefined);
      if (answer?.status === 200) {
        tell({ type: 'answered', stored: stored(answer.body as AgendaItemView), now: Date.now() });
        sent.forEach((word) => acknowledged.add(word));
      } else if (
        answer === undefined ||
        answer.status >= 500 ||
        answer.status === 401 ||
        answer.status === 429
      ) {
        tell({ type: 'failed', trouble: 'unreachable', now: Date.now() });
        await pause(50);
      } else {
        tell({ type: 'refused', fault: answer, places: [] });
      }
    }
  };

  return {
    words,
    acknowledged: () => [...acknowledged],
    says: () => text.markdown,
    open: async () => {
      const { body } = await call('POST', `${address}/texts`);
      const opened = body as { item: AgendaItemView; seq: number; texts: { key: string; state: string }[] };
      const own = opened.texts[place];
      key = own?.key ?? '';
      seq = opened.seq;
      writing = startWriting(stored(opened.item));
      text = new SharedText(bytesOf(own?.state ?? ''), ownIn(writing.draft)?.says ?? '');
      keep();
    },
    /** One more word, somewhere in the paragraph. */
    type: () => {
      const word = `${name}${words.length.toString(36)}.${randomUUID().slice(0, 4)}`;
      words.push(word);
      const paragraph = text.fragment.get(0) as Y.XmlElement;
      const line = paragraph.get(0) as Y.XmlText;
      const spaces = [...(line.toJSON().matchAll(/ /g) as Iterable<RegExpMatchArray>)].map(
        ({ index }) => index ?? 0,
      );
      const at = (spaces[Math.floor(Math.random() * spaces.length)] ?? -1) + 1;
      line.insert(at, `${word} `);
      keep();
      running ??= send().finally(() => (running = undefined));
    },
    settle: async () => {
      await running;
      await send();
    },
    read: async () => {
      const { body } = await call('GET', `${address}/texts?since=${seq}`);
      const news = body as { seq: number; texts: { key: string; update: string }[] };
      seq = news.seq;
      news.texts.filter((one) => one.key === key).forEach(({ update }) => text.take(bytesOf(update)));
      keep();
    },
  };
}
