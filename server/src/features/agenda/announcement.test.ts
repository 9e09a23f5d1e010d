import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ASSEMBLY = { name: 'Regionfullmäktige', kind: 'assembly' };
const STANDING = {
  title: 'Fråga om sammanträdet är kungjort i rätt tid',
  kind: 'formality',
  summary: '',
  decision: '{kungörelse}',
  last: false,
};
const DECISION = [{ kind: 'decision', body: 'Bifall.' }];

/** A meeting on 28 January 2025, thirteen days from the day of the test, with one item. */
async function aMeetingOf(settings: Record<string, unknown> = ASSEMBLY, date = '2025-01-28') {
  const { boardId } = await aBoard(app, settings);
  const made = await app.admin.post('/api/meetings').send({ boardId, date, start: '10:00' }).expect(201);
  const { id } = made.body as MeetingView;
  await add(id, 'Budget');
  return { id, boardId };
}
const add = async (id: string, title: string, more: Record<string, unknown> = {}) => {
  await app.admin
    .post(`/api/meetings/${id}/agenda-items`)
    .send({ title, sections: DECISION, ...more })
    .expect(201);
};
const announce = (id: string, announcedOn: string | null) =>
  app.admin.put(`/api/meetings/${id}/announcement`).send({ announcedOn });
const itemCalled = async (id: string, title: string) => {
  const item = (await show(app.admin, id)).items.find((one) => one.title === title);
  if (item === undefined) {
    throw new Error(`no item is called ${title}`);
  }
  return item;
};
const open = async (id: string, title: string, body = {}) =>
  app.admin.post(`/api/agenda-items/${(await itemCalled(id, title)).id}/open`).send(body);
const consent = async (id: string, title: string, body: object = { given: true }) =>
  app.admin.put(`/api/agenda-items/${(await itemCalled(id, title)).id}/consent`).send(body);
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
const bodies = ({ sections = [] }: MeetingView['items'][number]) =>
  sections.map(({ kind, body }) => [kind, body]);

describe('the announcement of a meeting of fullmäktige', () => {
  test('is kept with its last day, goes into the standing item, and can be taken back', async () => {
    const { id, boardId } = await aMeetingOf();
    const { boards } = (await app.admin.get('/api/boards').expect(200)).body as {
      boards: { id: string; version: number }[];
    };
    const version = boards.find((board) => board.id === boardId)?.version;
    await app.admin
      .patch(`/api/boards/${boardId}`)
      .send({ version, standingItems: [STANDING] })
      .expect(200);
    await app.admin.post(`/api/meetings/${id}/standing-items`).expect(200);
    expect(await show(app.admin, id)).toMatchObject({ announcement: { on: null, by: '2025-01-21' } });
    expect((await app.admin.get('/api/meetings').query({ boardId })).body).toMatchObject({
      meetings: [{ announceBy: '2025-01-21' }],
    });
    await announce(id, '2025-01-14').expect(200);
    await announce(id, '2025-01-14').expect(200);
    expect((await show(app.admin, id)).announcement?.on).toBe('2025-01-14');
    expect(await itemCalled(id, STANDING.title)).toMatchObject({
      announcedOn: '2025-01-14',
      sections: [{ body: 'Kungörelsen anslogs 14 januari 2025. Sammanträdet är kungjort i rätt tid.' }],
    });
    expect((await app.admin.get('/api/meetings').query({ boardId })).body).toMatchObject({
      meetings: [{ announceBy: null }],
    });
    await announce(id, null).expect(200);
    expect((await itemCalled(id, 'Budget')).announcedOn).toBeNull();
  });

  test('is refused on a day that has not come, and for a nämnd', async () => {
    const { id } = await aMeetingOf();
    await announce(id, '2025-01-16').expect(422);
    const nämnd = await aMeetingOf({});
    expect((await show(app.admin, nämnd.id)).announcement).toBeNull();
    await announce(nämnd.id, '2025-01-14').expect(422);
  });

  test('late or missing stands in the check list, and stops nothing', async () => {
    const warnings = async (id: string) => {
      await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
      const reply = await app.admin.get(`/api/meetings/${id}/readiness`).expect(200);
      return (reply.body as { warnings: { code: string }[] }).warnings.map(({ code }) => code);
    };
    const missing = await aMeetingOf(ASSEMBLY, '2025-01-14');
    expect(await warnings(missing.id)).toContain('announcement-missing');
    const late = await aMeetingOf(ASSEMBLY, '2025-01-15');
    await announce(late.id, '2025-01-09').expect(200);
    expect(await warnings(late.id)).toContain('announced-late');
    const nämnd = await aMeetingOf({}, '2025-01-15');
    expect((await warnings(nämnd.id)).filter((code) => code.startsWith('announce'))).toEqual([]);
  });
});

