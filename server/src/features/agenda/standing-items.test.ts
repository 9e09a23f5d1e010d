import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StandingItem } from '@klubbat/shared/contracts/board-settings';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { usualStandingItems } from '@klubbat/shared/sentences/usual-standing-items';
import { normaliseText } from '@klubbat/shared/text/write-text';
import { boardKinds } from '@klubbat/shared/vocabulary/meeting-words';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const standing = (title: string, decision: string, last = false): StandingItem => ({
  title,
  kind: 'formality',
  summary: '',
  decision,
  last,
});
const ITEMS = [
  standing('Val av justerare', 'Till justerare väljs {justerare}.\n\nErsättare är {ersättare}.'),
  standing('Avslutning', '{Ordförande} avslutar sammanträdet kl. {slut}.', true),
];

const setStanding = async (boardId: string, standingItems: StandingItem[]) => {
  const { boards } = (await app.admin.get('/api/boards').expect(200)).body as {
    boards: { id: string; version: number }[];
  };
  const version = boards.find(({ id }) => id === boardId)?.version;
  await app.admin.patch(`/api/boards/${boardId}`).send({ version, standingItems }).expect(200);
};
const add = ({ id }: { id: string }) => app.admin.post(`/api/meetings/${id}/standing-items`).expect(200);
const titles = ({ items }: MeetingView) => items.map(({ title }) => title);
const decisionOf = ({ items }: MeetingView, title: string) =>
  items.find((item) => item.title === title)?.sections?.find(({ kind }) => kind === 'decision')?.body;
const setEnd = async ({ id, version }: MeetingView, end: string | null) =>
  app.admin.patch(`/api/meetings/${id}`).send({ version, end }).expect(200);

describe('standing items', () => {
  test('frame what stands on the agenda, with what is known, and come once however often one presses', async () => {
    const { boardId } = await aBoard(app);
    const { id } = await aMeeting(app, boardId);
    await setStanding(boardId, ITEMS);
    await Promise.all([add({ id }), add({ id })]);
    await add({ id });
    const meeting = await show(app.admin, id);
    expect(titles(meeting)).toEqual([
      'Val av justerare',
      'Sommarens konserter',
      'Bidrag till föreningar',
      'Avslutning',
    ]);
    // who is reserve, and when it ends, nobody knows yet
    expect(decisionOf(meeting, 'Val av justerare')).toBe(
      'Till justerare väljs Björn Ek (M) och Carin Dahl (C).',
    );
    expect(decisionOf(meeting, 'Avslutning')).toBeUndefined();
  });

  test('stand on a new meeting by themselves, follow who is chosen, and never write over what somebody wrote', async () => {
    const { boardId } = await aBoard(app, { standingItems: ITEMS });
    const made = await aMeeting(app, boardId);
    expect(titles(made)[0]).toBe('Val av justerare');
    expect(decisionOf(made, 'Val av justerare')).toBe(
      'Till justerare väljs Björn Ek (M) och Carin Dahl (C).',
    );

    await setEnd(made, '16:30');
    const ended = await show(app.admin, made.id);
    expect(decisionOf(ended, 'Avslutning')).toBe('Åsa Öberg (S) avslutar sammanträdet kl. 16.30.');
    await setEnd(ended, null);
    const open = await show(app.admin, made.id);
    expect(decisionOf(open, 'Avslutning')).toBeUndefined();

    const item = open.items.find(({ title }) => title === 'Val av justerare');
    await app.admin
      .patch(`/api/agenda-items/${item?.id ?? ''}`)
      .send({
        version: item?.version,
        sections: [{ kind: 'decision', body: 'Björn Ek väljs, Carin Dahl avstår.' }],
      })
      .expect(200);
    const { version, officers } = await show(app.admin, made.id);
    await app.admin
      .put(`/api/meetings/${made.id}/officers`)
      .send({ version, ...officers, adjusters: officers.adjusters?.slice(0, 1) })
      .expect(200);
    const later = await show(app.admin, made.id);
    expect(decisionOf(later, 'Val av justerare')).toBe('Björn Ek väljs, Carin Dahl avstår.');
  });

  test('are filled in where a copied meeting came with their titles alone', async () => {
    const { boardId } = await aBoard(app, { standingItems: ITEMS });
    const from = await aMeeting(app, boardId);
    const copied = await app.admin
      .post(`/api/meetings/${from.id}/copies`)
      .send({ date: '2025-02-11', saveId: '00000000-0000-4000-8000-000000000001' })
      .expect(201);
    const next = copied.body as MeetingView;
    expect(titles(next)).toEqual(titles(await show(app.admin, from.id)));
    await setEnd(next, '15:00');
    expect(decisionOf(await show(app.admin, next.id), 'Avslutning')).toBe(
      'Åsa Öberg (S) avslutar sammanträdet kl. 15.00.',
    );
  });

  test('of §§ that lie in an adjustment say what was sent, whoever is chosen later', async () => {
    const { boardId } = await aBoard(app, {
      standingItems: [standing('Öppnande', 'Vi är i {plats}.\n\nNu börjar vi.')],
    });
    const { id } = await aMeeting(app, boardId);
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    await app.admin
      .post(`/api/meetings/${id}/adjustments`)
      .send({ paragraphs: [1] })
      .expect(201);
    const { items, version } = await show(app.admin, id);
    expect(items[0]?.adjustmentId).not.toBeNull();
    await app.admin.patch(`/api/meetings/${id}`).send({ version, place: 'Salen' }).expect(200);
    expect(decisionOf(await show(app.admin, id), 'Öppnande')).toBe('Nu börjar vi.');
  });

  test.each(boardKinds)(
    'usual in %s are taken by the contract and stand as they are written',
    async (kind) => {
      const usual = usualStandingItems(kind);
      const { boardId } = await aBoard(app, { kind, standingItems: usual });
      const created = await app.admin.post('/api/meetings').send({ boardId, date: '2025-03-04' }).expect(201);
      const { items } = created.body as MeetingView;
      expect(items.map(({ title }) => title)).toEqual(usual.map(({ title }) => title));
      for (const { summary } of usual) {
        expect(normaliseText(normaliseText(summary))).toBe(normaliseText(summary));
      }
    },
  );
});
