import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let boardId: string;
let meetingId: string;
let ids: Record<'A' | 'B' | 'C', string>;
let held = 0;

beforeAll(async () => {
  app = await startTestApp();
  ({ boardId } = await aBoard(app));
});
afterAll(() => app.close());
beforeEach(async () => {
  held += 1;
  const date = `2025-03-${String(held).padStart(2, '0')}`;
  meetingId = (await aMeeting(app, boardId, { date })).id;
  const added = async (title: string) => {
    const reply = await app.admin
      .post(`/api/meetings/${meetingId}/attachments`)
      .field('title', title)
      .field('label', title === 'B' ? '2A' : '')
      .expect(201);
    return (reply.body as AttachmentView).id;
  };
  ids = { A: await added('A'), B: await added('B'), C: await added('C') };
});

const meeting = (): Promise<MeetingView> => show(app.admin, meetingId);
const numbers = async () => (await meeting()).attachments.map(({ number, title }) => `${number} ${title}`);
const order = async (titles: (keyof typeof ids)[], version?: number) =>
  app.admin.put(`/api/meetings/${meetingId}/attachment-order`).send({
    version: version ?? (await meeting()).version,
    attachments: titles.map((title) => ids[title]),
  });

async function write(place: number, content: Record<string, unknown>): Promise<string> {
  const item = (await meeting()).items[place];
  await app.admin
    .patch(`/api/agenda-items/${item?.id ?? ''}`)
    .send({ version: item?.version, ...content })
    .expect(200);
  return item?.id ?? '';
}

async function freezeFirst(): Promise<void> {
  const numbered = await app.admin.post(`/api/meetings/${meetingId}/numbering`).expect(200);
  await app.admin
    .post(`/api/meetings/${meetingId}/adjustments`)
    .send({ paragraphs: [(numbered.body as { first: number }).first] })
    .expect(201);
}

describe('attachments put in another order', () => {
  test('are numbered from 1, and all that refers to them by number follows', async () => {
    const itemId = await write(0, {
      attachments: [1, 3],
      votes: [{ method: 'open', yes: 1, no: 0, attachment: 3 }],
      reservations: [{ by: [], attachment: 2 }],
      statements: [{ kind: 'note', by: [], attachment: 1 }],
    });
    const { version } = await meeting();
    expect((await order(['C', 'A', 'B'])).body).toEqual({ version: version + 1 });
    expect(await numbers()).toEqual(['1 C', '2 A', '3 B']);
    const now = await meeting();
    expect(now.attachments[2]).toMatchObject({ label: '2A' });
    expect(now.items[0]).toMatchObject({
      id: itemId,
      version: 3,
      attachments: [2, 1],
      votes: [{ attachment: 1 }],
      reservations: [{ attachment: 3 }],
      statements: [{ attachment: 2 }],
    });
    expect(now.items[1]).toMatchObject({ version: 1 });
  });

  test('are told of once in the events, with the text of before', async () => {
    await write(0, { attachments: [1] });
    await order(['B', 'A', 'C']);
    const events: unknown = await app.dataSource.query(
      'SELECT action, details FROM audit_event WHERE meeting_id = $1 ORDER BY id DESC LIMIT 2',
      [meetingId],
    );
    expect(events).toMatchObject([
      { action: 'attachment.ordered', details: { numbers: { 1: 2, 2: 1, 3: 3 } } },
      {
        action: 'agenda-item.renumbered',
        details: { changed: ['attachments'], before: { attachments: [1] } },
      },
    ]);
  });

  test('close the hole after one that was removed', async () => {
    await app.admin.delete(`/api/attachments/${ids.A}`).expect(204);
    expect((await order(['B', 'C'])).status).toBe(200);
    expect(await numbers()).toEqual(['1 B', '2 C']);
  });

  test('stay as they are when the same order is sent again, with the old version too', async () => {
    const { version } = await meeting();
    await order(['C', 'B', 'A'], version);
    const again = await order(['C', 'B', 'A'], version);
    expect(again.body).toEqual({ version: version + 1 });
    expect((await meeting()).version).toBe(version + 1);
  });

  test('are ordered by one of two who do it at once; the other is told by whom', async () => {
    const { version } = await meeting();
    const replies = await Promise.all([order(['C', 'B', 'A'], version), order(['B', 'A', 'C'], version)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'stale-version',
      changedBy: 'Administratör',
    });
    expect((await numbers()).map((line) => line.slice(0, 1))).toEqual(['1', '2', '3']);
  });

  test.each([
    ['one left out', ['A', 'B']],
    ['one twice', ['A', 'B', 'B']],
  ] as const)('are refused with %s', async (_what, titles) => {
    expect((await order([...titles])).body).toMatchObject({
      code: 'invalid',
      errors: [{ path: '$.attachments' }],
    });
    expect(await numbers()).toEqual(['1 A', '2 B', '3 C']);
  });
});

describe('a § that lies in an adjustment', () => {
  test.each([
    ['a list', () => ({ attachments: [2] })],
    ['a link in its text', () => ({ sections: [{ kind: 'decision', body: `[bilaga 2](bilaga:${ids.B})` }] })],
  ])('holds the number of what it names in %s, and lets the others move', async (_where, content) => {
    await write(0, content());
    await freezeFirst();
    const refused = await order(['B', 'A', 'C']);
    expect(refused.body).toMatchObject({ status: 409, code: 'locked' });
    expect((refused.body as { detail: string }).detail).toMatch(/^Bilaga 2 hör till en paragraf som ligger/);
    expect(await numbers()).toEqual(['1 A', '2 B', '3 C']);
    expect((await order(['C', 'B', 'A'])).status).toBe(200);
    expect(await numbers()).toEqual(['1 C', '2 B', '3 A']);
  });

  test('locks every number once all lie there', async () => {
    await freezeFirst();
    await app.admin.post(`/api/meetings/${meetingId}/adjustments`).send({}).expect(201);
    expect((await order(['C', 'B', 'A'])).body).toMatchObject({ status: 409, code: 'locked' });
  });
});

test('who may not write may not order, and a stranger learns nothing', async () => {
  const { id } = (await meeting()).people[1] ?? { id: '' };
  const adjuster = await app.invite(id, 'justerare@region.example');
  const body = { version: 1, attachments: [ids.A] };
  await adjuster.put(`/api/meetings/${meetingId}/attachment-order`).send(body).expect(403);
  await app.stranger.put(`/api/meetings/${meetingId}/attachment-order`).send(body).expect(401);
});
