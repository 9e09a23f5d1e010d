import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { LinkedItem, WaitingItem } from '@klubbat/shared/contracts/item-link';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** An organisation with fullmäktige and styrelse, one meeting of each in January and one in February. */
async function twoBodies() {
  const { organisationId, boardId: assembly } = await aBoard(app, {
    name: 'Regionfullmäktige',
    kind: 'assembly',
    seats: 3,
    itemSections: ['decision', 'proposal'],
  });
  const made = await app.admin
    .post(`/api/organisations/${organisationId}/boards`)
    .send({ name: 'Regionstyrelsen', kind: 'executive', numbering: 'year', itemSections: ['decision'] })
    .expect(201);
  const executive = (made.body as { id: string }).id;
  return { organisationId, assembly, executive };
}

async function later(boardId: string, date = '2025-02-11'): Promise<MeetingView> {
  const created = await app.admin.post('/api/meetings').send({ boardId, date }).expect(201);
  return created.body as MeetingView;
}

async function change(item: AgendaItemView | undefined, body: object): Promise<void> {
  await app.admin
    .patch(`/api/agenda-items/${item?.id ?? ''}`)
    .send({ version: item?.version, ...body })
    .expect(200);
}

const take = (agent: Agent, meeting: { id: string }, ...items: string[]) =>
  agent.post(`/api/meetings/${meeting.id}/taken-up`).send({ items });
async function waiting(meeting: { id: string }): Promise<WaitingItem[]> {
  const reply = await app.admin.get(`/api/meetings/${meeting.id}/waiting`).expect(200);
  return (reply.body as { waiting: WaitingItem[] }).waiting;
}
async function way(
  id: string | undefined,
): Promise<{ before: LinkedItem[]; after: LinkedItem[]; next: object | null }> {
  return (await app.admin.get(`/api/agenda-items/${id ?? ''}/way`).expect(200)).body as never;
}

describe('a § that was tabled', () => {
  test('comes back as an item with what is known, its attachments without copied bytes, and what it follows', async () => {
    const { assembly } = await twoBodies();
    const first = await aMeeting(app, assembly);
    for (const title of ['Annat', 'Karta']) {
      await app.admin
        .post(`/api/meetings/${first.id}/attachments`)
        .field('title', title)
        .attach('file', await aPdf(), 'karta.pdf')
        .expect(201);
    }
    const { id: link = '', number = 0 } = (await show(app.admin, first.id)).attachments[1] ?? {};
    await change((await show(app.admin, first.id)).items[0], {
      outcome: 'tabled',
      caseNumber: 'RF 2025/12',
      moreCaseNumbers: ['RS 2024/7'],
      deferral: { reason: 'Frågan behöver tänkas över.' },
      recipients: [{ name: 'Ekonomiavdelningen' }],
      attachments: [number],
      sections: [
        { kind: 'decision', body: 'Ärendet bordläggs.' },
        { kind: 'proposal', body: '1. Att anta planen.' },
        { kind: 'summary', body: `Se [bilaga ${number}](bilaga:${link}).` },
        { kind: 'procedure', body: 'Ordföranden finner bifall.' },
      ],
    });
    await app.admin.post(`/api/meetings/${first.id}/numbering`).expect(200);
    const source = (await show(app.admin, first.id)).items[0];
    const next = await later(assembly);

    expect(await waiting(next)).toMatchObject([
      { id: source?.id, label: '§ 1', when: { due: 'next-meeting' }, reason: 'Frågan behöver tänkas över.' },
    ]);
    await take(app.admin, next, source?.id ?? '').expect(200);

    const { items, attachments } = await show(app.admin, next.id);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      title: source?.title,
      caseNumber: 'RF 2025/12',
      moreCaseNumbers: ['RS 2024/7'],
      recipients: [{ name: 'Ekonomiavdelningen' }],
      attachments: [1],
      earlier: [{ board: 'Regionfullmäktige', date: '2025-01-14', paragraph: '1' }],
      sections: [
        { kind: 'decision' },
        { kind: 'proposal', body: '1. Att anta planen.' },
        { kind: 'summary', body: `Se [bilaga ${number}](bilaga:${attachments[0]?.id ?? ''}).` },
      ],
    });
    expect(items[0]?.outcome).toBeUndefined();
    expect(await waiting(next)).toEqual([]);
    expect((await way(source?.id)).after).toMatchObject([{ kind: 'tabled', id: items[0]?.id }]);
    expect((await way(items[0]?.id)).before).toMatchObject([
      { kind: 'tabled', id: source?.id, label: '§ 1' },
    ]);
    const kept: { files: number }[] = await app.dataSource.query(
      'SELECT count(DISTINCT file_id)::int AS files FROM attachment WHERE id = ANY ($1)',
      [[link, attachments[0]?.id]],
    );
    expect(kept).toEqual([{ files: 1 }]);
    const printed = await app.admin.get(`/api/meetings/${next.id}/protocol`).expect(200);
    expect(JSON.stringify(printed.body)).toContain('Regionfullmäktige § 1, 2025-01-14');
  });

  test('is taken up once, however many press at once and wherever', async () => {
    const { assembly } = await twoBodies();
    const first = await aMeeting(app, assembly);
    await change(first.items[0], { outcome: 'tabled' });
    const next = await later(assembly);
    const other = await later(assembly, '2025-03-11');
    const id = first.items[0]?.id ?? '';
    const replies = await Promise.all([
      take(app.admin, next, id),
      take(app.admin, next, id),
      take(app.admin, next, id),
    ]);
    expect(new Set(replies.map(({ body }) => JSON.stringify((body as { items: unknown }).items))).size).toBe(
      1,
    );
    expect((await show(app.admin, next.id)).items).toHaveLength(1);
    const refused = await take(app.admin, other, id).expect(409);
    expect(refused.body).toMatchObject({
      errors: [{ message: 'Ärendet är redan upptaget, vid sammanträdet 11 februari 2025.' }],
    });
    // what was taken away from the agenda may be taken up anew
    await app.admin
      .delete(`/api/agenda-items/${(await show(app.admin, next.id)).items[0]?.id ?? ''}`)
      .expect(204);
    await take(app.admin, other, id).expect(200);
  });
});

