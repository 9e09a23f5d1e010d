import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BoardSeatsView } from '@klubbat/shared/contracts/board-seats';
import type { ImportPreview } from '@klubbat/shared/contracts/people-import';
import type { BoardMember } from '@klubbat/shared/contracts/register-people';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const LIST = [
  'Namn;Parti;E-post;Organ;Roll;Från;Till;Plats;Ordning',
  'Anna Lund;S;anna.lund@region.example;Kulturnämnden;ordförande;2023-01-01;2026-12-31;1;',
  'Bo Ek;M;bo.ek@region.example;Kulturnämnden;ledamot;2023-01-01;2026-12-31;2;',
  'Cia Berg;C;;Kulturnämnden;ersättare;2023-01-01;2026-12-31;;1',
].join('\n');

const address = (organisationId: string) => `/api/organisations/${organisationId}/people-import`;

const preview = (organisationId: string, csv: string, agent: Agent = app.admin) =>
  agent.post(`${address(organisationId)}/preview`).attach('file', Buffer.from(csv), 'lista.csv');

async function previewed(organisationId: string, csv: string): Promise<ImportPreview> {
  return (await preview(organisationId, csv).expect(200)).body as ImportPreview;
}

const take = (
  organisationId: string,
  csv: string,
  { digest, version }: Pick<ImportPreview, 'digest' | 'version'>,
  ending: { end?: string; endOn?: string } = {},
) =>
  app.admin
    .post(address(organisationId))
    .field({ digest, version, ...ending })
    .attach('file', Buffer.from(csv), 'lista.csv');

async function members(boardId: string): Promise<BoardMember[]> {
  const reply = await app.admin.get(`/api/boards/${boardId}/members`).expect(200);
  return (reply.body as { members: BoardMember[] }).members;
}

async function withList(csv = LIST) {
  const own = await aBoard(app);
  const before = await previewed(own.organisationId, csv);
  await take(own.organisationId, csv, before).expect(201);
  return own;
}

const withoutAddresses = (csv: string) => csv.replace(/[a-z.]+@region\.example/g, '');

