import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { settles } from '@klubbat/shared/rules/assembly-matter';
import { matterKinds, type MatterKind } from '@klubbat/shared/vocabulary/assembly-matters';
import { outcomes, type Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { aBoard, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Place {
  organisationId: string;
  boardId: string;
}
/** Regionfullmäktige with Regionstyrelsen and Kulturnämnden beside it. */
async function aCouncil(): Promise<Place & { executive: string; committee: string }> {
  const place = await aBoard(app, { name: 'Regionfullmäktige', kind: 'assembly' });
  const beside = async (name: string, kind: string) => {
    const made = await app.admin
      .post(`/api/organisations/${place.organisationId}/boards`)
      .send({ name, kind, numbering: 'year' })
      .expect(201);
    return (made.body as { id: string }).id;
  };
  return {
    ...place,
    executive: await beside('Regionstyrelsen', 'executive'),
    committee: await beside('Kulturnämnden', 'committee'),
  };
}

const MOTION = {
  kind: 'motion',
  title: 'Motion om bokbuss',
  caseNumber: 'RF 2025/1',
  handedInOn: '2025-01-10',
  movers: [{ personId: null, name: 'Åsa Öberg', party: 'S' }],
  askedAs: null,
  askedName: null,
  decidingBoardId: null,
};
const handIn = (boardId: string, change: object = {}, agent: Agent = app.admin) =>
  agent.post(`/api/boards/${boardId}/assembly-matters`).send({ ...MOTION, ...change });
const aMatter = async (boardId: string, change: object = {}) =>
  (await handIn(boardId, change).expect(201)).body as MatterView;
const aMeetingOf = async (boardId: string, date: string) =>
  ((await app.admin.post('/api/meetings').send({ boardId, date }).expect(201)).body as { id: string }).id;
const take = (meetingId: string, ...matters: string[]) =>
  app.admin.post(`/api/meetings/${meetingId}/assembly-matters`).send({ matters });
const read = async (id: string) =>
  (await app.admin.get(`/api/assembly-matters/${id}`).expect(200)).body as MatterView & {
    steps: { board: string; label: string | null }[];
  };
const waiting = async (meetingId: string) =>
  (
    (await app.admin.get(`/api/meetings/${meetingId}/assembly-matters`).expect(200)).body as {
      matters: MatterView[];
    }
  ).matters.map(({ title }) => title);
const itemsOf = async (meetingId: string) => (await show(app.admin, meetingId)).items;
const change = async (id: string, body: object) => {
  const item = (await app.admin.get(`/api/agenda-items/${id}`).expect(200)).body as AgendaItemView;
  await app.admin
    .patch(`/api/agenda-items/${id}`)
    .send({ version: item.version, ...body })
    .expect(200);
};
const summaryOf = (item: AgendaItemView | undefined) =>
  item?.sections?.find(({ kind }) => kind === 'summary')?.body;
const number = (meetingId: string) => app.admin.post(`/api/meetings/${meetingId}/numbering`).expect(200);
const list = async (boardId: string, query: object = {}) =>
  (await app.admin.get(`/api/boards/${boardId}/assembly-matters`).query(query).expect(200)).body as {
    matters: MatterView[];
    nextPage: string | null;
    previousPage: string | null;
  };
const titles = ({ matters }: { matters: { title: string }[] }) => matters.map(({ title }) => title);

describe('a motion', () => {
  test('goes from hand to § to the styrelse and back, and the § that decides it closes it', async () => {
    const { boardId, executive } = await aCouncil();
    const matter = await aMatter(boardId);
    expect(matter).toMatchObject({ state: 'handed-in', year: { ends: '2026-01-10', over: false } });
    const first = await aMeetingOf(boardId, '2025-01-28');
    expect(await waiting(first)).toEqual(['Motion om bokbuss']);
    const replies = await Promise.all([1, 2, 3].map(() => take(first, matter.id)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [item, ...others] = await itemsOf(first);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      title: 'Motion om bokbuss',
      caseNumber: 'RF 2025/1',
      kind: 'decision',
      sections: [
        { kind: 'decision' },
        { kind: 'summary', body: 'Motionen lämnades in 10 januari 2025 av Åsa Öberg (S).' },
      ],
    });
    expect(await waiting(first)).toEqual([]);
    expect(await read(matter.id)).toMatchObject({ state: 'handed-in', next: { date: '2025-01-28' } });
    await take(await aMeetingOf(boardId, '2025-02-25'), matter.id).expect(409);

    await change(item?.id ?? '', {
      sections: [{ kind: 'decision', body: 'Motionen remitteras till Regionstyrelsen för beredning.' }],
    });
    await number(first);
    expect(await read(matter.id)).toMatchObject({
      state: 'raised',
      step: { label: '§ 1', board: 'Regionfullmäktige' },
      referredTo: 'Regionstyrelsen',
    });
    const prepared = await aMeetingOf(executive, '2025-02-10');
    expect(await waiting(await aMeetingOf(boardId, '2025-02-26'))).toEqual([]);
    expect(await waiting(prepared)).toEqual(['Motion om bokbuss']);
    await take(prepared, matter.id).expect(200);
    const [proposal] = await itemsOf(prepared);
    expect(proposal?.earlier).toEqual([{ board: 'Regionfullmäktige', date: '2025-01-28', paragraph: '1' }]);
    await change(proposal?.id ?? '', {
      outcome: 'forwarded',
      sections: [{ kind: 'decision', body: 'Regionfullmäktige bifaller motionen.', level: 'proposal' }],
    });
    await number(prepared);
    expect(await read(matter.id)).toMatchObject({ state: 'proposed', step: { board: 'Regionstyrelsen' } });

    const last = await aMeetingOf(boardId, '2025-03-25');
    await app.admin
      .post(`/api/meetings/${last}/taken-up`)
      .send({ items: [proposal?.id] })
      .expect(200);
    const [decision] = await itemsOf(last);
    await change(decision?.id ?? '', { outcome: 'approved' });
    expect((await read(matter.id)).state).toBe('proposed');
    await number(last);
    const done = await read(matter.id);
    expect(done).toMatchObject({ state: 'settled', step: { label: '§ 2', outcome: 'approved' } });
    expect(done.steps.map(({ board, label }) => `${board} ${label ?? ''}`)).toEqual([
      'Regionfullmäktige § 1',
      'Regionstyrelsen § 1',
      'Regionfullmäktige § 2',
    ]);
    expect(titles(await list(boardId, { standing: 'open' }))).toEqual([]);
    expect(titles(await list(boardId, { standing: 'done' }))).toEqual(['Motion om bokbuss']);
    await take(await aMeetingOf(boardId, '2025-04-22'), matter.id).expect(422);
  });

  test('stands in an item with its number that was written by hand, and is free again when that is removed', async () => {
    const { boardId } = await aCouncil();
    const matter = await aMatter(boardId);
    const id = await aMeetingOf(boardId, '2025-01-28');
    await app.admin
      .post(`/api/meetings/${id}/agenda-items`)
      .send({ title: 'Bokbussen', caseNumber: 'rf 2025/1' })
      .expect(201);
    await take(id, matter.id).expect(200);
    const [item, ...others] = await itemsOf(id);
    expect([item?.title, others]).toEqual(['Bokbussen', []]);
    expect((await read(matter.id)).next).toMatchObject({ itemId: item?.id });
    await app.admin.delete(`/api/assembly-matters/${matter.id}`).expect(409);
    await app.admin.delete(`/api/agenda-items/${item?.id ?? ''}`).expect(204);
    expect((await read(matter.id)).next).toBeNull();
    await app.admin.delete(`/api/assembly-matters/${matter.id}`).expect(204);
    await app.admin.get(`/api/assembly-matters/${matter.id}`).expect(404);
  });

  test('that was raised before it was noted here is linked to the §§ with its number', async () => {
    const { boardId } = await aCouncil();
    const id = await aMeetingOf(boardId, '2025-01-14');
    const made = await app.admin
      .post(`/api/meetings/${id}/agenda-items`)
      .send({ title: 'Bokbussen', caseNumber: 'rf 2025/1', outcome: 'answered' })
      .expect(201);
    const item = (made.body as { id: string }).id;
    await number(id);
    const matter = await aMatter(boardId);
    const ways = () => app.admin.get(`/api/assembly-matters/${matter.id}/meetings`).expect(200);
    expect((await ways()).body).toMatchObject({ sameCase: [{ id: item, label: '§ 1' }] });
    const link = () => app.admin.post(`/api/assembly-matters/${matter.id}/items`).send({ items: [item] });
    expect((await Promise.all([link(), link()])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await read(matter.id)).toMatchObject({ state: 'settled', step: { label: '§ 1' } });
    expect((await ways()).body).toMatchObject({ sameCase: [] });
  });

  test('is noted once however often it is sent, and withdrawn by those who handed it in', async () => {
    const { boardId } = await aCouncil();
    const saveId = randomUUID();
    const replies = await Promise.all([1, 2, 3].map(() => handIn(boardId, { saveId })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await list(boardId)).matters).toHaveLength(1);
    const { id, version } = (await list(boardId)).matters[0]!;
    const patch = (body: object) => app.admin.patch(`/api/assembly-matters/${id}`).send(body);
    await patch({ version, withdrawnOn: '2025-01-09' }).expect(422);
    await patch({ version, withdrawnOn: '2025-01-16' }).expect(422);
    const once = { version, withdrawnOn: '2025-01-15', saveId: randomUUID() };
    await patch(once).expect(200);
    expect((await patch(once).expect(200)).body).toMatchObject({ state: 'withdrawn', version: version + 1 });
    expect((await patch({ version, title: 'Annat' })).status).toBe(409);
    expect(titles(await list(boardId, { standing: 'open' }))).toEqual([]);
    await patch({ version: version + 1, withdrawnOn: null }).expect(200);
    expect((await read(id)).state).toBe('handed-in');
  });
});

describe('an interpellation', () => {
  const ASKED = {
    kind: 'interpellation',
    title: 'Interpellation om köer',
    caseNumber: null,
    askedAs: 'committee-chair',
    askedName: 'Bo Ask, Kulturnämndens ordförande',
  };

  test('may be asked at one meeting and is answered at the next; a question needs no such decision', async () => {
    const { boardId } = await aCouncil();
    const matter = await aMatter(boardId, ASKED);
    expect(matter.year).toBeNull();
    const first = await aMeetingOf(boardId, '2025-01-28');
    await take(first, matter.id).expect(200);
    const [item] = await itemsOf(first);
    expect(item?.kind).toBe('question');
    expect(summaryOf(item)).toMatch(/ställd till Bo Ask, Kulturnämndens ordförande\.$/);
    await change(item?.id ?? '', { outcome: 'approved' });
    await number(first);
    expect((await read(matter.id)).state).toBe('may-be-asked');
    const next = await aMeetingOf(boardId, '2025-02-25');
    expect(await waiting(next)).toEqual(['Interpellation om köer']);
    await take(next, matter.id).expect(200);
    const [answer] = await itemsOf(next);
    await change(answer?.id ?? '', { outcome: 'answered' });
    await number(next);
    expect(await read(matter.id)).toMatchObject({ state: 'settled', step: { label: '§ 2' } });
  });

  test('is put to somebody', async () => {
    const { boardId } = await aCouncil();
    await handIn(boardId, { ...ASKED, askedName: null }).expect(422);
    await handIn(boardId, { ...ASKED, askedAs: null }).expect(422);
    await handIn(boardId, { ...ASKED, kind: 'question' }).expect(201);
    expect(await aMatter(boardId, { ...ASKED, kind: 'motion' })).toMatchObject({
      askedAs: null,
      askedName: null,
    });
  });
});

test('a medborgarförslag is decided by the nämnd that fullmäktige left it to', async () => {
  const { boardId, committee, executive } = await aCouncil();
  const proposal = { kind: 'citizen-proposal', title: 'Förslag om bänkar', caseNumber: null };
  const matter = await aMatter(boardId, { ...proposal, decidingBoardId: committee });
  const raised = await aMeetingOf(boardId, '2025-01-28');
  await take(raised, matter.id).expect(200);
  const [item] = await itemsOf(raised);
  // whoever is no representative is not named in the protocol by us
  expect(summaryOf(item)).toBe('Medborgarförslaget lämnades in 10 januari 2025.');
  await change(item?.id ?? '', { outcome: 'approved' });
  await number(raised);
  expect((await read(matter.id)).state).not.toBe('settled');
  expect(await waiting(await aMeetingOf(executive, '2025-02-11'))).toEqual([]);
  const decides = await aMeetingOf(committee, '2025-02-12');
  await take(decides, matter.id).expect(200);
  await change((await itemsOf(decides))[0]?.id ?? '', { outcome: 'rejected' });
  await number(decides);
  expect(await read(matter.id)).toMatchObject({ state: 'settled', step: { board: 'Kulturnämnden' } });
});

describe('what is not decided', () => {
  test('is listed with the oldest first, those over the year marked, as a table and as files', async () => {
    const { boardId } = await aCouncil();
    await aMatter(boardId, { title: 'Ny', handedInOn: '2025-01-10' });
    await aMatter(boardId, { title: 'På dagen', handedInOn: '2024-01-15' });
    await aMatter(boardId, { title: 'Över | året', handedInOn: '2024-01-14' });
    await aMatter(boardId, {
      title: 'Fråga',
      kind: 'question',
      handedInOn: '2023-01-01',
      askedAs: 'commissioner',
      askedName: 'Eva Ek',
    });
    expect(titles(await list(boardId, { standing: 'open' }))).toEqual([
      'Fråga',
      'Över | året',
      'På dagen',
      'Ny',
    ]);
    expect(titles(await list(boardId, { standing: 'over-year' }))).toEqual(['Över | året']);
    expect(titles(await list(boardId, { q: 'dagen öberg' }))).toEqual(['På dagen']);
    expect(titles(await list(boardId, { kind: 'question' }))).toEqual(['Fråga']);
    const report = (await app.admin.get(`/api/boards/${boardId}/undecided-matters`).expect(200)).body as {
      text: string;
      matters: MatterView[];
    };
    expect(titles(report)).toEqual(['Över | året', 'På dagen', 'Ny']);
    expect(report.text).toContain(
      '| Över \\| året | RF 2025/1 | 2024-01-14 | 2025-01-14 (passerat) | Inlämnad |',
    );
    const csv = await app.admin.get(`/api/boards/${boardId}/undecided-matters.csv`).expect(200);
    expect(csv.text).toContain(
      'motion;Över | året;RF 2025/1;Åsa Öberg (S);2024-01-14;2025-01-14;ja;Inlämnad',
    );
    await app.admin.get(`/api/boards/${boardId}/undecided-matters.xlsx`).expect(200);
    const before = await app.admin
      .get(`/api/boards/${boardId}/undecided-matters`)
      .query({ day: '2024-01-14' });
    expect(titles(before.body as typeof report)).toEqual(['Över | året']);
  });

  test('goes into a standing item', async () => {
    const { boardId } = await aCouncil();
    await aMatter(boardId);
    const { boards } = (await app.admin.get('/api/boards').expect(200)).body as {
      boards: { id: string; version: number }[];
    };
    const standingItems = [
      {
        title: 'Motioner som väntar',
        kind: 'notification',
        summary: '{obesvarade}',
        decision: '',
        last: true,
      },
    ];
    const version = boards.find(({ id }) => id === boardId)?.version;
    await app.admin.patch(`/api/boards/${boardId}`).send({ version, standingItems }).expect(200);
    const [item] = await itemsOf(await aMeetingOf(boardId, '2025-04-22'));
    expect(item?.sections?.[0]?.body).toMatch(
      /^\| Ärende .*\n.*\n\| Motion om bokbuss \| RF 2025\/1 \| 2025-01-10/u,
    );
  });

  test('is turned page by page, on and back', async () => {
    const { boardId } = await aCouncil();
    for (let at = 0; at < 52; at += 1) {
      await aMatter(boardId, { title: `Nr ${at}`, handedInOn: at < 26 ? '2025-01-02' : '2025-01-03' });
    }
    for (const standing of ['open', undefined]) {
      const query = standing === undefined ? {} : { standing };
      const first = await list(boardId, query);
      const second = await list(boardId, { ...query, page: first.nextPage });
      expect([first.matters.length, second.matters.length, second.nextPage]).toEqual([50, 2, null]);
      expect(new Set(titles({ matters: [...first.matters, ...second.matters] })).size).toBe(52);
      const back = await list(boardId, { ...query, page: second.previousPage });
      expect(titles(back)).toEqual(titles(first));
    }
  });
});

test('nobody sees or links into another organisation, and only who writes may write', async () => {
  const own = await aCouncil();
  const other = await aCouncil();
  const matter = await aMatter(own.boardId);
  const withMandate = async (role: string, place: Place) => {
    const email = `${role}.${place.boardId}@region.example`;
    const added = await app.admin
      .post('/api/people')
      .send({
        name: role,
        email,
        membership: { organisationId: place.organisationId, boardId: place.boardId, role },
      })
      .expect(201);
    return app.invite((added.body as { id: string }).id, email);
  };
  const member = await withMandate('member', own);
  await member.get(`/api/boards/${own.boardId}/assembly-matters`).expect(200);
  await member.get(`/api/assembly-matters/${matter.id}`).expect(200);
  await handIn(own.boardId, {}, member).expect(403);
  await member.patch(`/api/assembly-matters/${matter.id}`).send({ version: 1 }).expect(403);
  await member.delete(`/api/assembly-matters/${matter.id}`).expect(403);
  const foreign = await withMandate('secretary', other);
  for (const path of [
    'assembly-matters',
    'undecided-matters',
    'undecided-matters.csv',
    'undecided-matters.xlsx',
  ]) {
    await foreign.get(`/api/boards/${own.boardId}/${path}`).expect(404);
  }
  await foreign.get(`/api/assembly-matters/${matter.id}`).expect(404);
  await foreign.get(`/api/assembly-matters/${matter.id}/meetings`).expect(404);
  await foreign.patch(`/api/assembly-matters/${matter.id}`).send({ version: 1 }).expect(404);
  await handIn(own.boardId, {}, foreign).expect(404);
  const theirs = await aMeetingOf(other.boardId, '2025-01-28');
  await foreign
    .post(`/api/meetings/${theirs}/assembly-matters`)
    .send({ matters: [matter.id] })
    .expect(404);
  await take(theirs, matter.id).expect(422);
  await app.admin
    .post(`/api/meetings/${theirs}/agenda-items`)
    .send({ title: 'Deras', caseNumber: 'RF 2025/1' })
    .expect(201);
  const [foreignItem] = await itemsOf(theirs);
  const linked = { items: [foreignItem?.id] };
  await app.admin.post(`/api/assembly-matters/${matter.id}/items`).send(linked).expect(404);
  await foreign.post(`/api/assembly-matters/${matter.id}/items`).send(linked).expect(404);
  const ways = await app.admin.get(`/api/assembly-matters/${matter.id}/meetings`).expect(200);
  expect(ways.body).toMatchObject({ sameCase: [] });
  await handIn(own.boardId, { kind: 'citizen-proposal', decidingBoardId: other.committee }).expect(422);
  await handIn(own.committee).expect(422);
});

describe('the database and the rule', () => {
  test.each(matterKinds)('agree on which § settles a %s', async (kind) => {
    const { boardId } = await aCouncil();
    const settled = async (id: string) => {
      const [row]: { on: string | null }[] = await app.dataSource.query(
        'SELECT settled_on::text AS on FROM assembly_matter WHERE id = $1',
        [id],
      );
      return row?.on ?? null;
    };
    const asked = { askedAs: 'commissioner', askedName: 'Eva Ek' };
    const told: [string, boolean, boolean][] = [];
    const first = await aMeetingOf(boardId, '2025-01-28');
    const second = await aMeetingOf(boardId, '2025-02-25');
    const made: { id: string; outcome: Outcome }[] = [];
    for (const outcome of outcomes) {
      made.push({
        outcome,
        id: (await aMatter(boardId, { kind, title: outcome, caseNumber: null, ...asked })).id,
      });
    }
    for (const [meetingId, isFirst] of [
      [first, true],
      [second, false],
    ] as const) {
      const open: typeof made = [];
      for (const one of made) {
        if ((await settled(one.id)) === null) {
          open.push(one);
        }
      }
      const reply = await take(meetingId, ...open.map(({ id }) => id)).expect(200);
      const { items } = reply.body as { items: { from: string; to: string }[] };
      for (const { id, outcome } of open) {
        await change(items.find(({ from }) => from === id)?.to ?? '', { outcome });
        expect(await settled(id)).toBeNull();
      }
      await number(meetingId);
      for (const { id, outcome } of open) {
        told.push([outcome, (await settled(id)) !== null, rule(kind, outcome, isFirst)]);
      }
    }
    expect(told.filter(([, kept, ruled]) => kept !== ruled)).toEqual([]);
    expect(told.length).toBeGreaterThan(outcomes.length);
  });
});

const rule = (kind: MatterKind, outcome: Outcome, isFirst: boolean) =>
  settles(kind, { held: true, decides: true, outcome }, isFirst);