describe('what waits', () => {
  test('can be put aside with a reason, by whom and why, and wait again', async () => {
    const { assembly } = await twoBodies();
    const first = await aMeeting(app, assembly);
    await change(first.items[0], { outcome: 'tabled' });
    const next = await later(assembly);
    const id = first.items[0]?.id ?? '';
    const dismiss = (reason: string | null, item = id) =>
      app.admin.put(`/api/meetings/${next.id}/waiting-dismissals`).send({ item, reason });
    await dismiss('').expect(422);
    await dismiss('Fel', first.items[1]?.id ?? '').expect(422);
    await dismiss('Motionären drog tillbaka motionen').expect(204);
    await dismiss('Motionären har dragit tillbaka motionen').expect(204);
    expect(await waiting(next)).toEqual([]);
    expect((await way(id)).next).toBeNull();
    const reply = await app.admin.get(`/api/meetings/${next.id}/waiting`).expect(200);
    expect(reply.body).toMatchObject({
      dismissed: [{ id, dismissal: { reason: 'Motionären har dragit tillbaka motionen' } }],
    });
    const events = await app.admin.get(`/api/agenda-items/${id}/events`).expect(200);
    expect(JSON.stringify(events.body)).toContain('case.dismissed');
    await dismiss(null).expect(204);
    expect(await waiting(next)).toMatchObject([{ id }]);
    await take(app.admin, next, id).expect(200);
  });
});

describe('what was sent to several bodies', () => {
  test('waits in each, and is taken up once in each', async () => {
    const { organisationId, assembly, executive } = await twoBodies();
    const made = await app.admin
      .post(`/api/organisations/${organisationId}/boards`)
      .send({ name: 'Kulturnämnden', kind: 'committee', numbering: 'year' })
      .expect(201);
    const committee = (made.body as { id: string }).id;
    const first = await aMeeting(app, assembly);
    const id = first.items[0]?.id ?? '';
    await change(first.items[0], {
      outcome: 'referred-back',
      deferral: { to: 'Regionstyrelsen och Kulturnämnden' },
    });
    const one = await later(executive);
    const other = await later(committee);
    const third = await later(committee, '2025-03-11');
    expect(await waiting(one)).toMatchObject([{ id }]);
    expect(await waiting(other)).toMatchObject([{ id }]);
    expect(await waiting(await later(assembly))).toEqual([]);
    await take(app.admin, one, id).expect(200);
    expect(await waiting(one)).toEqual([]);
    expect(await waiting(other)).toMatchObject([{ id }]);
    expect((await way(id)).next).toMatchObject({ boardId: committee });
    await Promise.all([take(app.admin, other, id), take(app.admin, other, id)]);
    expect((await show(app.admin, other.id)).items).toHaveLength(1);
    await take(app.admin, third, id).expect(409);
    expect((await way(id)).next).toBeNull();
    expect((await way(id)).after).toHaveLength(2);
  });
});

describe('an item with the same case number that stands on the agenda', () => {
  test('goes on with the § instead of a second one, and keeps what was written', async () => {
    const { assembly } = await twoBodies();
    const first = await aMeeting(app, assembly);
    await change(first.items[0], { outcome: 'tabled', caseNumber: 'RF 2025/40' });
    const next = await later(assembly);
    await app.admin
      .post(`/api/meetings/${next.id}/agenda-items`)
      .send({
        title: 'Skrivet för hand',
        caseNumber: 'rf 2025/40',
        sections: [{ kind: 'decision', body: 'Bifall.' }],
      })
      .expect(201);
    expect(await waiting(next)).toEqual([]);
    expect((await way(first.items[0]?.id)).next).toMatchObject({
      meetings: [{ id: next.id, holdsCase: true }],
    });
    await take(app.admin, next, first.items[0]?.id ?? '').expect(200);
    expect((await show(app.admin, next.id)).items).toMatchObject([
      {
        title: 'Skrivet för hand',
        sections: [{ kind: 'decision', body: 'Bifall.' }],
        earlier: [{ board: 'Regionfullmäktige', date: '2025-01-14' }],
      },
    ]);
  });
});

