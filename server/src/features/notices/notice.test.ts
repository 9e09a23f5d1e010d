import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { NoticePage } from '@klubbat/shared/contracts/notice';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, anAdjustedMeeting, show } from '../../../test/builders.js';
import { pdfText } from '../../../test/pdf-text.js';
import { ADMIN, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

const BOARD = { name: 'Regionens anslagstavla', keptAt: 'Regionens hus', contact: 'Kansliet, 010-00 00 00' };
const START = new Date('2025-01-15T09:00:00Z');

let app: TestApp;
let admin: Agent;
// a house for each: what one finds that was down would be in the way of the next
beforeEach(async () => {
  app = await startTestApp({ now: START });
  ({ admin } = app);
});
afterEach(() => app.close());

/** Moves the clock; one who has signed in long ago signs in anew. */
async function at(moment: string): Promise<void> {
  app.clock.now = new Date(moment);
  admin = await app.signIn(ADMIN.email, ADMIN.password);
}

async function adjusted(settings: Record<string, unknown> = {}, opened = true) {
  const { organisationId, boardId } = await aBoard({ admin }, settings);
  if (opened) {
    await admin
      .put(`/api/organisations/${organisationId}/notice-board`)
      .send({ ...BOARD, version: 0 })
      .expect(200);
  }
  const meeting = await anAdjustedMeeting({ admin, invite: app.invite }, boardId);
  return { organisationId, meeting, adjustmentId: meeting.adjustments[0]?.id ?? '' };
}

const post = (adjustmentId: string) => admin.post(`/api/adjustments/${adjustmentId}/own-notice`);

async function posted(settings: Record<string, unknown> = {}) {
  const made = await adjusted(settings);
  await post(made.adjustmentId).expect(201);
  return { ...made, noticeId: (await noticeOf(made.meeting)).id };
}

async function noticeOf({ id }: MeetingView) {
  const [notice] = (await show(admin, id)).adjustments[0]?.notices ?? [];
  if (notice === undefined) {
    throw new Error('no notice');
  }
  return notice;
}

async function page(noticeId: string): Promise<NoticePage> {
  return (await admin.get(`/api/notices/${noticeId}`).expect(200)).body as NoticePage;
}

describe('posting on our own notice board', () => {
  test('one press makes the notice of the adjustment itself, and a second press nothing more', async () => {
    const { meeting, adjustmentId } = await adjusted();
    const made = await post(adjustmentId).expect(201);
    expect(made.body).toMatchObject({
      state: 'announced',
      notices: [
        {
          board: BOARD.name,
          postedOn: '2025-01-15',
          lastAppealDay: '2025-02-05',
          keptAt: BOARD.keptAt,
          own: true,
        },
      ],
    });
    const again = await Promise.all([post(adjustmentId).expect(200), post(adjustmentId).expect(200)]);
    expect(again.map(({ body }) => (body as { notices: unknown[] }).notices)).toEqual([
      [expect.anything()],
      [expect.anything()],
    ]);
    expect(await page((await noticeOf(meeting)).id)).toMatchObject({
      paragraphsLabel: '§§ 1–2',
      postedBy: expect.any(String),
      contact: BOARD.contact,
      standsUntil: '2025-02-05',
      hasCertificate: true,
    });
  });

  test('what cannot be appealed has no last day; nothing is posted before it is adjusted, or without a board', async () => {
    const forum = await adjusted({ appealable: false });
    const made = await post(forum.adjustmentId).expect(201);
    expect(made.body).toMatchObject({ notices: [{ lastAppealDay: null }] });
    const none = await adjusted({}, false);
    expect((await post(none.adjustmentId).expect(409)).body).toMatchObject({ code: 'no-notice-board' });
  });

  test('a notice board is opened once, and what another wrote is not written over', async () => {
    const { organisationId } = await aBoard({ admin });
    const set = (change: object) =>
      admin.put(`/api/organisations/${organisationId}/notice-board`).send({ ...BOARD, ...change });
    await set({ version: 0 }).expect(200);
    await set({ version: 0 }).expect(200);
    expect((await set({ version: 1, contact: 'Registratorn' }).expect(200)).body).toMatchObject({
      version: 2,
    });
    await set({ version: 1, contact: 'Någon annan' }).expect(409);
    await set({ version: 2, name: '  ' }).expect(422);
    await app.stranger.get(`/api/organisations/${organisationId}/notice-board`).expect(401);
  });

  test('nobody of another organisation sees it, posts it or settles anything of it', async () => {
    const { adjustmentId, noticeId } = await posted();
    const other = await anAdjustedMeeting({ admin, invite: app.invite }, (await aBoard({ admin })).boardId);
    const stranger = await app.invite(other.people[3]?.id ?? '', `dan.${other.id}@region.example`);
    await stranger.get(`/api/notices/${noticeId}`).expect(404);
    await stranger.get(`/api/notices/${noticeId}/certificate.pdf`).expect(404);
    await stranger.post(`/api/adjustments/${adjustmentId}/own-notice`).expect(404);
    const list = await stranger.get('/api/notices').expect(200);
    expect((list.body as { notices: { id: string }[] }).notices.map(({ id }) => id)).not.toContain(noticeId);
  });
});

describe('taking down', () => {
  test('never before the day after the last appeal day, then by itself, once', async () => {
    const { meeting, adjustmentId, noticeId } = await posted();
    const remove = (removedOn: string) =>
      admin.put(`/api/adjustments/${adjustmentId}/notices/${noticeId}/removal`).send({ removedOn });
    await at('2025-02-05T22:30:00Z');
    await remove('2025-02-05').expect(422);
    // before anybody saw that the board was up, nothing is known of it
    expect(await app.workers.keepNotices()).toBe(0);
    expect((await noticeOf(meeting)).removedOn).toBeNull();
    await expect(
      app.dataSource.query(`UPDATE notice SET removed_on = '2025-02-05', removed_at = now() WHERE id = $1`, [
        noticeId,
      ]),
    ).rejects.toThrow('stands for the whole time');
    // half past midnight in Sweden
    await at('2025-02-05T23:30:00Z');
    await seenUntilNow();
    const rounds = await Promise.all([app.workers.keepNotices(), app.workers.keepNotices()]);
    expect(rounds.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect((await noticeOf(meeting)).removedOn).toBe('2025-02-06');
    expect(await page(noticeId)).toMatchObject({ removedBy: null, removedAt: '2025-02-05T23:30:00.000Z' });
    expect(await app.workers.keepNotices()).toBe(0);
    const events = (await admin.get(`/api/meetings/${meeting.id}/events`).expect(200)).body as {
      events: { action: string }[];
    };
    expect(events.events.filter(({ action }) => action === 'adjustment.notice-taken-down')).toHaveLength(1);
    // what came down stays down, and is never taken away
    await expect(
      app.dataSource.query(`UPDATE notice SET removed_on = NULL, removed_at = NULL WHERE id = $1`, [
        noticeId,
      ]),
    ).rejects.toThrow('what a notice says stands');
    await expect(app.dataSource.query(`DELETE FROM notice WHERE id = $1`, [noticeId])).rejects.toThrow(
      'a notice is kept',
    );
  });

  test('of a joint body, not before the time has run out on the board where it was announced last', async () => {
    const { meeting, adjustmentId } = await posted();
    await at('2025-01-22T09:00:00Z');
    await admin
      .post(`/api/adjustments/${adjustmentId}/notices`)
      .send({
        board: 'Kommunens anslagstavla',
        postedOn: '2025-01-22',
        evidence: 'Mejl från kommunens registrator',
        evidenceUrl: 'https://kommunen.example/anslag/17',
      })
      .expect(201);
    await at('2025-02-12T09:00:00Z');
    expect(await app.workers.keepNotices()).toBe(0);
    await admin.post(`/api/adjustments/${adjustmentId}/appeal-period-end`).expect(409);
    await at('2025-02-13T09:00:00Z');
    await seenUntilNow();
    expect(await app.workers.keepNotices()).toBe(1);
    expect((await noticeOf(meeting)).removedOn).toBe('2025-02-13');
    const other = (await show(admin, meeting.id)).adjustments[0]?.notices.find(({ own }) => !own);
    const told = await page(other?.id ?? '');
    expect(told).toMatchObject({
      evidence: 'Mejl från kommunens registrator',
      evidenceUrl: 'https://kommunen.example/anslag/17',
      seenUp: [],
      gaps: [],
    });
  });

  test('an address that is no web address is refused', async () => {
    const { adjustmentId } = await adjusted();
    for (const evidenceUrl of ['javascript:alert(1)', 'ftp://kommunen.example', 'inte en adress']) {
      await admin
        .post(`/api/adjustments/${adjustmentId}/notices`)
        .send({ board: 'Tavlan', postedOn: '2025-01-15', evidenceUrl })
        .expect(422);
    }
  });
});

/** The program has run all the time, and seen that the board was up. */
async function seenUntilNow(): Promise<void> {
  await app.dataSource.query(
    'UPDATE board_uptime SET seen_at = $1 WHERE from_at = (SELECT max(from_at) FROM board_uptime)',
    [app.clock.now],
  );
}

describe('when the board was down', () => {
  test('it is found, holds up the take-down, and a person decides what it means', async () => {
    await app.workers.keepNotices();
    const { meeting, adjustmentId, noticeId } = await posted();
    for (const minute of ['09:01', '09:05', '09:14']) {
      app.clock.now = new Date(`2025-01-15T${minute}:00Z`);
      expect(await app.workers.keepNotices()).toBe(0);
    }
    expect((await page(noticeId)).gaps).toEqual([]);
    // three hours and ten minutes later the program is back
    app.clock.now = new Date('2025-01-15T12:24:00Z');
    expect(await app.workers.keepNotices()).toBeGreaterThanOrEqual(1);
    expect(await app.workers.keepNotices()).toBe(0);
    const { gaps, seenUp } = await page(noticeId);
    expect(gaps).toMatchObject([
      {
        from: '2025-01-15T09:14:00.000Z',
        until: '2025-01-15T12:24:00.000Z',
        proposed: '2025-02-06',
        settlement: null,
      },
    ]);
    expect(seenUp).toEqual([
      { from: START.toISOString(), until: '2025-01-15T09:14:00.000Z' },
      { from: '2025-01-15T12:24:00.000Z', until: '2025-01-15T12:24:00.000Z' },
    ]);
    const unsettled = await admin.get('/api/notices?standing=unsettled').expect(200);
    expect((unsettled.body as { notices: { id: string }[] }).notices.map(({ id }) => id)).toContain(noticeId);

    const waits = async () => {
      const { tasks } = (await admin.get('/api/my-work').expect(200)).body as {
        tasks: { kind: string; adjustmentId?: string; noticeId?: string; due: string | null }[];
      };
      return tasks.filter((task) => task.adjustmentId === adjustmentId);
    };
    expect(await waits()).toMatchObject([{ kind: 'settle-gap', noticeId, due: '2025-02-05' }]);

    const gap = gaps[0]?.id ?? '';
    const settle = (body: object) => admin.put(`/api/notices/${noticeId}/gaps/${gap}/settlement`).send(body);
    await at('2025-02-06T09:00:00Z');
    await seenUntilNow();
    await app.workers.keepNotices();
    expect((await noticeOf(meeting)).removedOn).toBeNull();
    // that the time is over is no task while nobody knows how long it is
    expect((await waits()).map(({ kind }) => kind)).toEqual(['settle-gap']);
    expect(
      (await admin.post(`/api/adjustments/${adjustmentId}/appeal-period-end`).expect(409)).body,
    ).toMatchObject({ code: 'notice-was-down' });
    await settle({ settlement: 'extended', lastAppealDay: '2025-02-05', reason: 'Nere' }).expect(422);
    await settle({ settlement: 'extended', lastAppealDay: '2025-02-08', reason: 'Nere' }).expect(422);
    await settle({ settlement: 'extended', lastAppealDay: '2025-02-06', reason: '' }).expect(422);
    const extended = {
      settlement: 'extended',
      lastAppealDay: '2025-02-06',
      reason: 'Tavlan var nere en dag',
    };
    expect((await settle(extended).expect(200)).body).toMatchObject({
      lastAppealDay: '2025-02-06',
      unsettled: 0,
      gaps: [{ settlement: 'extended', dayBefore: '2025-02-05', dayAfter: '2025-02-06' }],
    });
    await settle(extended).expect(200);
    expect(await waits()).toEqual([]);
    await settle({ settlement: 'no-effect', reason: 'Ändrade mig' }).expect(409);

    const certificate = await admin
      .get(`/api/notices/${noticeId}/certificate.pdf`)
      .responseType('blob')
      .expect(200);
    const text = (await pdfText(certificate.body as Buffer)).replace(/\s+/gu, ' ');
    for (const words of [
      'ANSLAGSBEVIS',
      'Kulturnämnden',
      '§§ 1–2',
      BOARD.name,
      BOARD.keptAt,
      '2025-01-15 10:00',
      'Tavlan var nere från 2025-01-15 10:14 till 2025-01-15 13:24.',
      'Tavlan var nere en dag',
    ]) {
      expect(text).toContain(words);
    }
  });
});

const SLUG = 'SELECT slug FROM organisation WHERE id = $1';

const feedText = ({ body }: { body: unknown }): string => String(body);

describe('the board for anyone', () => {
  test.each([
    ['none', /Kan inte överklagas<\/dt><dd>§ 1<\/dd>/],
    ['special', /Överklagas på annat sätt<\/dt><dd>§ 1, av den som beslutet gäller/],
  ])('says of a § that it is appealed otherwise than the rest: %s', async (appeal, words) => {
    const { organisationId, boardId } = await aBoard({ admin });
    await admin
      .put(`/api/organisations/${organisationId}/notice-board`)
      .send({ ...BOARD, version: 0 })
      .expect(200);
    const meeting = await anAdjustedMeeting({ admin, invite: app.invite }, boardId, { appeal });
    await post(meeting.adjustments[0]?.id ?? '').expect(201);
    const [{ slug }] = await app.dataSource.query<[{ slug: string }]>(SLUG, [organisationId]);
    const { id } = await noticeOf(meeting);
    const one = await app.stranger.get(`/offentligt/${slug}/anslagstavla/${id}`).expect(200);
    expect(one.text).toMatch(words);
    const feed = await app.stranger
      .get(`/offentligt/${slug}/anslagstavla/anslag.atom`)
      .responseType('text')
      .expect(200);
    expect(feedText(feed)).toMatch(
      /Överklagas senast [^.]*\. § 1 (?:kan inte överklagas|överklagas på annat sätt)/,
    );
  });

  test('shows what is up, by number and never by what was decided, and nothing that is down', async () => {
    await app.workers.keepNotices();
    const { organisationId, boardId } = await aBoard({ admin });
    await admin
      .put(`/api/organisations/${organisationId}/notice-board`)
      .send({ ...BOARD, version: 0 })
      .expect(200);
    const secret = {
      title: 'KANARIEFÅGEL i titeln',
      confidential: '21 kap. 1 § OSL',
      appeal: 'administrative',
    };
    const meeting = await anAdjustedMeeting({ admin, invite: app.invite }, boardId, secret);
    const adjustmentId = meeting.adjustments[0]?.id ?? '';
    await post(adjustmentId).expect(201);
    const { id } = await noticeOf(meeting);
    const [{ slug }] = await app.dataSource.query<[{ slug: string }]>(SLUG, [organisationId]);
    const at1 = `/offentligt/${slug}/anslagstavla`;
    const board = await app.stranger.get(at1).expect(200);
    expect(board.headers['x-robots-tag']).toContain('noindex');
    expect(board.text).toContain(`${at1}/${id}`);
    expect(board.text).toContain('Så överklagar du');
    expect(board.text).not.toContain('<script');
    const one = await app.stranger.get(`${at1}/${id}`).expect(200);
    for (const words of [
      'Kulturnämnden',
      '§§ 1–2',
      'onsdag 5 februari 2025',
      '6 februari 2025',
      BOARD.keptAt,
      BOARD.contact,
    ]) {
      expect(one.text).toContain(words);
    }
    const feed = await app.stranger.get(`${at1}/anslag.atom`).responseType('text').expect(200);
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(feed.headers['x-robots-tag']).toContain('noindex');
    expect(board.text).toContain(`type="application/atom+xml" title="Anslag från`);
    expect(feedText(feed)).toContain(`<id>http://localhost:3000${at1}/${id}</id>`);
    expect(feedText(feed)).toContain('§§ 1–2. Överklagas senast onsdag 5 februari 2025.');
    expect(feedText(feed)).toContain(`<updated>${START.toISOString()}</updated>`);
    expect(`${board.text}${one.text}${feedText(feed)}`).not.toMatch(/KANARIEFÅGEL|programmet|Sommarens/u);
    // how a secret § is appealed says what it may be about
    expect(one.text).not.toContain('Överklagas på annat sätt');
    // another organisation has none of it, and what is no board is the same as what is not there
    const other = await aBoard({ admin });
    const [{ slug: elsewhere }] = await app.dataSource.query<[{ slug: string }]>(SLUG, [
      other.organisationId,
    ]);
    const missing = await app.stranger.get(`/offentligt/${elsewhere}/anslagstavla`).expect(404);
    for (const address of [
      `/offentligt/${elsewhere}/anslagstavla/anslag.atom`,
      `/offentligt/${elsewhere}/anslagstavla/${id}`,
      `${at1}/0193a5a0-0000-7000-8000-000000000000`,
      `${at1}/nonsens`,
    ]) {
      expect((await app.stranger.get(address).expect(404)).text).toBe(missing.text);
    }
    await at('2025-02-06T09:00:00Z');
    await seenUntilNow();
    expect(await app.workers.keepNotices()).toBe(1);
    expect((await app.stranger.get(`${at1}/${id}`).expect(404)).text).toBe(missing.text);
    expect((await app.stranger.get(at1).expect(200)).text).toContain('Inga anslag sitter uppe');
    const empty = await app.stranger.get(`${at1}/anslag.atom`).responseType('text').expect(200);
    expect(feedText(empty)).not.toContain('<entry>');
  });
});
