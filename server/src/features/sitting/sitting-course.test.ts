import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ObstacleView } from '@klubbat/shared/contracts/adjustment';
import type { AttendanceReport } from '@klubbat/shared/contracts/attendance-report';
import type { SittingReply } from '@klubbat/shared/contracts/sitting';
import { addToBoard, postAs, type Post } from '../../../test/assembly.js';
import { aBoard, show } from '../../../test/builders.js';
import { ADMIN, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let post: Post;
/** signed in at the moment: a session does not last from one day to the other */
let agent: Agent;
beforeAll(async () => {
  app = await startTestApp();
  await at('2025-01-15T09:00:00Z');
});
afterAll(() => app.close());

/** A meeting of three members with four items, over two days. */
async function aMeetingOfTwoDays(kind: string) {
  const place = await aBoard({ ...app, admin: agent }, { kind, seats: 3 });
  for (const name of ['Ada', 'Bea', 'Cia']) {
    await addToBoard(post, place, { name, party: 'S', role: 'member' });
  }
  const { id } = (await post('/api/meetings', {
    boardId: place.boardId,
    date: '2025-06-10',
    endDate: '2025-06-11',
    start: '09:00',
  })) as { id: string };
  await post(`/api/meetings/${id}/agenda`, {
    items: ['Ett', 'Två', 'Tre', 'Fyra'].map((title) => ({ title })),
  });
  await post(`/api/meetings/${id}/roll`, {});
  const act = (body: Record<string, unknown>) => agent.post(`/api/meetings/${id}/attendance-acts`).send(body);
  const done = async (body: Record<string, unknown>) => (await act(body).expect(200)).body as SittingReply;
  const open = async (title: string) => {
    const { items } = await show(agent, id);
    const item = items.find((one) => one.title === title);
    return (await agent.post(`/api/agenda-items/${item?.id ?? ''}/open`).expect(200)).body as SittingReply;
  };
  for (const person of ['ada', 'bea', 'cia']) {
    await done({ act: 'arrive', person });
  }
  return { id, act, done, open };
}

async function at(moment: string): Promise<void> {
  app.clock.now = new Date(moment);
  agent = await app.signIn(ADMIN.email, ADMIN.password);
  post = postAs(agent);
}

describe('a meeting of two days (KL 5:20)', () => {
  test.each([
    ['assembly', 409],
    ['committee', 422],
  ])('in %s who broke off the same day is told so, and the next day he serves', async (kind, status) => {
    const { act, done, open } = await aMeetingOfTwoDays(kind);
    await at('2025-06-10T08:00:00Z');
    await open('Ett');
    await open('Två');
    await done({ act: 'leave', person: 'bea' });
    const again = await act({ act: 'arrive', person: 'bea' }).expect(status);
    expect(again.text).toContain('5 kap. 20 §');
    await at('2025-06-11T08:00:00Z');
    // the § of yesterday is still at hand, but it is another day
    const back = await done({ act: 'arrive', person: 'bea' });
    expect(back.sitting.serving.map(({ person }) => person)).toContain('bea');
    await open('Tre');
    await open('Fyra');
    await done({ act: 'leave', person: 'bea' });
    await act({ act: 'arrive', person: 'bea' }).expect(status);
  });

  test('who served again with a reason stands in the check list, if it was the same day', async () => {
    const { id, done, open } = await aMeetingOfTwoDays('committee');
    const told = async () => {
      const reply = await agent.get(`/api/meetings/${id}/readiness`).expect(200);
      return (reply.body as { warnings: ObstacleView[] }).warnings
        .filter(({ code }) => code.startsWith('served-again'))
        .map(({ code, message }) => `${code}: ${message}`);
    };
    await at('2025-06-10T08:00:00Z');
    await open('Ett');
    await open('Två');
    await done({ act: 'leave', person: 'bea' });
    await done({ act: 'leave', person: 'cia' });
    await open('Tre');
    await done({ act: 'arrive', person: 'bea', reason: 'Hon var tillbaka efter rasten.' });
    await at('2025-06-11T08:00:00Z');
    await open('Fyra');
    await done({ act: 'arrive', person: 'cia' });
    expect(await told()).toEqual([expect.stringMatching(/^served-again: Bea tjänstgjorde inte vid § 2 /)]);
  });

  test('written down afterwards nobody knows the day: it wants a reason', async () => {
    const { act, done, open } = await aMeetingOfTwoDays('assembly');
    await at('2025-06-20T08:00:00Z');
    await open('Ett');
    await open('Två');
    await done({ act: 'leave', person: 'bea' });
    await open('Tre');
    const asked = await act({ act: 'arrive', person: 'bea' }).expect(422);
    expect(asked.text).toContain('inte känt vilken dag');
    await done({ act: 'arrive', person: 'bea', reason: 'Hon gick på tisdagen och kom på onsdagen.' });
  });
});

describe('§§ that were numbered beforehand', () => {
  test('and are taken up out of their order hold those who were there then', async () => {
    await at('2025-06-10T08:00:00Z');
    const { id, done, open } = await aMeetingOfTwoDays('committee');
    await agent.post(`/api/meetings/${id}/numbering`).expect(200);
    await open('Ett');
    await open('Tre');
    await done({ act: 'leave', person: 'bea', time: null });
    await open('Två');
    await done({ act: 'leave', person: 'cia', time: null });
    const { attendance } = await open('Fyra');
    const ranges = attendance.map(({ person, paragraphs }) => [person, paragraphs]);
    expect(ranges).toEqual([
      ['ada', undefined],
      ['bea', '1'],
      ['cia', '1,3'],
    ]);
  });

  test('one that is taken up once more holds those who come then, and lets go nobody of what came between', async () => {
    await at('2025-06-10T08:00:00Z');
    const { done, open } = await aMeetingOfTwoDays('committee');
    await open('Ett');
    await open('Två');
    await open('Ett');
    const { attendance } = await done({ act: 'leave', person: 'bea', time: null });
    expect(attendance.find(({ person }) => person === 'bea')?.paragraphs).toBe('2');
  });
});

describe('those who represent the staff (KL 7:10)', () => {
  test.each([
    ['executive', 409],
    ['assembly', 409],
    ['committee', 200],
  ])('are put into the attendance of a body of the kind %s: %i', async (kind, status) => {
    const { id } = await aMeetingOfTwoDays(kind);
    await agent.post(`/api/meetings/${id}/people`).send({ name: 'Facket' }).expect(201);
    const { version, attendance } = await show(agent, id);
    const row = { person: 'facket', capacity: 'staff-representative', present: true };
    const put = await agent
      .put(`/api/meetings/${id}/attendance`)
      .send({ version, attendance: [...attendance, row] });
    expect(put.status).toBe(status);
    if (status === 200) {
      const now = await show(agent, id);
      expect(now.sitting?.present).toContain('facket');
      expect(now.sitting?.serving.map(({ person }) => person)).not.toContain('facket');
    } else {
      expect(put.text).toContain('7 kap. 10 §');
    }
  });
});

describe('the basis for fees of a meeting of two days', () => {
  test('follows the intervals: who served at any §, who was there for some of them, and both days', async () => {
    await at('2025-06-10T08:00:00Z');
    const { id, done, open } = await aMeetingOfTwoDays('committee');
    await open('Ett');
    await done({ act: 'leave', person: 'bea', time: '10:30' });
    await open('Två');
    await at('2025-06-11T08:00:00Z');
    await open('Tre');
    await done({ act: 'arrive', person: 'bea' });
    await open('Fyra');
    await agent.post(`/api/meetings/${id}/end`).send({}).expect(200);
    const { boardId } = await show(agent, id);
    const period = 'from=2025-06-01&to=2025-06-30';
    const report = (await agent.get(`/api/boards/${boardId}/attendance?${period}`).expect(200))
      .body as AttendanceReport;
    expect(report.parties).toEqual([{ party: 'S', meetings: 3, attended: 3, served: 3, remote: 0 }]);
    const csv = await agent.get(`/api/boards/${boardId}/attendance.csv?${period}`).expect(200);
    expect(csv.text).toMatch(/2025-06-10–2025-06-11;Bea;S;[^\r]*;del av;ja;nej;;;3–4;/);
    expect(csv.text).toMatch(/2025-06-10–2025-06-11;Ada;S;[^\r]*;hela;ja;nej;;;;/);
  });
});
