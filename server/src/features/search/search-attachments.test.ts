import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { searchDoors } from '@klubbat/shared/contracts/search';
import { aBoard, aMeeting, employed, show } from '../../../test/builders.js';
import { aPdf, aPdfOf } from '../../../test/files.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

type Found = z.output<typeof searchDoors.attachments.reply>;

let app: TestApp;
let own: { organisationId: string; boardId: string };
let other: { organisationId: string; boardId: string };
let meeting: MeetingView;
let secretary: Agent;
let foreigner: Agent;

async function attach(
  at: { id: string },
  title: string,
  bytes: Buffer,
  name = 'underlag.pdf',
): Promise<AttachmentView> {
  const added = await app.admin
    .post(`/api/meetings/${at.id}/attachments`)
    .field('title', title)
    .attach('file', bytes, name)
    .expect(201);
  return added.body as AttachmentView;
}

async function find(agent: Agent, query: Record<string, string>): Promise<Found> {
  return (await agent.get('/api/search/attachments').query(query).expect(200)).body as Found;
}
const titles = async (agent: Agent, q: string) =>
  (await find(agent, { q })).attachments.map(({ title }) => title);

async function itemWith(attachment: AttachmentView, item: Record<string, unknown>): Promise<string> {
  const made = await app.admin
    .post(`/api/meetings/${attachment.meetingId}/agenda-items`)
    .send({ title: 'Underlag', attachments: [attachment.number], ...item })
    .expect(201);
  return (made.body as { id: string }).id;
}

async function change(id: string, fields: Record<string, unknown>): Promise<void> {
  const item = (await show(app.admin, meeting.id)).items.find((one) => one.id === id);
  await app.admin
    .patch(`/api/agenda-items/${id}`)
    .send({ version: item?.version, ...fields })
    .expect(200);
}

beforeAll(async () => {
  app = await startTestApp();
  own = await aBoard(app);
  other = await aBoard(app, { name: 'Trafiknämnden' });
  meeting = await aMeeting(app, own.boardId);
  secretary = await employed(app, own.organisationId, 'secretary');
  foreigner = await employed(app, other.organisationId, 'secretary');
});
afterAll(() => app.close());

describe('the text inside attachments', () => {
  test('is found with its page, what names it and what was found marked', async () => {
    const attachment = await attach(
      meeting,
      'Tjänsteskrivelse',
      await aPdfOf('Bakgrund.', 'Kommunen bygger en vattenor-\ngel i parken.'),
    );
    await itemWith(attachment, { title: 'Parkens utsmyckning' });
    expect(await titles(secretary, 'vattenorgel')).toEqual([]);
    expect(await app.workers.readTexts()).toBe(1);
    const { attachments, count, more } = await find(secretary, { q: 'vattenorgel park' });
    expect({ count, more }).toEqual({ count: 1, more: false });
    expect(attachments).toMatchObject([
      {
        id: attachment.id,
        meetingId: meeting.id,
        title: 'Tjänsteskrivelse',
        file: 'underlag.pdf',
        page: 2,
        items: [{ title: 'Parkens utsmyckning' }],
      },
    ]);
    expect(attachments[0]?.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
      'vattenorgel',
      'parken',
    ]);
    expect(await titles(secretary, 'orgel')).toEqual(['Tjänsteskrivelse']);
    // words of two pages are not on one
    expect(await titles(secretary, 'bakgrund vattenorgel')).toEqual([]);
    expect(await titles(secretary, 'vattenorgel -parken')).toEqual([]);
  });

  test('is read once for each content, and found wherever it lies', async () => {
    const bytes = await aPdfOf('Samma underlag om fjällräven.');
    await attach(meeting, 'Här', bytes);
    const there = await aMeeting(app, other.boardId);
    await attach(there, 'Där', bytes);
    expect(await app.workers.readTexts()).toBe(1);
    expect(await titles(secretary, 'fjällräv')).toEqual(['Här']);
    expect(await titles(foreigner, 'fjällräv')).toEqual(['Där']);
    // one that comes later is found at once
    await attach(await aMeeting(app, own.boardId, { date: '2025-02-01' }), 'Senare', bytes);
    expect(await app.workers.readTexts()).toBe(0);
    expect(await titles(secretary, 'fjällräv')).toEqual(expect.arrayContaining(['Här', 'Senare']));
    expect((await find(secretary, { q: 'fjällräv', year: '2024' })).count).toBe(0);
    expect((await find(secretary, { q: 'fjällräv', boardId: other.boardId })).count).toBe(0);
    expect((await find(app.admin, { q: 'fjällräv' })).count).toBe(3);
  });

  test('is read of plain texts too', async () => {
    await attach(meeting, 'Lista', Buffer.from('namn;antal\nsädesärla;3\n'), 'fåglar.csv');
    await app.workers.readTexts();
    expect((await find(secretary, { q: 'sädesärlor' })).attachments).toMatchObject([
      { title: 'Lista', page: null },
    ]);
  });

  test('says of itself where it cannot be read', async () => {
    await attach(meeting, 'Inskannat', await aPdf(2));
    await app.workers.readTexts();
    const { attachments } = await show(app.admin, meeting.id);
    expect(attachments.find(({ title }) => title === 'Inskannat')?.stored).toMatchObject({
      unsearchable: 'no-text',
    });
    expect(attachments.find(({ title }) => title === 'Lista')?.stored?.unsearchable).toBeUndefined();
  });

  test('is taken up again after a process that died with it', async () => {
    await attach(meeting, 'Återupptaget', await aPdfOf('Om smålommen.'));
    await app.dataSource.query(
      `UPDATE file_text SET tries = 1, claimed_until = $1::timestamptz + interval '1 minute' WHERE state = 'waiting'`,
      [app.clock.now],
    );
    expect(await app.workers.readTexts()).toBe(0);
    app.clock.now = new Date(app.clock.now.getTime() + 120_000);
    expect(await app.workers.readTexts()).toBe(1);
    expect(await titles(secretary, 'smålom')).toEqual(['Återupptaget']);
  });

  test.each(["'", '"', '%_\\', '& | ! ( ) : * <->', '🎉', 'a\u0000b', '-ord', 'é'.repeat(200), '   '])(
    'answers %j',
    async (q) => {
      expect((await find(secretary, { q })).count).toBe(0);
    },
  );
});

