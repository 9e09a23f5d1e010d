import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { caseDoors } from '@klubbat/shared/contracts/case';
import { corrects } from '../../../test/a-correction.js';
import { aBoard, aMeeting, anAdjustedMeeting, employed, show } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import type { Actor } from '../../platform/work.js';
import { findWay } from './case-way.store.js';

type Shown = z.output<typeof caseDoors.show.reply>;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-01-20T09:00:00Z') });
});
afterAll(() => app.close());

const ask = async (agent: Agent, number: string, query: object = {}): Promise<Shown> =>
  (
    await agent
      .get('/api/cases')
      .query({ number, ...query })
      .expect(200)
  ).body as Shown;
const kinds = ({ entries }: Shown) => entries.map(({ kind }) => kind);
const atDay = async (day: string) => {
  app.clock.now = new Date(`${day}T09:00:00Z`);
  app.admin = await app.signIn('admin@klubbat.example', 'administratörens lösenord');
};

async function change(item: AgendaItemView | undefined, body: object): Promise<void> {
  await app.admin
    .patch(`/api/agenda-items/${item?.id ?? ''}`)
    .send({ version: item?.version, ...body })
    .expect(200);
}
async function beside(organisationId: string, name: string, kind = 'committee'): Promise<string> {
  const made = await app.admin
    .post(`/api/organisations/${organisationId}/boards`)
    .send({ name, kind, numbering: 'year' })
    .expect(201);
  return (made.body as { id: string }).id;
}
async function mandated(place: { organisationId: string; boardId: string }, role: string): Promise<Agent> {
  const email = `${role}.${place.boardId}@region.example`;
  const added = await app.admin
    .post('/api/people')
    .send({ name: `Person ${role}`, email, membership: { ...place, role } })
    .expect(201);
  return app.invite((added.body as { id: string }).id, email);
}

