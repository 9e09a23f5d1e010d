import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BoardSeatsView } from '@klubbat/shared/contracts/board-seats';
import { addToBoard, postAs } from '../../../test/assembly.js';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const seatsOf = async (boardId: string, day = '2026-03-01', agent: Agent = app.admin) =>
  (await agent.get(`/api/boards/${boardId}/seats`).query({ day }).expect(200)).body as BoardSeatsView;
const add = (boardId: string, body: Record<string, unknown>, agent: Agent = app.admin) =>
  agent.post(`/api/boards/${boardId}/seats`).send(body);
const sentenceOf = ({ body }: { body: unknown }) =>
  (body as { errors?: { message: string }[] }).errors?.map(({ message }) => message).join(' ') ?? '';

/** Two members (S, M), three substitutes (S, S, M), two seats. */
async function aBoardWithSeats(settings: Record<string, unknown> = {}) {
  const place = await aBoard(app, settings);
  for (const [name, party, role] of [
    ['Anna', 'S', 'member'],
    ['Bo', 'M', 'member'],
    ['Eva', 'S', 'substitute'],
    ['Ewa', 'S', 'substitute'],
    ['Mia', 'M', 'substitute'],
  ]) {
    await addToBoard(postAs(app.admin), place, {
      name: name ?? '',
      party: party ?? '',
      role: role ?? '',
      from: '2023-01-01',
    });
  }
  await add(place.boardId, { labels: ['1', '2'], party: 'S' }).expect(201);
  return place;
}

const seat = (view: BoardSeatsView, label: string) => {
  const found = view.seats.find((one) => one.label === label);
  if (found === undefined) {
    throw new Error(`no seat ${label}`);
  }
  return found;
};
const sit = (term: { membershipId: string; version: number } | undefined, seatId: string | null) =>
  app.admin
    .put(`/api/memberships/${term?.membershipId ?? ''}/seat`)
    .send({ version: term?.version ?? 0, seatId });
const unseated = (view: BoardSeatsView, name: string) => view.unseated.find((one) => one.name === name);

