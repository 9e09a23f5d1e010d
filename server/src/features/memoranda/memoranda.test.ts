import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { MemorandumSummary, MemorandumView } from '@klubbat/shared/contracts/memorandum';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { aBoard, show as showMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
afterAll(() => app.close());

type Place = Awaited<ReturnType<typeof aBoard>>;

async function mandated({ organisationId }: Place, role: MandateRole, boardId: string | null = null) {
  const person = await app.admin
    .post('/api/people')
    .send({ name: `Person ${randomUUID().slice(0, 6)}`, membership: { organisationId, role, boardId } })
    .expect(201);
  const { id } = person.body as { id: string };
  return { id, agent: await app.invite(id, `p${id}@region.example`) };
}

/** A board whose material is to come five weekdays before, at noon: for its meeting that is today, in two hours. */
let place: Place;
let official: { id: string; agent: Agent };
let secretary: { id: string; agent: Agent };
let meeting: MeetingView;
const NOW = new Date('2025-01-15T09:00:00Z');
const LATE = new Date('2025-01-15T11:01:00Z');

const settings = { materialDays: 5, materialInWeekdays: true, materialClock: '12:00' };

async function meetingOn(date: string): Promise<MeetingView> {
  const made = await app.admin.post('/api/meetings').send({ boardId: place.boardId, date }).expect(201);
  return made.body as MeetingView;
}

beforeAll(async () => {
  app = await startTestApp();
  place = await aBoard(app);
  official = await mandated(place, 'official');
  secretary = await mandated(place, 'secretary');
});

beforeEach(async () => {
  app.clock.now = NOW;
  const board = await app.admin
    .post(`/api/organisations/${place.organisationId}/boards`)
    .send({ name: `Nämnd ${randomUUID()}`, kind: 'committee', numbering: 'year', ...settings })
    .expect(201);
  place = { ...place, boardId: (board.body as { id: string }).id };
  meeting = await meetingOn('2025-01-22');
});

const sections = [
  {
    kind: 'proposal',
    body: '1. Nämnden godkänner avtalet.\n2. Direktören får i uppdrag att skriva under det.',
  },
  { kind: 'summary', body: 'Avtalet går ut.' },
  { kind: 'background', body: '' },
];

async function begin(agent = official.agent, boardId = place.boardId): Promise<MemorandumView> {
  const begun = await agent
    .post(`/api/boards/${boardId}/memoranda`)
    .send({ title: 'Avtal om konserter', caseNumber: 'KN 2025/7' })
    .expect(201);
  const { id, version } = begun.body as MemorandumView;
  const saved = await agent
    .patch(`/api/memoranda/${id}`)
    .send({ version, sections, recipients: [{ name: 'Konserthuset', email: 'info@konsert.example' }] })
    .expect(200);
  return saved.body as MemorandumView;
}

const send = ({ id, version }: MemorandumView, more: Record<string, unknown> = {}, agent = official.agent) =>
  agent.post(`/api/memoranda/${id}/submissions`).send({ version, meetingId: meeting.id, ...more });

async function sent(): Promise<MemorandumView> {
  return (await send(await begin()).expect(201)).body as MemorandumView;
}

const seen = async ({ id }: { id: string }, agent = official.agent) =>
  (await agent.get(`/api/memoranda/${id}`).expect(200)).body as MemorandumView;

const accept = ({ id }: { id: string }, number = 1, more = {}) =>
  secretary.agent.post(`/api/memoranda/${id}/acceptances`).send({ number, ...more });

const inMeeting = async () =>
  (await secretary.agent.get(`/api/meetings/${meeting.id}/memoranda`).expect(200)).body as {
    memoranda: MemorandumSummary[];
    passed: boolean;
    officials: { id: string }[];
  };

/** What Mitt arbete says waits in this board. */
const tasks = async (agent: Agent) =>
  (
    (await agent.get('/api/my-work').query({ boardId: place.boardId }).expect(200)).body as {
      tasks: { kind: string }[];
    }
  ).tasks.map(({ kind }) => kind);

describe('from draft to item', () => {
  test('what is written is sent, taken in as an item with all of it, and kept as it was proposed', async () => {
    const memorandum = await sent();
    expect(memorandum).toMatchObject({ state: 'sent', late: false, acts: ['withdraw'] });
    expect(await tasks(secretary.agent)).toContain('take-memoranda');
    expect(await tasks(official.agent)).toEqual([]);
    const taken = await accept(memorandum).expect(201);
    const { itemId } = taken.body as { itemId: string };
    expect(await tasks(secretary.agent)).not.toContain('take-memoranda');
    const { items } = await showMeeting(app.admin, meeting.id);
    expect(items).toMatchObject([
      {
        id: itemId,
        title: 'Avtal om konserter',
        caseNumber: 'KN 2025/7',
        recipients: [{ name: 'Konserthuset', email: 'info@konsert.example' }],
        sections: [{ kind: 'decision' }, { kind: 'proposal' }, { kind: 'summary' }],
      },
    ]);
    await app.admin
      .patch(`/api/agenda-items/${itemId}`)
      .send({ version: items[0]?.version, sections: [{ kind: 'decision', body: 'Nämnden avslår.' }] })
      .expect(200);
    const proposed = await official.agent.get(`/api/agenda-items/${itemId}/proposed`).expect(200);
    expect(proposed.body).toMatchObject({
      memorandumId: memorandum.id,
      proposed: [
        { number: 1, kind: 'first', sections: [{ kind: 'proposal', body: sections[0]?.body }, {}, {}] },
      ],
    });
  });

  test('sent twice with the same mark is one submission, taken in twice is one item', async () => {
    const draft = await begin();
    const saveId = randomUUID();
    const [one, two] = await Promise.all([send(draft, { saveId }), send(draft, { saveId })]);
    expect([one.status, two.status].sort()).toEqual([200, 201]);
    expect((await seen(draft)).submissions).toHaveLength(1);
    const both = await Promise.all([accept(draft), accept(draft)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await showMeeting(app.admin, meeting.id)).items).toHaveLength(1);
  });

  test('an item that is removed lets its memorandum wait again', async () => {
    const memorandum = await sent();
    const { itemId } = (await accept(memorandum).expect(201)).body as { itemId: string };
    await secretary.agent.delete(`/api/agenda-items/${itemId}`).expect(204);
    expect(await seen(memorandum)).toMatchObject({ state: 'sent', itemId: null });
    await accept(memorandum).expect(201);
  });

  test('what was submitted can never be changed', async () => {
    const { id } = await sent();
    await expect(
      app.dataSource.query('UPDATE memorandum_submission SET title = $2 WHERE memorandum_id = $1', [id, 'x']),
    ).rejects.toThrow();
    await official.agent.patch(`/api/memoranda/${id}`).send({ version: 3, title: 'Annat' }).expect(409);
  });

  test.each([
    ['without a proposal', { sections: [] }, '$.sections'],
    ['without a title', { title: ' ' }, '$.title'],
  ])('%s it is not sent', async (_, change, path) => {
    const draft = await begin();
    const saved = await official.agent
      .patch(`/api/memoranda/${draft.id}`)
      .send({ version: draft.version, ...change })
      .expect(200);
    const refused = await send(saved.body as MemorandumView).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ path }] });
  });
});

