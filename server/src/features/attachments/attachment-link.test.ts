import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let meetingId: string;
let first: AttachmentView;
let second: AttachmentView;
let foreign: AttachmentView;
let item: AgendaItemView;

const attach = async (meeting: string, title: string): Promise<AttachmentView> =>
  (await app.admin.post(`/api/meetings/${meeting}/attachments`).field('title', title).expect(201))
    .body as AttachmentView;
const link = (words: string, { id }: { id: string }) => `[${words}](bilaga:${id})`;
const write = async (change: object, status = 200) => {
  const { version } = (await app.admin.get(`/api/agenda-items/${item.id}`).expect(200))
    .body as AgendaItemView;
  return app.admin
    .patch(`/api/agenda-items/${item.id}`)
    .send({ version, ...change })
    .expect(status);
};
const body = (text: string) => ({ sections: [{ kind: 'decision', body: text }] });
/** the item as it stands in the meeting's file */
const exported = async () => {
  const { items } = (await app.admin.get(`/api/meetings/${meetingId}/export`).expect(200))
    .body as MeetingFile;
  return items.find(({ title }) => title === item.title);
};

beforeAll(async () => {
  app = await startTestApp();
  const { boardId } = await aBoard(app);
  meetingId = (await aMeeting(app, boardId, { date: '2025-02-03' })).id;
  const other = (await aMeeting(app, boardId, { date: '2025-02-04' })).id;
  first = await attach(meetingId, 'Karta');
  second = await attach(meetingId, 'Plan');
  foreign = await attach(other, 'Annans');
  item = (await app.admin.post(`/api/meetings/${meetingId}/agenda-items`).send({ title: 'Plan' }).expect(201))
    .body as AgendaItemView;
});
afterAll(() => app.close());

describe('a link from a text to an attachment', () => {
  test('is stored as it is, and is words with the present number in export and protocol', async () => {
    const text = `${link('Bilaga 2', second)} antas, se **${link('bilaga 2', second)}**.`;
    await write({ ...body(text), motions: [{ text: `Anta ${link('bilaga 2', second)}` }] });
    const stored = (await app.admin.get(`/api/agenda-items/${item.id}`).expect(200)).body as AgendaItemView;
    expect(stored.sections?.[0]?.body).toBe(text);
    expect(await exported()).toMatchObject({
      sections: [{ body: 'Bilaga 2 antas, se **bilaga 2**.' }],
      motions: [{ text: 'Anta bilaga 2' }],
    });
    await app.admin.patch(`/api/attachments/${second.id}`).field('label', 'B').expect(200);
    expect((await exported())?.sections?.[0]?.body).toBe('Bilaga B antas, se **bilaga B**.');
    const protocol = (await app.admin.get(`/api/meetings/${meetingId}/protocol`).expect(200))
      .body as ProtocolContent;
    expect(JSON.stringify(protocol)).toContain('Bilaga B antas, se ');
    expect(JSON.stringify(protocol)).not.toContain(second.id);
  });

  test('keeps its attachment from being removed, in whatever text it stands', async () => {
    const refusal = await app.admin.delete(`/api/attachments/${second.id}`).expect(409);
    expect(refusal.body).toMatchObject({ code: 'still-referred-to' });
    await write({ ...body('Utan länk.') });
    await app.admin.delete(`/api/attachments/${second.id}`).expect(409);
    await write({ motions: null, attachments: null });
    await app.admin.delete(`/api/attachments/${second.id}`).expect(204);
  });

  test('to what is no attachment of the meeting is refused and changes nothing', async () => {
    await write(body('Stod här.'));
    for (const unknown of [foreign, second]) {
      const refusal = await write(body(`Se ${link('bilaga 1', unknown)}.`), 422);
      expect(refusal.body).toMatchObject({ code: 'invalid', errors: [{ path: '$.sections' }] });
    }
    expect((await exported())?.sections?.[0]?.body).toBe('Stod här.');
    await write(body(`Se ${link('bilaga 1', first)}.`));
  });

  test.each([
    ['escaped', () => `Skriv \\${link('bilaga 1', foreign)} så.`],
    ['with other words', () => `[se här](bilaga:${foreign.id})`],
    ['cut off', () => `[bilaga 1](bilaga:${foreign.id}`],
  ])('that only looks like one is text: %s', async (_name, text) => {
    await write(body(text()));
    expect((await exported())?.sections?.[0]?.body).toBe(text());
  });
});