describe('what another body proposes', () => {
  test('becomes its proposal, with those who reserved themselves named', async () => {
    const { assembly, executive } = await twoBodies();
    const first = await aMeeting(app, executive);
    const [one, other] = first.people;
    await change(first.items[0], {
      outcome: 'forwarded',
      reservations: [{ by: [one?.key, other?.key] }],
      sections: [
        { kind: 'decision', body: 'Regionstyrelsen lägger informationen till handlingarna.' },
        { kind: 'decision', level: 'proposal', body: '1. Att anta budgeten.', points: 'numbered' },
      ],
    });
    const next = await later(assembly);
    expect(await waiting(await later(executive))).toEqual([]);
    expect(await waiting(next)).toMatchObject([{ board: 'Regionstyrelsen', outcome: 'forwarded' }]);
    await take(app.admin, next, first.items[0]?.id ?? '').expect(200);
    expect((await show(app.admin, next.id)).items[0]?.sections).toEqual([
      { kind: 'decision' },
      {
        kind: 'proposal',
        heading: 'Regionstyrelsens förslag till beslut',
        body: '1. Att anta budgeten.',
        points: 'numbered',
      },
      {
        kind: 'free',
        heading: 'Reservationer i regionstyrelsen',
        body: 'Åsa Öberg (S) och Björn Ek (M) reserverar sig mot beslutet.',
      },
    ]);
  });
});

describe('what is refused', () => {
  test('a § whose case ends there, a meeting before it, another organisation, a stranger', async () => {
    const { assembly } = await twoBodies();
    const first = await aMeeting(app, assembly);
    const next = await later(assembly);
    const id = first.items[0]?.id ?? '';
    await take(app.admin, next, id).expect(422);
    await change(first.items[0], { outcome: 'tabled' });
    await take(app.admin, await later(assembly, '2024-12-10'), id).expect(422);
    const foreign = await aBoard(app);
    await take(app.admin, await later(foreign.boardId), id).expect(422);
    const stranger = await secretaryOf(foreign);
    await take(stranger, await later(foreign.boardId, '2025-04-01'), id).expect(404);
    await take(stranger, next, id).expect(404);
    expect((await show(app.admin, next.id)).items).toEqual([]);
  });
});

async function secretaryOf({
  organisationId,
  boardId,
}: {
  organisationId: string;
  boardId: string;
}): Promise<Agent> {
  const email = `s${boardId}@region.example`;
  const added = await app.admin
    .post('/api/people')
    .send({ name: 'Siv Ek', email, membership: { organisationId, boardId, role: 'secretary' } })
    .expect(201);
  return app.invite((added.body as { id: string }).id, email, PASSWORD);
}

describe('an earlier § of the same case', () => {
  test('is offered, named once, linked and printed', async () => {
    const { assembly, executive } = await twoBodies();
    const first = await aMeeting(app, executive);
    await change(first.items[0], { outcome: 'forwarded', caseNumber: 'RS 2025/50' });
    await app.admin.post(`/api/meetings/${first.id}/numbering`).expect(200);
    const { id } = await later(assembly);
    const made = await app.admin
      .post(`/api/meetings/${id}/agenda-items`)
      .send({ title: 'Uppföljning', caseNumber: 'rs 2025/50' })
      .expect(201);
    const item = made.body as AgendaItemView;
    expect(await way(item.id)).toMatchObject({
      sameCase: [{ id: first.items[0]?.id, label: '§ 1' }],
      before: [],
    });
    const name = () =>
      app.admin.post(`/api/agenda-items/${item.id}/earlier`).send({ items: [first.items[0]?.id] });
    expect((await Promise.all([name(), name()])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await way(item.id)).toMatchObject({ sameCase: [], before: [{ kind: 'earlier' }] });
    expect((await show(app.admin, id)).items[0]?.earlier).toEqual([
      { board: 'Regionstyrelsen', date: '2025-01-14', paragraph: '1' },
    ]);
    await take(app.admin, { id }, first.items[0]?.id ?? '').expect(200);
    expect(await way(item.id)).toMatchObject({ before: [{ kind: 'forwarded' }] });
    await app.admin
      .post(`/api/agenda-items/${first.items[0]?.id ?? ''}/earlier`)
      .send({ items: [item.id] })
      .expect(422);
  });
});