describe('rights', () => {
  test('what is secret, or belongs to secret §§ alone, is found by nobody, at once', async () => {
    const attachment = await attach(meeting, 'Utredning', await aPdfOf('Uppgifter om Dolda Dalgatan.'));
    const id = await itemWith(attachment, { title: 'Tillsyn' });
    await app.workers.readTexts();
    expect(await titles(secretary, 'dolda')).toEqual(['Utredning']);
    await change(id, { confidential: 'OSL 26:1' });
    expect(await titles(secretary, 'dolda')).toEqual([]);
    expect(await titles(app.admin, 'dolda')).toEqual([]);
    await change(id, { confidential: null });
    expect(await titles(secretary, 'dolda')).toEqual(['Utredning']);
    await app.admin.patch(`/api/attachments/${attachment.id}`).field('confidential', 'OSL 26:1').expect(200);
    expect(await titles(secretary, 'dolda')).toEqual([]);
  });

  test('one that was secret before it was read is not found either', async () => {
    const attachment = await attach(meeting, 'Hemligt', await aPdfOf('Om Skymda Skogen.'));
    const id = await itemWith(attachment, { confidential: 'OSL 26:1', attachments: [] });
    await change(id, {
      sections: [{ kind: 'background', body: `Se [bilaga 1](bilaga:${attachment.id}).` }],
    });
    await app.workers.readTexts();
    expect(await titles(app.admin, 'skymda')).toEqual([]);
  });

  test('another organisation finds and counts nothing of it; who is named in a meeting finds that one', async () => {
    expect(await find(foreigner, { q: 'vattenorgel' })).toEqual({
      attachments: [],
      count: 0,
      more: false,
      previousPage: null,
      nextPage: null,
    });
    expect((await find(foreigner, { q: 'vattenorgel', boardId: own.boardId })).count).toBe(0);
    const named = await app.invite(meeting.people[1]?.id ?? '', 'bjorn@region.example');
    expect(await titles(named, 'vattenorgel')).toEqual(['Tjänsteskrivelse']);
    expect(await titles(named, 'fjällräv')).toEqual(['Här']);
    await app.stranger.get('/api/search/attachments').query({ q: 'vattenorgel' }).expect(401);
  });

  test('what is taken away is gone', async () => {
    const attachment = await attach(meeting, 'Bort', await aPdfOf('Om tornugglan.'));
    await app.workers.readTexts();
    expect(await titles(secretary, 'tornuggla')).toEqual(['Bort']);
    await app.admin.delete(`/api/attachments/${attachment.id}`).expect(204);
    expect(await titles(secretary, 'tornuggla')).toEqual([]);
  });
});
