import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { Brief, MeetingBrief } from '@klubbat/shared/contracts/brief';
import type { EventPage } from '@klubbat/shared/contracts/event';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, adjust } from '../../../test/builders.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let board: { organisationId: string; boardId: string };
let meeting: MeetingView;
let day = 10;
beforeAll(async () => {
  app = await startTestApp();
  board = await aBoard(app);
});
afterAll(() => app.close());

const SECRET = 'Hemlig anmälan mot Gunvor Ek';

/** A meeting of two §§, the second secret; the organisation lets its briefs be read. */
beforeEach(async () => {
  day += 1;
  meeting = await aMeeting(app, board.boardId, { date: `2025-01-${day}` });
  const [asa] = meeting.people;
  await write(0, {
    sections: [
      { kind: 'decision', body: '1. Att bevilja bidrag.\n2. Att avslå övriga ansökningar.' },
      { kind: 'summary', body: 'Bakom beslutet ligger en lång historia.' },
    ],
    motions: [{ by: [asa?.key], text: 'Ett yrkande som inte ska synas.' }],
    reservations: [{ by: [asa?.key], text: 'En text som inte ska synas.' }],
    votes: [{ method: 'closed', yes: 2, no: 1 }],
    recipients: [{ name: 'Mottagaren' }],
  });
  await write(1, {
    title: SECRET,
    caseNumber: 'KN 2025/77',
    confidential: 'OSL 26 kap. 1 §',
    sections: [{ kind: 'decision', body: 'Gunvor Ek avstängs.' }],
  });
  await app.admin.post(`/api/meetings/${meeting.id}/numbering`).expect(200);
  await opens(true);
});

async function write(place: number, change: Record<string, unknown>): Promise<void> {
  const path = `/api/agenda-items/${meeting.items[place]?.id ?? ''}`;
  const { version } = (await app.admin.get(path)).body as AgendaItemView;
  await app.admin
    .patch(path)
    .send({ ...change, version })
    .expect(200);
}

async function opens(openBriefs: boolean): Promise<void> {
  const organisation = await app.admin.get('/api/organisations');
  const { organisations } = organisation.body as { organisations: { id: string; version: number }[] };
  const version = organisations.find(({ id }) => id === board.organisationId)?.version;
  await app.admin
    .put(`/api/organisations/${board.organisationId}/open-briefs`)
    .send({ version, openBriefs })
    .expect(200);
}

const door = (rest = '') => `/api/meetings/${meeting.id}/brief${rest}`;
const told = async () => (await app.admin.get(door()).expect(200)).body as MeetingBrief;
const release = async (released = true) =>
  (await app.admin.put(door('/release')).send({ released }).expect(200)).body as MeetingBrief;
const open = (token = '') => app.stranger.get(`/api/briefs/${token}`);

/** All that must not be told of the secret §, and all of the other that is no part of a brief. */
const UNTOLD = /Hemlig|Gunvor|avstängs|KN 2025\/77|OSL|historia|inte ska synas|Mottagaren/;

test('tells heading, decision, how votes ended and who made a reservation, and of a secret § that it is there', async () => {
  const { brief, open: isOpen, release: none } = await told();
  expect(brief).toMatchObject({
    adjusted: 'none',
    items: [
      {
        title: 'Sommarens konserter',
        outcome: ['Resultat: 2 ja-röster, 1 nej-röst.'],
        reservations: ['Åsa Öberg (S) reserverar sig mot beslutet.'],
      },
      { secret: true, decision: [], outcome: [], reservations: [] },
    ],
  });
  expect(brief.items[1]).not.toHaveProperty('title');
  expect([isOpen, none]).toEqual([true, null]);
  expect(JSON.stringify(brief)).not.toMatch(UNTOLD);
});

test('anyone reads what was released, never what is written since, and nothing when it is withdrawn or closed', async () => {
  const { release: first } = await release();
  const token = first?.token ?? '';
  const shown = await open(token).expect(200);
  expect(shown.headers).toMatchObject({
    'cache-control': 'public, max-age=0, s-maxage=60',
    'x-robots-tag': 'noindex',
  });
  expect(JSON.stringify(shown.body)).not.toMatch(UNTOLD);
  expect((shown.body as Brief).items).toHaveLength(2);

  await write(0, { title: 'Under arbete' });
  expect(((await open(token)).body as Brief).items[0]?.title).toBe('Sommarens konserter');
  expect((await told()).release).toMatchObject({ token, changed: true });
  expect((await release()).release).toMatchObject({ token, changed: false });
  expect(((await open(token)).body as Brief).items[0]?.title).toBe('Under arbete');
  // what has become secret is at once only there
  await write(0, { confidential: 'OSL 25 kap. 1 §' });
  expect(((await open(token)).body as Brief).items[0]).not.toHaveProperty('title');

  await release();
  await release();
  expect((await release(false)).release).toBeNull();
  await release(false);
  await open(token).expect(404);
  await app.stranger.get(`/api/briefs/${token}/pdf`).expect(404);
  const { events } = (await app.admin.get(`/api/meetings/${meeting.id}/events`)).body as EventPage;
  expect(events.map(({ action }) => action).filter((action) => action.startsWith('brief.'))).toEqual([
    'brief.withdrawn',
    'brief.released',
    'brief.released',
    'brief.released',
  ]);
  await release();
  await opens(false);
  await open(token).expect(404);
  expect((await app.admin.put(door('/release')).send({ released: true })).body).toMatchObject({
    code: 'briefs-closed',
  });
});

test('what is adjusted is told as it was adjusted, § by §, and all of it without a mark', async () => {
  const { release: released } = await release();
  await write(0, { title: 'Som det justerades' });
  await adjust(app, meeting.id, meeting.people);
  const body = (await open(released?.token).expect(200)).body as Brief;
  expect(body).toMatchObject({
    adjusted: 'all',
    items: [{ title: 'Som det justerades', adjusted: true }, { secret: true }],
  });
});

test('as PDF it says the same, and no more', async () => {
  const { release: released } = await release();
  for (const path of [door('/pdf'), `/api/briefs/${released?.token ?? ''}/pdf`]) {
    const made = await app.admin.get(path).responseType('blob').expect(200);
    const bytes = made.body as Buffer;
    const text = await pdfText(bytes);
    expect(text).toContain('Omfattas av sekretess');
    expect(text).toContain('Att bevilja bidrag');
    expect(text).toContain('Inte justerat');
    expect(text).not.toMatch(UNTOLD);
    expect(bytes.toString('latin1')).not.toMatch(/Gunvor|Hemlig/);
  }
});

test('only who writes releases; who looks like having a personal number in it is warned', async () => {
  await write(0, { title: 'Bidrag till 640823-3234' });
  expect((await told()).warnings).toEqual([expect.stringContaining('64••••-••••')]);
  const added = await app.admin
    .post('/api/people')
    .send({ name: 'Lars', email: `l${day}@region.example`, membership: { ...board, role: 'member' } })
    .expect(201);
  const member = await app.invite((added.body as { id: string }).id, `l${day}@region.example`);
  expect((await member.get(door()).expect(200)).body).toMatchObject({
    mayRelease: false,
    warnings: [],
    release: null,
  });
  await member.put(door('/release')).send({ released: true }).expect(403);
  await app.stranger.get(door()).expect(401);
  await app.stranger.put(door('/release')).send({ released: true }).expect(401);
  await open('a'.repeat(20)).expect(404);
  await open('..%2f..').expect(404);
});
