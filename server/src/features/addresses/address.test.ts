import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AddressView } from '@klubbat/shared/contracts/address';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let organisationId: string;
let boardId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId, boardId } = await aBoard(app));
});
afterAll(() => app.close());

const book = () => `/api/organisations/${organisationId}/addresses`;
const add = (body: object, agent: Agent = app.admin) => agent.post(book()).send(body);
const put = async (body: object): Promise<AddressView> => (await add(body).expect(201)).body as AddressView;
const change = ({ id, version }: AddressView, body: object) =>
  app.admin.patch(`/api/addresses/${id}`).send({ version, ...body });
const list = async (query: object = {}): Promise<{ addresses: AddressView[]; total: number }> =>
  (await app.admin.get(book()).query(query).expect(200)).body as never;

describe('the address book of an organisation', () => {
  test('is searched by words of name, address and note, and what is put aside is not offered', async () => {
    const kept = await put({
      name: 'Region  Sundmark',
      kind: 'organisation',
      email: 'region@sundmark.example',
      note: 'Öppnas varje vardag',
    });
    expect(kept).toMatchObject({ name: 'Region Sundmark', current: true, mailboxes: 1, version: 1 });
    const old = await put({
      name: 'Sundmarks landsting',
      kind: 'organisation',
      email: 'lt@sundmark.example',
    });
    await change(old, { putAside: true }).expect(200);
    await put({
      name: 'Sundmarks kommande nämnd',
      kind: 'function',
      email: 'n@sundmark.example',
      from: '2999-01-01',
    });
    const names = async (query: object) => (await list(query)).addresses.map(({ name }) => name);
    expect(await names({ q: 'VARDAG sundm', time: 'current' })).toEqual(['Region Sundmark']);
    expect(await names({ q: 'lt@sundmark' })).toEqual(['Sundmarks landsting']);
    expect(await names({ q: 'sundmark', time: 'not-current' })).toEqual([
      'Sundmarks kommande nämnd',
      'Sundmarks landsting',
    ]);
    expect(await names({ q: '%' })).toEqual([]);
  });

  test('has groups within groups, each mailbox once, and never one in itself', async () => {
    const [a, b] = await Promise.all(
      ['A', 'B'].map((name) =>
        put({ name: `Kommun ${name}`, kind: 'organisation', email: `${name}@k.example` }),
      ),
    );
    const twin = await put({ name: 'Kommun A, kansliet', kind: 'function', email: 'a@K.example' });
    const inner = await put({ name: 'Norra', kind: 'group', members: [a?.id, twin.id] });
    const outer = await put({ name: 'Alla', kind: 'group', members: [inner.id, b?.id, a?.id] });
    expect(outer.mailboxes).toBe(2);
    const refused = await change(inner, { members: [outer.id] }).expect(422);
    expect(refused.body).toMatchObject({
      code: 'invalid',
      errors: [{ path: '$.members', message: expect.stringContaining('Norra skulle komma att ingå i sig') }],
    });
    const [empty, other] = [
      await put({ name: 'Ett', kind: 'group' }),
      await put({ name: 'Två', kind: 'group' }),
    ];
    const both = await Promise.all([
      change(empty, { members: [other.id] }),
      change(other, { members: [empty.id] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    await expect(
      app.dataSource.query('INSERT INTO address_member (group_id, member_id) VALUES ($1, $2)', [
        inner.id,
        outer.id,
      ]),
    ).rejects.toThrow(/cannot be in itself/);
  });

  test.each<[string, object, number, string]>([
    ['no address', { kind: 'person' }, 422, '$.email'],
    ['what is no address', { kind: 'person', email: 'sund' }, 422, '$.email'],
    ['two addresses', { kind: 'person', email: 'a@b.se, c@d.se' }, 422, '$.email'],
    ['a header', { kind: 'person', email: 'a@b.se\r\nBcc: c@d.se' }, 422, '$.email'],
    ['a header in the name', { kind: 'person', email: 'a@b.se', name: 'A\r\nBcc: c@d.se' }, 422, '$.name'],
    ['a name of 301 characters', { kind: 'person', email: 'a@b.se', name: 'A'.repeat(301) }, 422, '$.name'],
    ['a group with an address', { kind: 'group', email: 'a@b.se' }, 422, '$.email'],
    [
      'days backwards',
      { kind: 'person', email: 'a@b.se', from: '2025-02-01', until: '2025-01-01' },
      422,
      '$.until',
    ],
    [
      'members of a person',
      { kind: 'person', email: 'a@b.se', members: ['01900000-0000-7000-8000-000000000000'] },
      422,
      '$.members',
    ],
    [
      'members that are not there',
      { kind: 'group', members: ['01900000-0000-7000-8000-000000000000'] },
      422,
      '$.members',
    ],
  ])('refuses %s', async (_what, body, status, path) => {
    const refused = await add({ name: 'Dålig', ...body }).expect(status);
    expect(refused.body).toMatchObject({ errors: [{ path }] });
    expect((await list({ q: 'Dålig' })).total).toBe(0);
  });

  test('makes one of a save that comes again, and refuses the same line twice and a save over another’s', async () => {
    const saveId = '01900000-0000-7000-8000-00000000000a';
    const body = { name: 'Arkivet', kind: 'function', email: 'arkiv@sundmark.example', saveId };
    const [one, again] = [await put(body), await put(body)];
    expect(again.id).toBe(one.id);
    await add({ ...body, saveId: undefined, name: ' ARKIVET ' }).expect(409);
    await change(one, { email: 'arkivet@sundmark.example' }).expect(200);
    await change(one, { email: 'sen@sundmark.example' }).expect(409);
  });

  test('is written in by those who send, read by the organisation, and not there for others', async () => {
    const person = async (membership: object): Promise<Agent> => {
      const email = `${Math.random().toString(36).slice(2)}@region.example`;
      const added = await app.admin
        .post('/api/people')
        .send({ name: 'Någon Annan', email, membership })
        .expect(201);
      return app.invite((added.body as { id: string }).id, email);
    };
    const body = { name: 'Biblioteket', kind: 'function', email: 'bibliotek@sundmark.example' };
    const secretary = await person({ organisationId, boardId, role: 'secretary' });
    const added = (await add(body, secretary).expect(201)).body as AddressView;
    const member = await person({ organisationId, boardId, role: 'member' });
    expect((await member.get(book()).expect(200)).body).toMatchObject({ mayWrite: false });
    await add({ ...body, name: 'Annat' }, member).expect(403);
    await member.patch(`/api/addresses/${added.id}`).send({ version: 1, putAside: true }).expect(403);
    const other = await aBoard(app);
    const outsider = await person({ ...other, role: 'secretary' });
    await outsider.get(book()).expect(404);
    await add({ ...body, name: 'Annat' }, outsider).expect(404);
    await outsider.patch(`/api/addresses/${added.id}`).send({ version: 1, putAside: true }).expect(404);
    await app.stranger.get(book()).expect(401);
  });
});