describe('files', () => {
  const upload = ({ id }: { id: string }, name: string, text: string) =>
    official.agent.post(`/api/memoranda/${id}/files`).attach('file', Buffer.from(text), name);

  test('go with what is submitted, stay in it, and become attachments of the item', async () => {
    const draft = await begin();
    await upload(draft, 'Avtal.txt', 'Avtalet.').expect(201);
    await upload(draft, 'Avtal.txt', 'Avtalet.').expect(200);
    await upload(draft, 'Kalkyl.txt', 'Kalkylen.').expect(201);
    await upload(draft, 'Trasig.pdf', 'ingen PDF').expect(422);
    const written = await seen(draft);
    const [contract, sum] = written.files;
    const address = (file: { id: string } | undefined) => `/api/memorandum-files/${file?.id ?? ''}`;
    await secretary.agent.get(address(contract)).expect(404);
    const removed = await official.agent.delete(address(sum)).expect(200);
    await send(removed.body as MemorandumView).expect(201);
    const read = await secretary.agent.get(address(contract)).expect(200);
    expect(read.text).toBe('Avtalet.');
    await secretary.agent.get(address(sum)).expect(404);
    await secretary.agent.delete(address(contract)).expect(409);
    const { itemId } = (await accept(draft).expect(201)).body as { itemId: string };
    const after = await showMeeting(app.admin, meeting.id);
    expect(after.attachments).toMatchObject([{ number: 1, title: 'Avtal', file: 'Avtal.txt' }]);
    expect(after.items[0]).toMatchObject({ id: itemId, attachments: [1] });

    await upload(draft, 'Anbud.txt', 'Anbudet.').expect(201);
    await send(await seen(draft), { note: 'Anbudet' }).expect(201);
    await accept(draft, 2).expect(201);
    expect((await showMeeting(app.admin, meeting.id)).items[0]?.attachments).toEqual([1, 2]);
  });

  test('of a draft are its author’s alone', async () => {
    const draft = await begin();
    await secretary.agent
      .post(`/api/memoranda/${draft.id}/files`)
      .attach('file', Buffer.from('x'), 'x.txt')
      .expect(404);
    await send(draft).expect(201);
    await upload(draft, 'Sent.txt', 'För sent.').expect(409);
  });
});