describe('a list of people', () => {
  test('is previewed without a trace, read in, and the second time changes nothing', async () => {
    const { organisationId, boardId } = await aBoard(app);
    const first = await previewed(organisationId, LIST);
    expect(first.lines.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'new-person'],
      [3, 'new-person'],
      [4, 'new-person'],
    ]);
    expect(await members(boardId)).toEqual([]);
    const read = await take(organisationId, LIST, first).expect(201);
    expect(read.body).toMatchObject({ rows: 3, newPeople: 3, newTerms: 3, newSeats: 2, changedTerms: 0 });
    const then = await members(boardId);
    expect(then.map(({ name, role, party }) => [name, role, party])).toEqual([
      ['Anna Lund', 'chair', 'S'],
      ['Bo Ek', 'member', 'M'],
      ['Cia Berg', 'substitute', 'C'],
    ]);
    const again = await take(organisationId, LIST, first).expect(200);
    expect(again.body).toMatchObject({ rows: 3, newPeople: 0, newTerms: 0, changedTerms: 0, newSeats: 0 });
    expect(await members(boardId)).toEqual(then);
    const next = await previewed(organisationId, LIST);
    expect(next.lines.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('lands once when it is read in twice at once', async () => {
    const { organisationId, boardId } = await aBoard(app);
    const csv = withoutAddresses(LIST);
    const seen = await previewed(organisationId, csv);
    const both = await Promise.all([take(organisationId, csv, seen), take(organisationId, csv, seen)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(await members(boardId)).toHaveLength(3);
  });

  test('ends those who are not in it, on the chosen day, and lets others take their seats', async () => {
    const { organisationId, boardId } = await withList(withoutAddresses(LIST));
    const csv = withoutAddresses(LIST)
      .replace('Bo Ek;M', 'Frej Ny;KD')
      .replaceAll('2023-01-01', '2025-01-02');
    const shifted = csv
      .replace(
        'Anna Lund;S;;Kulturnämnden;ordförande;2025-01-02',
        'Anna Lund;S;;Kulturnämnden;ordförande;2023-01-01',
      )
      .replace(
        'Cia Berg;C;;Kulturnämnden;ersättare;2025-01-02',
        'Cia Berg;C;;Kulturnämnden;ersättare;2023-01-01',
      );
    const seen = await previewed(organisationId, shifted);
    expect(seen.missing.map(({ name }) => name)).toEqual(['Bo Ek']);
    const end = seen.missing[0]?.id ?? '';
    // who is not ended keeps his seat
    const kept = await take(organisationId, shifted, seen).expect(422);
    expect(JSON.stringify(kept.body)).toContain('Rad 3: Plats 2 har Bo Ek');
    await take(organisationId, shifted, seen, { end }).expect(422);
    const early = await take(organisationId, shifted, seen, { end, endOn: '2022-12-31' }).expect(422);
    expect(JSON.stringify(early.body)).toContain('Bo Ek börjar först 2023-01-01');
    const read = await take(organisationId, shifted, seen, { end, endOn: '2025-01-01' }).expect(201);
    expect(read.body).toMatchObject({ newPeople: 1, newTerms: 1, endedTerms: 1 });
    expect((await members(boardId)).map(({ name }) => name)).toEqual(['Anna Lund', 'Cia Berg', 'Frej Ny']);
    const again = await take(organisationId, shifted, seen, { end, endOn: '2025-01-01' }).expect(200);
    expect(again.body).toMatchObject({ endedTerms: 0 });
  });

  test('is all or nothing: one faulty row, and nobody is added', async () => {
    const { organisationId, boardId } = await aBoard(app);
    const csv = `${withoutAddresses(LIST)}\nDan Falk;;;Kulturnämnden;kung;;;;`;
    const seen = await previewed(organisationId, csv);
    const refused = await take(organisationId, csv, seen).expect(422);
    expect(refused.body).toMatchObject({ code: 'invalid', errors: [{ path: '$.rows[5]' }] });
    expect(await members(boardId)).toEqual([]);
  });

  test('is refused when the file is another one, or the register has changed since', async () => {
    const { organisationId, boardId } = await aBoard(app);
    const csv = withoutAddresses(LIST);
    const seen = await previewed(organisationId, csv);
    const other = await take(organisationId, `${csv}\n`, seen).expect(409);
    expect(other.body).toMatchObject({ code: 'import-outdated' });
    await app.admin
      .post('/api/people')
      .send({
        name: 'Anna Lund',
        membership: { organisationId, boardId, role: 'chair', party: 'S', from: '2023-01-01' },
      })
      .expect(201);
    await take(organisationId, csv, seen).expect(409);
    expect(await members(boardId)).toHaveLength(1);
  });

  test('with people who change places in their seats', async () => {
    const { organisationId } = await withList(withoutAddresses(LIST));
    const csv = withoutAddresses(LIST)
      .replace(';1;\n', ';x;\n')
      .replace(';2;\n', ';1;\n')
      .replace(';x;\n', ';2;\n');
    const seen = await previewed(organisationId, csv);
    expect(seen.lines.map(({ kind, notes }) => [kind, ...notes])).toEqual([
      ['changed', 'Plats: 2 (var 1).'],
      ['changed', 'Plats: 1 (var 2).'],
      ['unchanged'],
    ]);
    await take(organisationId, csv, seen).expect(201);
  });

  test('of a thousand rows is read in whole, and is unchanged when its export is read in', async () => {
    const { organisationId } = await aBoard(app);
    const rows = Array.from(
      { length: 1000 },
      (_, n) => `Person ${n};;p${n}@tusen.example;Kulturnämnden;ledamot;;;;`,
    );
    const csv = [LIST.split('\n')[0], ...rows].join('\n');
    const seen = await previewed(organisationId, csv);
    expect(seen.counts).toMatchObject({ rows: 1000, newPeople: 1000, newTerms: 1000 });
    await take(organisationId, csv, seen).expect(201);
    const file = await app.admin.get(`/api/organisations/${organisationId}/people-export.csv`).expect(200);
    const same = await previewed(organisationId, file.text);
    expect(same.counts).toEqual({
      ...{ rows: 1000, newPeople: 0, newTerms: 0, changedPeople: 0, changedTerms: 0, newSeats: 0 },
    });
  });
});

describe('the register of another organisation', () => {
  test('is neither read nor written', async () => {
    const own = await withList();
    const other = await aBoard(app);
    const anna = (await members(own.boardId))[0]?.personId ?? '';
    await app.admin
      .post(`/api/people/${anna}/memberships`)
      .send({ organisationId: own.organisationId, role: 'administrator' })
      .expect(201);
    const administrator = await app.invite(anna, 'anna.lund@region.example');
    await preview(own.organisationId, LIST, administrator).expect(200);
    for (const path of ['people-import/template.xlsx', 'people-export.csv', 'people-export.xlsx']) {
      await administrator.get(`/api/organisations/${own.organisationId}/${path}`).expect(200);
      await administrator.get(`/api/organisations/${other.organisationId}/${path}`).expect(404);
    }
    await preview(other.organisationId, LIST, administrator).expect(404);
    await administrator.post(address(other.organisationId)).field({ digest: '', version: '' }).expect(404);
    // a namesake there is nobody here, and an address is one person in the whole house
    const seen = await previewed(other.organisationId, withoutAddresses(LIST));
    expect(seen.counts.newPeople).toBe(3);
    const known = await previewed(other.organisationId, LIST);
    expect(known.lines[0]).toMatchObject({ kind: 'new-person' });
    await take(other.organisationId, LIST, known).expect(201);
    expect((await members(other.boardId))[0]?.personId).toBe(anna);
    expect(await members(own.boardId)).toHaveLength(3);
  });

  test('and a member of one board reads no list in', async () => {
    const own = await aBoard(app);
    const added = await app.admin
      .post('/api/people')
      .send({ name: 'Gun', email: 'gun@region.example', membership: { ...own, role: 'member' } })
      .expect(201);
    const member = await app.invite((added.body as { id: string }).id, 'gun@region.example');
    await preview(own.organisationId, LIST, member).expect(403);
  });
});

test('seats tell who sits there and since when nobody does, substitutes in which order they are called', async () => {
  const list = LIST.replaceAll('@region', '@platser');
  const last = 'Dan Falk;C;dan@platser.example;Kulturnämnden;ersättare;;;;2';
  const { boardId } = await withList(`${list.replace('2026-12-31;2;', '2024-12-31;2;')}\n${last}`);
  const reply = await app.admin.get(`/api/boards/${boardId}/seats`).expect(200);
  expect(reply.body).toMatchObject({
    seats: [
      { label: '1', party: 'S', holder: { name: 'Anna Lund' }, vacantSince: null },
      { label: '2', party: 'M', holder: null, vacantSince: '2025-01-01' },
    ],
    substitutes: [
      { name: 'Cia Berg', rank: 1 },
      { name: 'Dan Falk', rank: 2 },
    ],
  });
});

test('nobody sits on a seat that another sits on, whoever writes', async () => {
  const { boardId } = await withList(LIST.replaceAll('@region', '@stolar'));
  const sql = `UPDATE membership SET seat_id = (SELECT id FROM seat WHERE board_id = $1 AND label = '1')
                WHERE board_id = $1 AND role = 'member'`;
  await expect(app.dataSource.query(sql, [boardId])).rejects.toThrow('ex_membership_seat');
});

describe('the secretary of one board', () => {
  async function aSecretary() {
    const own = await aBoard(app);
    const other = await app.admin
      .post(`/api/organisations/${own.organisationId}/boards`)
      .send({ name: 'Teknik', kind: 'committee', numbering: 'year' })
      .expect(201);
    const person = async (name: string, membership: object) =>
      (
        (
          await app.admin
            .post('/api/people')
            .send({ name, membership: { ...own, ...membership } })
            .expect(201)
        ).body as { id: string }
      ).id;
    const id = await person('Sekr Asp', { role: 'secretary' });
    const known = await person('Tora Ek', { boardId: (other.body as { id: string }).id, role: 'member' });
    const agent = await app.invite(id, `sekr.${Math.random().toString(36).slice(2)}@region.example`);
    return { ...own, agent, known };
  }

  test('reads people in to it', async () => {
    const { organisationId, boardId, agent } = await aSecretary();
    const seen = (await preview(organisationId, LIST, agent).expect(200)).body as ImportPreview;
    expect(seen.lines.map(({ kind }) => kind)).not.toContain('fault');
    await agent
      .post(address(organisationId))
      .field({ digest: seen.digest, version: seen.version })
      .attach('file', Buffer.from(LIST), 'lista.csv')
      .expect(201);
    expect((await members(boardId)).map(({ name }) => name)).toContain('Anna Lund');
    await agent.get(`${address(organisationId)}/template.xlsx`).expect(200);
  });

  test.each([
    [
      'another board',
      'Namn;Organ;Roll\nAnna Lund;Teknik;ledamot',
      'Du får bara läsa in personer till de organ',
    ],
    ['the whole organisation', 'Namn;Organ;Roll\nAnna Lund;;administratör', 'inte till hela organisationen'],
    [
      'what the register says of somebody of all',
      'Namn;E-post;Organ;Roll\nTora Ek;tora.ek@region.example;Kulturnämnden;ledamot',
      'ändras av den som administrerar organisationen',
    ],
  ])('does not touch %s', async (_what, csv, sentence) => {
    const { organisationId, agent } = await aSecretary();
    const seen = (await preview(organisationId, csv, agent).expect(200)).body as ImportPreview;
    expect(seen.lines.map(({ kind }) => kind)).toEqual(['fault']);
    expect(seen.lines[0]?.notes.join(' ')).toContain(sentence);
    const refused = await agent
      .post(address(organisationId))
      .field({ digest: seen.digest, version: seen.version })
      .attach('file', Buffer.from(csv), 'lista.csv')
      .expect(422);
    expect(refused.text).toContain(sentence);
  });

  test('gets no list of the register, and nothing of another organisation', async () => {
    const { organisationId, agent } = await aSecretary();
    await agent.get(`/api/organisations/${organisationId}/people-export.csv`).expect(403);
    const elsewhere = await aBoard(app);
    await preview(elsewhere.organisationId, LIST, agent).expect(404);
  });
});

test('a substitute is called for the seat that his row names, which is a seat of the board', async () => {
  const list = `${LIST}\nDan Falk;S;;Kulturnämnden;ersättare;2023-01-01;2026-12-31;1;1`;
  const { organisationId, boardId } = await withList(list);
  const reply = await app.admin.get(`/api/boards/${boardId}/seats`).expect(200);
  const { seats, substitutes } = reply.body as BoardSeatsView;
  const dan = substitutes.find(({ name }) => name === 'Dan Falk');
  expect(dan).toMatchObject({ rank: 1, seatId: seats.find(({ label }) => label === '1')?.id });
  expect(seats.find(({ label }) => label === '1')?.holder?.name).toBe('Anna Lund');
  const again = await previewed(organisationId, list);
  expect(again.lines.map(({ kind }) => kind)).toEqual(Array(4).fill('unchanged'));
  const wrong = await previewed(organisationId, list.replace(';1;1', ';99;1'));
  expect(wrong.lines.find(({ kind }) => kind === 'fault')?.notes).toEqual([
    'Plats 99 finns inte i organet, så ingen kan vara ersättare för den. Lägg till platsen först.',
  ]);
});