describe('the way of a case', () => {
  test('goes through every body that one may read, the oldest first, by any of its numbers', async () => {
    const { organisationId, boardId: assembly } = await aBoard(app, {
      name: 'Regionfullmäktige',
      kind: 'assembly',
      seats: 3,
    });
    const executive = await beside(organisationId, 'Regionstyrelsen', 'executive');
    const first = await aMeeting(app, executive);
    await change(first.items[0], { outcome: 'forwarded', caseNumber: 'RS 2025/33 Å' });
    const made = await app.admin.post('/api/meetings').send({ boardId: assembly, date: '2025-02-11' });
    const next = (made.body as { id: string }).id;
    const taken = { items: [first.items[0]?.id] };
    await app.admin.post(`/api/meetings/${next}/taken-up`).send(taken).expect(200);
    await change((await show(app.admin, next)).items[0], {
      caseNumber: 'RF 9',
      moreCaseNumbers: ['RS 2025/33 Å'],
    });
    const whole = await ask(app.admin, ' rs  2025/33 å');
    expect(whole).toMatchObject({
      title: 'Sommarens konserter',
      counts: { meetings: 2, documents: 0 },
      entries: [
        { board: 'Regionstyrelsen', outcome: 'forwarded', followedBy: [{ kind: 'forwarded' }], state: null },
        { board: 'Regionfullmäktige', caseNumbers: ['RF 9', 'RS 2025/33 Å'], stage: 'planned' },
      ],
    });
    expect((await ask(app.admin, 'RS 2025/3')).entries).toEqual([]);
    const narrow = await mandated({ organisationId, boardId: assembly }, 'secretary');
    expect(await ask(narrow, 'RS 2025/33 Å')).toMatchObject({
      counts: { meetings: 1 },
      entries: [{ board: 'Regionfullmäktige' }],
    });
  });

  test('tells of a secret § its public title alone, and none of its appendices', async () => {
    const { boardId } = await aBoard(app);
    const meeting = await aMeeting(app, boardId);
    const [one, two] = meeting.items;
    const added = await app.admin
      .post(`/api/meetings/${meeting.id}/attachments`)
      .field('title', 'KANARIE bilaga')
      .attach('file', await aPdf(), 'bilaga.pdf')
      .expect(201);
    const { number } = added.body as { number: number };
    const attachments = [number];
    const secret = { confidential: 'OSL 26 kap. 1 §', caseNumber: 'HEM 1', attachments };
    await change(one, { ...secret, title: 'KANARIE titel' });
    await change(two, { ...secret, title: 'KANARIE igen', publicTitle: 'Enskilt ärende' });
    const whole = await ask(app.admin, 'HEM 1');
    expect(whole).toMatchObject({
      title: null,
      entries: [
        { title: 'Ärendet är sekretessbelagt', secret: true, attachments: [] },
        { title: 'Enskilt ärende', secret: true, attachments: [] },
      ],
    });
    expect(JSON.stringify(whole)).not.toContain('KANARIE');
  });

  test('of 300 things is turned page by page, on and back, and found by its indexes', async () => {
    const { boardId } = await aBoard(app);
    const made = await app.admin.post('/api/meetings').send({ boardId, date: '2025-05-01' }).expect(201);
    const { id } = made.body as { id: string };
    const items = Array.from({ length: 300 }, (_, at) => ({ title: `Ärende ${at}`, caseNumber: 'LÅNG 1' }));
    await app.admin.post(`/api/meetings/${id}/agenda`).send({ items }).expect(201);
    const titles: string[] = [];
    let page: string | null = '';
    let last = '';
    while (page !== null) {
      const shown: Shown = await ask(app.admin, 'lång 1', { page });
      titles.push(...shown.entries.map((entry) => (entry.kind === 'item' ? entry.title : '')));
      page = shown.nextPage;
      last = shown.previousPage ?? '';
    }
    expect(titles).toEqual(items.map(({ title }) => title));
    const back = await ask(app.admin, 'lång 1', { page: last });
    expect(back.entries.at(-1)).toMatchObject({ title: 'Ärende 249' });
    expect(back.counts.meetings).toBe(300);
    await app.admin.get('/api/cases').query({ number: 'x', page: 'eyJhIjoxfQ' }).expect(422);
    await app.admin.get('/api/cases').query({ number: 'x', group: 'annat' }).expect(422);
    expect((await ask(app.admin, '🙂 \'"%_\\')).entries).toEqual([]);

    const { plan, tables } = await planOf('lång 1');
    for (const index of [
      'ix_agenda_item_case_number',
      'ix_agenda_item_more_case_numbers',
      'ix_memorandum_case',
      'ix_memorandum_submission_case',
      'ix_incoming_document_case',
    ]) {
      expect(plan).toContain(index);
    }
    expect(tables).toEqual([]);
  });

  test('holds what led to the decision, what was sent, and what became of it', async () => {
    const place = await aBoard(app, { name: 'Socialnämnden' });
    const official = await employed(app, place.organisationId, 'official');
    await official
      .post(`/api/boards/${place.boardId}/memoranda`)
      .send({ title: 'Om konserterna', caseNumber: 'SN 7' })
      .expect(201);
    const meeting = await anAdjustedMeeting(app, place.boardId, {
      caseNumber: 'sn 7',
      outcome: 'approved',
      recipients: [{ name: 'Arkivet', email: 'arkivet@region.example' }],
    });
    const item = meeting.items[0]?.id ?? '';
    const adjustment = meeting.adjustments[0]?.id ?? '';
    const given = await app.admin
      .post(`/api/agenda-items/${item}/assignments`)
      .send({ assignee: 'Kulturchefen', task: 'redovisa besöken', dueOn: '2025-01-18' })
      .expect(201);
    await app.admin
      .post(`/api/assignments/${(given.body as { id: string }).id}/reports`)
      .send({ kind: 'partial', day: '2025-01-17', words: 'Muntligt.', itemId: null })
      .expect(201);
    const order = { paragraphs: [1] };
    await app.admin.post(`/api/meetings/${meeting.id}/dispatches`).send(order).expect(201);
    await corrects(app.admin, adjustment, { decidedOn: '2025-01-20' }).expect(201);
    await app.admin
      .post(`/api/organisations/${place.organisationId}/incoming-documents`)
      .field('caseNumber', 'SN 7')
      .field('receivedOn', '2025-01-16')
      .field('sender', 'Region Sjömark')
      .field('senderBoard', 'Kulturnämnden')
      .field('senderCaseNumber', 'KN 12')
      .field('paragraphs', '§ 3')
      .field('title', 'Svar om konserterna')
      .field('meetingDay', '')
      .field('decision', '')
      .field('recipients', '')
      .attach('file', await aPdf(), 'svar.pdf')
      .expect(201);
    await app.admin
      .post(`/api/adjustments/${adjustment}/notices`)
      .send({ postedOn: '2025-01-20', keptAt: 'Regionens hus', board: 'Regionens anslagstavla' })
      .expect(201);
    await mandated(place, 'member');
    const elsewhere = await aBoard(app);
    await mandated(elsewhere, 'secretary');
    await atDay('2025-02-12');
    const appeal = { way: 'legality', receivedOn: '2025-02-03', appellant: 'Maja Ekdahl' };
    await app.admin.post(`/api/agenda-items/${item}/appeals`).send(appeal).expect(201);

    const whole = await ask(app.admin, 'SN 7');
    expect(kinds(whole)).toEqual([
      'item',
      'assignment',
      'incoming',
      'assignment-report',
      'dispatch',
      'correction',
      'appeal',
    ]);
    expect(whole.entries).toMatchObject([
      { label: '§ 1', outcome: 'approved', stage: 'held', state: 'announced' },
      { assignee: 'Kulturchefen', late: true, label: '§ 1' },
      { sender: 'Region Sjömark', senderCaseNumber: 'KN 12', board: null },
      { report: 'partial', words: 'Muntligt.' },
      { labels: ['§ 1'], what: 'extract', recipients: 1, confirmed: 0, registered: [] },
      { label: '§ 1', number: 1 },
      { label: '§ 1', court: null },
    ]);
    expect(whole.counts).toEqual({ meetings: 1, documents: 1, sendings: 1, assignments: 2, afterwards: 2 });
    expect(JSON.stringify(whole)).not.toContain('Ekdahl');
    expect(kinds(await ask(app.admin, 'SN 7', { group: 'assignments' }))).toEqual([
      'assignment',
      'assignment-report',
    ]);

    // a draft is its author's alone; a member does not see what has come in
    const again = await app.signIn(`official.${place.organisationId}@region.example`, PASSWORD);
    expect(kinds(await ask(again, 'SN 7'))).toContain('memorandum');
    const member = await app.signIn(`member.${place.boardId}@region.example`, PASSWORD);
    expect((await ask(member, 'SN 7')).counts).toMatchObject({ documents: 0, meetings: 1, sendings: 1 });
    // nobody of another organisation finds or counts anything of it
    const foreign = await app.signIn(`secretary.${elsewhere.boardId}@region.example`, PASSWORD);
    expect(await ask(foreign, 'SN 7')).toMatchObject({
      title: null,
      counts: { meetings: 0, documents: 0, sendings: 0, assignments: 0, afterwards: 0 },
      entries: [],
    });
  });
});

/** How the database would go about it, and which tables of what grows it would read from end to end though it was asked not to. */
async function planOf(number: string): Promise<{ plan: string; tables: string[] }> {
  const actor = { admin: false, personId: '00000000-0000-7000-8000-000000000000', mandates: [] };
  return app.dataSource.transaction(async (tx) => {
    await tx.query('SET LOCAL enable_seqscan = off');
    const query = tx.query.bind(tx);
    const explained = { query: (sql: string, values: unknown[]) => query(`EXPLAIN ${sql}`, values) };
    const rows = await findWay(
      explained as never,
      actor as unknown as Actor,
      { number, kinds: null },
      undefined,
      51,
    );
    const plan = JSON.stringify(rows);
    return { plan, tables: [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table ?? '') };
  });
}