describe('late', () => {
  test('what comes after the last moment is marked, and taken in only as late', async () => {
    app.clock.now = LATE;
    const memorandum = await sent();
    expect(memorandum.late).toBe(true);
    const refused = await accept(memorandum).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ path: '$.late' }] });
    const taken = await accept(memorandum, 1, { late: true }).expect(201);
    expect(taken.body).toMatchObject({ memorandum: { late: true, state: 'accepted' } });
  });

  test('the last minute is in time', async () => {
    app.clock.now = new Date('2025-01-15T11:00:59Z');
    expect((await sent()).late).toBe(false);
  });
});

describe('sent back', () => {
  test('with a comment, told by mail without a word of it, and sent again as a new submission', async () => {
    const memorandum = await sent();
    await secretary.agent
      .post(`/api/memoranda/${memorandum.id}/return`)
      .send({ number: 1, comment: 'Skriv vad det kostar.' })
      .expect(200);
    const back = await seen(memorandum);
    expect(back).toMatchObject({ state: 'returned', returned: { comment: 'Skriv vad det kostar.' } });
    const letters: { subject: string; body_text: string }[] = await app.dataSource.query(
      'SELECT subject, body_text FROM letter WHERE meeting_id = $1',
      [meeting.id],
    );
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).not.toMatch(/konserter|kostar/);
    expect(await tasks(official.agent)).toEqual(['memorandum-returned']);
    await accept(memorandum).expect(409);
    const again = await send(back).expect(201);
    expect(again.body).toMatchObject({
      state: 'sent',
      submissions: [{ number: 2, kind: 'again' }, { number: 1 }],
    });
    const older = await accept(memorandum, 1).expect(422);
    expect(older.body).toMatchObject({ errors: [{ path: '$.number' }] });
  });

  test('it can be taken back, and taken up again as a draft', async () => {
    const memorandum = await sent();
    await official.agent.post(`/api/memoranda/${memorandum.id}/withdrawal`).expect(200);
    await accept(memorandum).expect(404);
    await official.agent.delete(`/api/memoranda/${memorandum.id}/withdrawal`).expect(200);
    expect(await seen(memorandum)).toMatchObject({ state: 'draft', meeting: null });
  });
});

describe('a supplement', () => {
  test('is a submission of its own that the secretary takes in; what she has changed stays', async () => {
    const memorandum = await sent();
    const { itemId } = (await accept(memorandum).expect(201)).body as { itemId: string };
    const { items } = await showMeeting(app.admin, meeting.id);
    const item = items[0];
    await secretary.agent
      .patch(`/api/agenda-items/${itemId}`)
      .send({
        version: item?.version,
        sections: item?.sections?.map((one) => (one.kind === 'summary' ? { ...one, body: 'Rättat.' } : one)),
      })
      .expect(200);
    const now = await seen(memorandum);
    const written = await official.agent
      .patch(`/api/memoranda/${memorandum.id}`)
      .send({
        version: now.version,
        sections: [
          { kind: 'proposal', body: 'Nämnden godkänner avtalet.' },
          { kind: 'summary', body: 'Avtalet går ut i maj.' },
          { kind: 'financial', body: 'Det kostar 30 000 kronor.' },
        ],
      })
      .expect(200);
    await send(written.body as MemorandumView).expect(422);
    const supplement = await send(written.body as MemorandumView, { note: 'Kostnaden' }).expect(201);
    expect(supplement.body).toMatchObject({ state: 'accepted', supplementWaits: true });
    expect(await tasks(secretary.agent)).toContain('take-memoranda');
    // nothing changes in silence
    expect((await showMeeting(app.admin, meeting.id)).items[0]?.sections).toHaveLength(3);
    const taken = await accept(memorandum, 2).expect(201);
    expect(taken.body).toMatchObject({ itemId, kept: ['summary'], memorandum: { supplementWaits: false } });
    expect((await showMeeting(app.admin, meeting.id)).items[0]?.sections).toMatchObject([
      { kind: 'decision' },
      { kind: 'proposal', body: 'Nämnden godkänner avtalet.' },
      { kind: 'summary', body: 'Rättat.' },
      { kind: 'financial', body: 'Det kostar 30 000 kronor.' },
    ]);
    const proposed = await secretary.agent.get(`/api/agenda-items/${itemId}/proposed`).expect(200);
    expect(proposed.body).toMatchObject({ proposed: [{ number: 2, kind: 'supplement' }, { number: 1 }] });
  });

  test('of what has not changed, or of a § that has its number, is refused', async () => {
    const memorandum = await sent();
    await accept(memorandum).expect(201);
    await send(await seen(memorandum), { note: 'Samma' }).expect(422);
    await app.admin.post(`/api/meetings/${meeting.id}/numbering`).expect(200);
    expect((await seen(memorandum)).acts).toEqual([]);
    await send(await seen(memorandum), { note: 'Sent' }).expect(409);
  });
});