describe('the seats of a board', () => {
  test('are added once, however often the same save comes', async () => {
    const { boardId } = await aBoard(app);
    const body = { labels: ['1', '2', '3'], from: '2027-01-01', saveId: randomUUID() };
    const replies = await Promise.all([add(boardId, body), add(boardId, body), add(boardId, body)]);
    expect(replies.map(({ body: { added } }) => added as number).sort()).toEqual([0, 0, 3]);
    expect((await seatsOf(boardId)).seats).toHaveLength(3);
    expect(sentenceOf(await add(boardId, { labels: ['3'] }).expect(409))).toContain('redan en plats');
  });

  test('hold one at a time; who sits there already stays, and so says the answer', async () => {
    const { boardId } = await aBoardWithSeats();
    const view = await seatsOf(boardId);
    const { id } = seat(view, '1');
    const first = await sit(unseated(view, 'Anna'), id).expect(200);
    expect((await sit(unseated(view, 'Anna'), id).expect(200)).body).toEqual(first.body);
    expect(sentenceOf(await sit(unseated(view, 'Bo'), id).expect(409))).toContain('Anna sitter på plats 1');
    const after = await seatsOf(boardId);
    expect(seat(after, '1')).toMatchObject({ holder: { name: 'Anna' }, party: 'S', vacantSince: null });
    expect(after.unseated.map(({ name }) => name)).toEqual(['Bo']);
  });

  test('two who take the same seat at once: one of them sits there', async () => {
    const { boardId } = await aBoardWithSeats();
    const view = await seatsOf(boardId);
    const { id } = seat(view, '1');
    const replies = await Promise.all(['Anna', 'Bo'].map((name) => sit(unseated(view, name), id)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('become vacant the day after the last one, and say why until somebody sits there', async () => {
    const { boardId } = await aBoardWithSeats();
    const view = await seatsOf(boardId);
    const { id } = seat(view, '2');
    const anna = unseated(view, 'Anna');
    const { version } = (await sit(anna, id).expect(200)).body as { version: number };
    await app.admin
      .patch(`/api/memberships/${anna?.membershipId ?? ''}`)
      .send({ version, until: '2024-06-30' })
      .expect(200);
    expect(seat(await seatsOf(boardId), '2')).toMatchObject({ holder: null, vacantSince: '2024-07-01' });
    const told = seat(await seatsOf(boardId), '2');
    const saveId = randomUUID();
    const change = { version: told.version, vacantBecause: 'Avsägelse', saveId };
    for (let time = 0; time < 2; time += 1) {
      await app.admin.patch(`/api/seats/${id}`).send(change).expect(200);
    }
    expect(seat(await seatsOf(boardId), '2')).toMatchObject({
      version: told.version + 1,
      vacantSince: '2024-07-01',
      vacantBecause: 'Avsägelse',
    });
    await sit(unseated(await seatsOf(boardId), 'Bo'), id).expect(409);
    const person = await app.admin
      .post('/api/people')
      .send({
        name: 'Cia',
        membership: { ...(await placeOf(boardId)), role: 'member', from: '2024-09-01', seatId: id },
      })
      .expect(201);
    expect((person.body as { name: string }).name).toBe('Cia');
    expect(seat(await seatsOf(boardId), '2')).toMatchObject({ holder: { name: 'Cia' }, vacantBecause: null });
    expect(seat(await seatsOf(boardId, '2024-08-01'), '2')).toMatchObject({
      holder: null,
      next: { name: 'Cia' },
      vacantBecause: 'Avsägelse',
    });
  });

  test('are not ended while somebody sits there, nor taken away when somebody has', async () => {
    const { boardId } = await aBoardWithSeats();
    const view = await seatsOf(boardId);
    const { id, version } = seat(view, '1');
    await sit(unseated(view, 'Anna'), id).expect(200);
    const ended = await app.admin
      .patch(`/api/seats/${id}`)
      .send({ version, until: '2026-01-01' })
      .expect(422);
    expect(sentenceOf(ended)).toContain('Anna sitter på platsen');
    await app.admin.delete(`/api/boards/${boardId}/seats/${id}`).expect(409);
    const other = seat(view, '2').id;
    await app.admin.delete(`/api/boards/${boardId}/seats/${other}`).expect(204);
    await app.admin.delete(`/api/boards/${boardId}/seats/${other}`).expect(204);
    expect((await seatsOf(boardId)).seats.map(({ label }) => label)).toEqual(['1']);
  });

  test('that come from a day are shown before it, and are not there yet in a sitting', async () => {
    const { boardId } = await aBoardWithSeats();
    await add(boardId, { labels: ['3'], from: '2027-01-01' }).expect(201);
    expect(seat(await seatsOf(boardId, '2026-03-01'), '3')).toMatchObject({
      from: '2027-01-01',
      holder: null,
    });
  });

  test('may be kept by the board’s secretary and by nobody who only reads', async () => {
    const place = await aBoardWithSeats();
    const someone = async (role: string) => {
      const person = await app.admin
        .post('/api/people')
        .send({ name: `${role} ${randomUUID()}`, membership: { ...place, role } })
        .expect(201);
      return app.invite((person.body as { id: string }).id, `${randomUUID()}@region.example`);
    };
    const member = await someone('member');
    await add(place.boardId, { labels: ['9'] }, member).expect(403);
    await member
      .put(`/api/boards/${place.boardId}/call-order`)
      .send({ seatId: null, party: 'S', before: [], after: [] })
      .expect(403);
    await add(place.boardId, { labels: ['9'] }, await someone('secretary')).expect(201);
    const elsewhere = await aBoard(app);
    await add(elsewhere.boardId, { labels: ['9'] }, await someone('secretary')).expect(404);
  });
});

async function placeOf(boardId: string) {
  const reply = await app.admin.get('/api/boards').expect(200);
  const { boards } = reply.body as { boards: { id: string; organisationId: string }[] };
  return { boardId, organisationId: boards.find(({ id }) => id === boardId)?.organisationId ?? '' };
}

describe('the order in which substitutes are called', () => {
  const order = (boardId: string, body: Record<string, unknown>) =>
    app.admin.put(`/api/boards/${boardId}/call-order`).send({ seatId: null, party: 'S', ...body });
  const idsOf = ({ substitutes }: BoardSeatsView, ...names: string[]) =>
    names.map((name) => substitutes.find((one) => one.name === name)?.membershipId ?? '');
  const ranks = ({ substitutes }: BoardSeatsView) =>
    substitutes.map(({ name, rank }) => `${name} ${rank ?? '–'}`).sort();

  test('is set as a list within a party, and again changes nothing', async () => {
    const { boardId } = await aBoardWithSeats();
    const after = idsOf(await seatsOf(boardId), 'Ewa', 'Eva');
    expect((await order(boardId, { before: [], after }).expect(200)).body).toEqual({ changed: true });
    expect((await order(boardId, { before: [], after }).expect(200)).body).toEqual({ changed: false });
    expect(ranks(await seatsOf(boardId))).toEqual(['Eva 2', 'Ewa 1', 'Mia –']);
  });

  test('of two who change it at once one is told', async () => {
    const { boardId } = await aBoardWithSeats();
    const [eva = '', ewa = ''] = idsOf(await seatsOf(boardId), 'Eva', 'Ewa');
    const replies = await Promise.all([
      order(boardId, { before: [], after: [eva, ewa] }),
      order(boardId, { before: [], after: [ewa, eva] }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('of one seat holds substitutes of any party, and who leaves it has no place', async () => {
    const { boardId } = await aBoardWithSeats();
    const view = await seatsOf(boardId);
    const seatId = seat(view, '1').id;
    const [mia = '', eva = ''] = idsOf(view, 'Mia', 'Eva');
    await order(boardId, { seatId, party: null, before: [], after: [mia, eva] }).expect(200);
    const now = await seatsOf(boardId);
    expect(
      now.substitutes
        .filter((one) => one.seatId === seatId)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Eva', 'Mia']);
    await order(boardId, { seatId, party: null, before: [mia, eva], after: [eva] }).expect(200);
    expect(ranks(await seatsOf(boardId))).toEqual(['Eva 1', 'Ewa –', 'Mia –']);
  });

  test('takes nobody of another party and no member', async () => {
    const { boardId } = await aBoardWithSeats();
    const view = await seatsOf(boardId);
    const [mia = ''] = idsOf(view, 'Mia');
    expect(sentenceOf(await order(boardId, { before: [], after: [mia] }).expect(422))).toContain(
      'Mia hör inte till S',
    );
    const anna = unseated(view, 'Anna')?.membershipId ?? '';
    await order(boardId, { before: [], after: [anna] }).expect(422);
  });
});

describe('the mandate period', () => {
  test('is given with a board, and does not end before it begins', async () => {
    const { boardId } = await aBoard(app);
    const patch = (body: Record<string, unknown>) => app.admin.patch(`/api/boards/${boardId}`).send(body);
    const set = await patch({ version: 1, mandateFrom: '2023-01-01', mandateUntil: '2026-12-31' }).expect(
      200,
    );
    expect(set.body).toMatchObject({ mandateFrom: '2023-01-01', mandateUntil: '2026-12-31' });
    await patch({ version: 2, mandateUntil: '2022-12-31' }).expect(422);
  });
});
