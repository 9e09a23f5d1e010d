import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AppealsOfAdjustment } from '@klubbat/shared/contracts/appeal';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { NoticePage } from '@klubbat/shared/contracts/notice';
import { forceObstacles } from '@klubbat/shared/sentences/appeal-event-sentences';
import { NOT_TRIED } from '@klubbat/shared/sentences/notice-sentences';
import { aBoard, adjust, aMeeting, show } from '../../../test/builders.js';
import { pdfText } from '../../../test/pdf-text.js';
import { ADMIN, startTestApp, type TestApp } from '../../../test/test-app.js';

/* A notice in which no § can be tried for its legality says so instead of a last day to appeal, and stands for as long all the same. */

const LAST = '2025-02-05';
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-01-15T09:00:00Z') });
});
afterAll(() => app.close());

/** The notice of a meeting whose two §§ are appealed so, as who wrote them has said. */
async function postedAs(kinds: (string | null)[]) {
  const { organisationId, boardId } = await aBoard(app);
  const door = `/api/organisations/${organisationId}/notice-board`;
  const settings = { name: 'Regionens anslagstavla', keptAt: 'Regionens hus', contact: 'Kansliet' };
  await app.admin
    .put(door)
    .send({ ...settings, version: 0 })
    .expect(200);
  const { id, items, people } = await aMeeting(app, boardId);
  for (const [index, { id: itemId, version }] of items.entries()) {
    const kind = kinds[index] ?? undefined;
    const said = kind === 'secret' ? { appeal: 'none', confidential: '21 kap. 1 § OSL' } : { appeal: kind };
    await app.admin
      .patch(`/api/agenda-items/${itemId}`)
      .send({ version, ...said })
      .expect(200);
  }
  await adjust(app, id, people);
  const adjustmentId = (await show(app.admin, id)).adjustments[0]?.id ?? '';
  await app.admin.post(`/api/adjustments/${adjustmentId}/own-notice`).expect(201);
  const meeting = await show(app.admin, id);
  const notice = meeting.adjustments[0]?.notices[0] ?? { id: '' };
  const [{ slug }] = await app.dataSource.query<[{ slug: string }]>(
    'SELECT slug FROM organisation WHERE id = $1',
    [organisationId],
  );
  return { meeting, adjustmentId, notice, open: `/offentligt/${slug}/anslagstavla` };
}

/** All that tells of it: pages for anyone, the feed, and the anslagsbevis. */
async function told(open: string, noticeId: string): Promise<string[]> {
  const feed = await app.stranger.get(`${open}/anslag.atom`).responseType('text').expect(200);
  const one = await app.stranger.get(`${open}/${noticeId}`).expect(200);
  const board = await app.stranger.get(open).expect(200);
  const paper = await app.admin.get(`/api/notices/${noticeId}/certificate.pdf`).expect(200);
  return [
    String(feed.body),
    one.text,
    // the board tells anyone how to appeal, whatever is up on it
    board.text.replace(/<h2 id="overklaga">.*/su, ''),
    (await pdfText(paper.body as Buffer)).replaceAll(/\s+/gu, ' '),
  ];
}

test.each<[(string | null)[], boolean]>([
  // nobody has said how they are appealed, or of one that it can be tried: three weeks, and a last day
  [[null, null], true],
  [['none', null], true],
  [['administrative', 'legality'], true],
  [['none', 'administrative'], false],
  [['special', 'special'], false],
  // how a secret § is appealed says what it may be about
  [['none', 'secret'], true],
])('§§ that are appealed as %j: a last day to appeal is told: %j', async (kinds, tried) => {
  const { meeting, notice, open } = await postedAs(kinds);
  const days = { lastAppealDay: tried ? LAST : null, standsUntil: LAST };
  expect(notice).toMatchObject(days);
  const page = (await app.admin.get(`/api/notices/${notice.id}`).expect(200)).body as NoticePage;
  expect(page).toMatchObject(days);
  const file = (await app.admin.get(`/api/meetings/${meeting.id}/export`).expect(200)).body as MeetingFile;
  expect(file.meeting.adjustments?.[0]?.notices?.[0]?.lastAppealDay).toBe(tried ? LAST : undefined);
  for (const text of await told(open, notice.id)) {
    expect(text.includes(NOT_TRIED)).toBe(!tried);
    expect(/Överklagas senast|Sista dag (?:att|för) överklag|Så överklagar du/u.test(text)).toBe(tried);
  }
  const one = await app.stranger.get(`${open}/${notice.id}`).expect(200);
  expect(one.text).toMatch(/Tas ned<\/dt><dd>6 februari 2025/u);
});

test('it stands for three weeks, in the database too, then comes down by itself', async () => {
  const { meeting, adjustmentId, notice } = await postedAs(['none', 'administrative']);
  const [first, second] = meeting.items;
  const removed = (day: string) =>
    app.dataSource.query('UPDATE notice SET removed_on = $2, removed_at = now() WHERE id = $1', [
      notice.id,
      day,
    ]);
  await expect(removed(LAST)).rejects.toMatchObject({ driverError: { code: 'KL052' } });
  // that it can be tried after all is not said of what lies in an adjustment
  await expect(
    app.dataSource.query(
      `UPDATE agenda_item SET content = jsonb_set(content, '{appeal}', '"legality"') WHERE id = $1`,
      [first?.id],
    ),
  ).rejects.toMatchObject({ driverError: { code: 'KL005' } });
  await app.admin
    .post(`/api/agenda-items/${second?.id ?? ''}/appeals`)
    .send({ way: 'administrative', receivedOn: '2025-01-15', appellant: 'Maja Ekdahl' })
    .expect(201);
  const reply = await app.admin.get(`/api/adjustments/${adjustmentId}/appeals`).expect(200);
  expect((reply.body as AppealsOfAdjustment).paragraphs).toMatchObject([
    { label: '§ 2', obstacles: [forceObstacles.open(1)] },
  ]);
  const asLegality = await app.admin.get(`/api/agenda-items/${second?.id ?? ''}/appeals`).expect(200);
  expect(asLegality.body).toMatchObject({
    lastAppealDay: null,
    obstacles: { legality: [forceObstacles.open(1), forceObstacles.standsUntil(LAST)] },
  });
  app.clock.now = new Date('2025-02-06T09:00:00Z');
  app.admin = await app.signIn(ADMIN.email, ADMIN.password);
  expect(await app.workers.keepNotices()).toBeGreaterThan(0);
  expect((await show(app.admin, meeting.id)).adjustments[0]?.notices[0]?.removedOn).toBe('2025-02-06');
});