describe('expected', () => {
  test('the secretary notes that one is awaited; the official finds it among his own', async () => {
    const saveId = randomUUID();
    const expected = { title: 'Budget', authorId: official.id, saveId };
    await secretary.agent.post(`/api/meetings/${meeting.id}/memoranda`).send(expected).expect(201);
    await secretary.agent.post(`/api/meetings/${meeting.id}/memoranda`).send(expected).expect(200);
    const { memoranda, officials } = await inMeeting();
    expect(await tasks(official.agent)).toEqual(['memorandum-awaited']);
    expect(memoranda).toMatchObject([{ title: 'Budget', state: 'draft', promised: true, late: false }]);
    expect(officials.map(({ id }) => id)).toContain(official.id);
    const mine = await official.agent
      .get('/api/memoranda')
      .query({ whose: 'mine', boardId: place.boardId })
      .expect(200);
    expect(mine.body).toMatchObject({ memoranda: [{ title: 'Budget', mine: true }] });
    app.clock.now = LATE;
    expect((await inMeeting()).memoranda).toMatchObject([{ late: true }]);
  });

  test('the official is told at once, and reminded once, two weekdays before the last day', async () => {
    // its last day is Wednesday the 22nd
    meeting = await meetingOn('2025-01-29');
    const expected = { title: 'Budget', authorId: official.id };
    await secretary.agent.post(`/api/meetings/${meeting.id}/memoranda`).send(expected).expect(201);
    const letters = async () => {
      const rows: { n: number }[] = await app.dataSource.query(
        'SELECT count(*)::int AS n FROM letter WHERE meeting_id = $1',
        [meeting.id],
      );
      return rows[0]?.n;
    };
    const workAt = async (moment: string) => {
      app.clock.now = new Date(moment);
      await app.workers.workOnce();
      return letters();
    };
    expect(await workAt('2025-01-17T09:00:00Z')).toBe(1);
    expect(await workAt('2025-01-20T06:59:00Z')).toBe(1);
    expect(await workAt('2025-01-20T07:00:00Z')).toBe(2);
    expect(await workAt('2025-01-21T09:00:00Z')).toBe(2);
  });

  test('of nobody who is no official of the body', async () => {
    const reader = await mandated(place, 'member', place.boardId);
    await secretary.agent
      .post(`/api/meetings/${meeting.id}/memoranda`)
      .send({ title: 'Budget', authorId: reader.id })
      .expect(422);
  });

  test('an official promises a draft himself; its text stays his own', async () => {
    const draft = await begin();
    await official.agent
      .put(`/api/memoranda/${draft.id}/promise`)
      .send({ meetingId: meeting.id })
      .expect(200);
    expect((await inMeeting()).memoranda).toMatchObject([{ id: draft.id, promised: true }]);
    await secretary.agent.get(`/api/memoranda/${draft.id}`).expect(404);
    await official.agent.put(`/api/memoranda/${draft.id}/promise`).send({ meetingId: null }).expect(200);
    expect((await inMeeting()).memoranda).toEqual([]);
  });
});