describe('an item that came after the announcement', () => {
  test('is an urgent one, and is taken up only when all present agree, which the § then says', async () => {
    const { id } = await aMeetingOf();
    await announce(id, '2025-01-14').expect(200);
    await add(id, 'Sent');
    await add(id, 'Upprop', { kind: 'formality' });
    expect(await itemCalled(id, 'Sent')).toMatchObject({
      urgent: true,
      announcedOn: null,
      consent: 'needed',
    });
    expect(await itemCalled(id, 'Upprop')).toMatchObject({ announcedOn: null, consent: null });
    expect((await open(id, 'Budget')).status).toBe(200);
    const refused = await open(id, 'Sent');
    expect([refused.status, codeOf(refused)]).toEqual([422, 'reason-required']);
    expect(JSON.stringify(refused.body)).toContain('5 kap. 52 §');
    expect((await Promise.all([consent(id, 'Sent'), consent(id, 'Sent')])).map((one) => one.status)).toEqual([
      200, 200,
    ]);
    const item = await itemCalled(id, 'Sent');
    expect(item.consent).toBe('noted');
    expect(bodies(item)).toEqual([
      ['decision', 'Bifall.'],
      [
        'procedure',
        'Ärendet stod inte i kungörelsen. Samtliga närvarande ledamöter samtycker till att det avgörs.',
      ],
    ]);
    expect((await open(id, 'Sent')).status).toBe(200);
  });

  test('taken back, the consent leaves what others wrote beside it', async () => {
    const { id } = await aMeetingOf();
    await add(id, 'Sent', { urgent: true, sections: [{ kind: 'procedure', body: 'Bifall yrkas.' }] });
    await consent(id, 'Sent', { given: true, unprepared: true });
    expect(bodies(await itemCalled(id, 'Sent'))[0]?.[1]).toMatch(
      /inte beretts.*samtycker[^]*Bifall yrkas\.$/,
    );
    await consent(id, 'Sent', { given: false });
    expect(await itemCalled(id, 'Sent')).toMatchObject({
      consent: 'needed',
      sections: [{ kind: 'procedure', body: 'Bifall yrkas.' }],
    });
  });

  test('that was decided all the same is recorded with a reason and stands in the check list', async () => {
    const { id } = await aMeetingOf();
    await add(id, 'Sent', { urgent: true });
    expect((await open(id, 'Sent', { reason: 'Ingen invände.' })).status).toBe(200);
    expect((await open(id, 'Budget')).status).toBe(200);
    const reply = await app.admin.get(`/api/meetings/${id}/readiness`).expect(200);
    expect((reply.body as { warnings: object[] }).warnings).toContainEqual(
      expect.objectContaining({ code: 'urgent-without-consent' }),
    );
    const deciding = await app.admin
      .get(`/api/agenda-items/${(await itemCalled(id, 'Sent')).id}/deciding`)
      .expect(200);
    expect((deciding.body as { findings: object[] }).findings).toMatchObject([{ reason: 'Ingen invände.' }]);
  });

  test('announced by itself in time needs no consent', async () => {
    const { id } = await aMeetingOf(ASSEMBLY, '2025-01-16');
    await add(id, 'Sent', { urgent: true });
    const item = await itemCalled(id, 'Sent');
    await app.admin
      .put(`/api/agenda-items/${item.id}/announcement`)
      .send({ announcedOn: '2025-01-15' })
      .expect(200);
    expect((await itemCalled(id, 'Sent')).consent).toBeNull();
    expect((await open(id, 'Sent')).status).toBe(200);
    expect((await consent(id, 'Budget')).status).toBe(422);
  });

  test('of a nämnd is taken up as any other', async () => {
    const { id } = await aMeetingOf({});
    await add(id, 'Sent', { urgent: true });
    expect((await itemCalled(id, 'Sent')).consent).toBeNull();
    expect((await open(id, 'Sent')).status).toBe(200);
  });
});
