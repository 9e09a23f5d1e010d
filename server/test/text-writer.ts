import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { readerOf } from '@klubbat/shared/text/shared-text';
import { rootOf } from '@klubbat/shared/text/shared-text-tree';
import type { Agent } from './test-app.js';

export interface OpenedTexts {
  item: AgendaItemView;
  seq: number;
  texts: { key: string; state: string }[];
}

/** One who writes in a text of an item, over the doors: in the first one, or in that of that place among all. */
export async function aTextWriter(agent: Agent, id: string, place = 0) {
  const opened = (await agent.post(`/api/agenda-items/${id}/texts`).expect(200)).body as OpenedTexts;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(opened.texts[place]?.state ?? '', 'base64'));
  const key = opened.texts[place]?.key ?? '';
  let { seq } = opened;
  let unsent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') {
      unsent.push(update);
    }
  });
  const pending = () => {
    const update = Buffer.from(Y.mergeUpdates(unsent)).toString('base64');
    unsent = [];
    return update;
  };
  const save = (body: object) => agent.patch(`/api/agenda-items/${id}`).send(body);
  const { version } = opened.item;
  return {
    doc,
    key,
    version,
    save,
    pending,
    text: (paragraph = 0) => (rootOf(doc).get(paragraph) as Y.XmlElement).get(0) as Y.XmlText,
    says: readerOf(doc),
    send: () => save({ version, saveId: randomUUID(), texts: { [key]: pending() } }),
    fetch: async () => {
      const reply = await agent.get(`/api/agenda-items/${id}/texts?since=${seq}`).expect(200);
      const news = reply.body as { seq: number; texts: { key: string; update: string }[] };
      seq = news.seq;
      for (const { update } of news.texts.filter((one) => one.key === key)) {
        Y.applyUpdate(doc, Buffer.from(update, 'base64'), 'server');
      }
      return news;
    },
  };
}