describe('who sees what', () => {
  test('a draft is its author’s alone; what is sent is for officials and secretaries, not for members', async () => {
    const draft = await begin();
    const colleague = await mandated(place, 'official', place.boardId);
    const member = await mandated(place, 'member', place.boardId);
    const elsewhere = await mandated(await aBoard(app), 'secretary');
    for (const { agent } of [colleague, secretary, member, elsewhere]) {
      await agent.get(`/api/memoranda/${draft.id}`).expect(404);
    }
    await send(draft).expect(201);
    await colleague.agent.get(`/api/memoranda/${draft.id}`).expect(200);
    await secretary.agent.get(`/api/memoranda/${draft.id}`).expect(200);
    await member.agent.get(`/api/memoranda/${draft.id}`).expect(404);
    await elsewhere.agent.get(`/api/memoranda/${draft.id}`).expect(404);
    await colleague.agent.post(`/api/memoranda/${draft.id}/withdrawal`).expect(409);
    await colleague.agent.post(`/api/memoranda/${draft.id}/acceptances`).send({ number: 1 }).expect(403);
    await member.agent.get(`/api/meetings/${meeting.id}/memoranda`).expect(403);
    expect((await member.agent.get('/api/memoranda').expect(200)).body).toMatchObject({
      memoranda: [],
      boards: [],
    });
  });

  test('others see what was submitted, not what is being written', async () => {
    const memorandum = await sent();
    await accept(memorandum).expect(201);
    const { version } = await seen(memorandum);
    await official.agent
      .patch(`/api/memoranda/${memorandum.id}`)
      .send({ version, title: 'Hemligt utkast' })
      .expect(200);
    expect(JSON.stringify(await seen(memorandum, secretary.agent))).not.toContain('Hemligt utkast');
    const list = await secretary.agent.get('/api/memoranda').query({ boardId: place.boardId }).expect(200);
    expect(JSON.stringify(list.body)).not.toContain('Hemligt utkast');
  });

  test('a secret one is for its author and the secretary alone, also as what was proposed', async () => {
    const draft = await begin();
    const saved = await official.agent
      .patch(`/api/memoranda/${draft.id}`)
      .send({ version: draft.version, confidential: '25 kap. 1 § OSL' })
      .expect(200);
    await send(saved.body as MemorandumView).expect(201);
    const colleague = await mandated(place, 'official', place.boardId);
    await colleague.agent.get(`/api/memoranda/${draft.id}`).expect(404);
    expect(
      (
        await colleague.agent
          .get('/api/memoranda')
          .query({ q: 'konserter', boardId: place.boardId })
          .expect(200)
      ).body,
    ).toMatchObject({ memoranda: [] });
    const { itemId } = (await accept(draft).expect(201)).body as { itemId: string };
    const proposed = await colleague.agent.get(`/api/agenda-items/${itemId}/proposed`).expect(200);
    expect(proposed.body).toEqual({ memorandumId: null, author: null, proposed: [] });
    expect((await showMeeting(app.admin, meeting.id)).items[0]?.confidential).toBe('25 kap. 1 § OSL');
  });

  test('a meeting of another body takes none', async () => {
    const other = await aBoard(app);
    const made = await app.admin
      .post('/api/meetings')
      .send({ boardId: other.boardId, date: '2025-01-29' })
      .expect(201);
    await send(await begin(), { meetingId: (made.body as MeetingView).id }).expect(422);
    await official.agent.post(`/api/boards/${other.boardId}/memoranda`).send({ title: 'x' }).expect(404);
  });
});

test('the list turns its pages on and back, and finds by words', async () => {
  await app.dataSource.query(
    `INSERT INTO memorandum (id, organisation_id, board_id, author_id, title, sections, recipients, state, search_text,
       version, created_at, updated_at)
     SELECT gen_random_uuid(), $1, $2, $3, 'Rad ' || n, '[]', '[]', 'draft', 'rad ' || n, 1, now(),
            now() - n * interval '1 microsecond'
       FROM generate_series(1, 120) n`,
    [place.organisationId, place.boardId, official.id],
  );
  type Page = { memoranda: MemorandumSummary[]; nextPage: string | null; previousPage: string | null };
  const read = async (query: Record<string, string>) =>
    (
      await official.agent
        .get('/api/memoranda')
        .query({ boardId: place.boardId, ...query })
        .expect(200)
    ).body as Page;
  const first = await read({});
  const second = await read({ page: first.nextPage ?? '' });
  const third = await read({ page: second.nextPage ?? '' });
  expect([first, second, third].map(({ memoranda }) => memoranda.length)).toEqual([50, 50, 20]);
  expect(new Set([first, second, third].flatMap(({ memoranda }) => memoranda.map(({ id }) => id))).size).toBe(
    120,
  );
  expect((await read({ page: second.previousPage ?? '' })).memoranda).toEqual(first.memoranda);
  expect((await read({ q: 'RAD 77' })).memoranda).toMatchObject([{ title: 'Rad 77' }]);
});
