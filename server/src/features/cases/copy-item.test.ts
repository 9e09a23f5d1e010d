import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { itemCopyDoors, ItemCopyView } from '@klubbat/shared/contracts/item-copy';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { aBoard, anAdjustedMeeting, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let place: { organisationId: string; boardId: string };
let old: MeetingView;
let from: string;
let target: string;

const later = async (boardId: string, date = '2026-01-13'): Promise<string> =>
  (
    (await app.admin.post('/api/meetings').send({ boardId, date }).expect(201)).body as {
      id: string;
    }
  ).id;

beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-02-01T09:00:00Z') });
  place = await aBoard(app);
  old = await anAdjustedMeeting(app, place.boardId, {
    title: 'Årsredovisning 2024',
    caseNumber: 'KUN 2025/12',
    sections: [
      { kind: 'decision', body: '1. Årsredovisningen för 2024 godkänns.\n2. Nämnden tackar Björn Ek.' },
      { kind: 'summary', body: 'Resultatet för 2024 är 12 tkr bättre än 2023.' },
      { kind: 'motions', body: 'Åsa Öberg yrkar bifall.' },
      { kind: 'free', heading: 'Barnens bästa', body: 'Prövat.' },
    ],
    recipients: [{ name: 'Regionstyrelsen', email: 'rs@region.example' }],
    reservations: [],
  });
  from = old.items[0]?.id ?? '';
  target = await later(place.boardId);
});
afterAll(() => app.close());

const search = async (query: string, agent: Agent = app.admin, meeting = target) =>
  (await agent.get(`/api/meetings/${meeting}/copyable-items?${query}`).expect(200)).body as z.output<
    typeof itemCopyDoors.search.reply
  >;
const copy = (body: object, meeting = target, agent: Agent = app.admin) =>
  agent
    .post(`/api/meetings/${meeting}/copied-items`)
    .send({ from, title: 'Årsredovisning 2025', parts: [], ...body });
const itemOf = async (reply: { body: unknown }, meeting = target) => {
  const { itemId } = reply.body as { itemId: string };
  return (await show(app.admin, meeting)).items.find(({ id }) => id === itemId);
};

describe('an item of an earlier meeting', () => {
  test('is found by words and year, in the body and beyond it', async () => {
    expect((await search('q=årsred')).items).toMatchObject([
      { id: from, label: '§ 1', title: 'Årsredovisning 2024', date: old.date },
    ]);
    expect((await search('q=2025/12')).items.map(({ id }) => id)).toEqual([from]);
    expect((await search(`q=årsred&year=${old.date.slice(0, 4)}`)).items).toHaveLength(1);
    expect((await search('q=årsred&year=2019')).items).toEqual([]);
    const sister = await app.admin
      .post(`/api/organisations/${place.organisationId}/boards`)
      .send({ name: 'Valnämnden', kind: 'committee', numbering: 'year' })
      .expect(201);
    const elsewhere = await later((sister.body as { id: string }).id);
    expect((await search('q=årsred', app.admin, elsewhere)).items).toEqual([]);
    expect((await search('q=årsred&everywhere=true', app.admin, elsewhere)).items).toHaveLength(1);
  });

  test('is shown with what comes along and what is to be looked at', async () => {
    const reply = await app.admin.get(`/api/meetings/${target}/copyable-items/${from}`).expect(200);
    const view = reply.body as ItemCopyView;
    expect(view.texts.map(({ kind }) => kind)).toEqual(['summary', 'free']);
    expect(view.proposal).toMatchObject([{ kind: 'proposal', body: expect.stringContaining('godkänns') }]);
    expect([view.fromDecision, view.recipients, view.confidential]).toEqual([
      true,
      ['Regionstyrelsen'],
      null,
    ]);
    expect(view.years.map(({ year, count }) => [year, count])).toEqual([
      [2023, 1],
      [2024, 3],
    ]);
  });

  test('is copied with what was chosen, and never with what was decided', async () => {
    const all = await itemOf(
      await copy({ parts: ['texts', 'proposal', 'recipients', 'attachments', 'case-number'] }).expect(201),
    );
    expect(all).toMatchObject({
      title: 'Årsredovisning 2025',
      caseNumber: 'KUN 2025/12',
      recipients: [{ name: 'Regionstyrelsen' }],
    });
    expect(all?.paragraph ?? null).toBeNull();
    const written = (all?.sections ?? []).filter(({ body }) => (body ?? '') !== '').map(({ kind }) => kind);
    expect(written.toSorted()).toEqual(['free', 'proposal', 'summary']);
    const bare = await itemOf(await copy({}).expect(201));
    expect((bare?.sections ?? []).every(({ body }) => (body ?? '') === '')).toBe(true);
    expect([bare?.caseNumber, bare?.recipients]).toEqual([undefined, undefined]);
  });

  test('is the same one when the save comes again', async () => {
    const saveId = crypto.randomUUID();
    const first = await copy({ saveId }).expect(201);
    const again = await copy({ saveId }).expect(200);
    expect(again.body).toEqual(first.body);
  });

  test('stays secret when it was', async () => {
    const board = await aBoard(app);
    const { items } = await anAdjustedMeeting(app, board.boardId, {
      confidential: 'OSL 25 kap. 1 §',
      sections: [{ kind: 'decision', body: 'Hemligt.' }],
    });
    const meeting = await later(board.boardId);
    const made = await copy({ from: items[0]?.id }, meeting).expect(201);
    expect(await itemOf(made, meeting)).toMatchObject({ confidential: 'OSL 25 kap. 1 §' });
  });

  test('is refused to whoever may not read it, and where it stands already', async () => {
    const other = await aBoard(app);
    const email = `skrivare-${Math.random().toString(36).slice(2)}@region.example`;
    const added = await app.admin
      .post('/api/people')
      .send({ name: 'Siv Ek', email, membership: { ...other, role: 'secretary' } })
      .expect(201);
    const writer = await app.invite((added.body as { id: string }).id, email);
    const own = await later(other.boardId);
    expect((await search('q=årsred&everywhere=true', writer, own)).items).toEqual([]);
    await writer.get(`/api/meetings/${own}/copyable-items/${from}`).expect(404);
    await copy({}, own, writer).expect(404);
    await copy({}, target, writer).expect(404);
    // he who may read both copies nothing from one organisation to another
    await copy({}, own).expect(404);
    await copy({ from: crypto.randomUUID() }).expect(404);
    const problem = async (body: object) => (await copy(body).expect(422)).body as Problem;
    const here = (await show(app.admin, target)).items[0]?.id;
    expect((await problem({ from: here })).errors).toMatchObject([{ path: '$.from' }]);
    expect((await problem({ title: ' ' })).errors).toMatchObject([{ path: '$.title' }]);
    expect((await problem({ parts: ['votes'] })).errors).toMatchObject([{ path: '$.parts[0]' }]);
    await app.stranger.get(`/api/meetings/${target}/copyable-items`).expect(401);
  });
});
