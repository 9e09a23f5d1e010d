import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { aMeetingFile, freshName, imported } from '../../../test/meeting-files.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const send = (file: object, agent: Agent = app.admin) => agent.post('/api/meetings/import').send(file);
const on = (file: MeetingFile, meeting: Partial<MeetingFile['meeting']>, first: number): MeetingFile => ({
  ...file,
  meeting: { ...file.meeting, ...meeting },
  items: file.items.map((item, index) => ({ ...item, paragraph: first + index })),
});

async function boardOf(meetingId: string): Promise<{ organisationId: string; boardId: string }> {
  const { organisationId, boardId } = await show(app.admin, meetingId);
  return { organisationId, boardId };
}

async function secretaryOf(place: { organisationId: string; boardId: string | null }): Promise<Agent> {
  const email = `${freshName('sekreterare').replace(' ', '-')}@norrsjo.example`;
  const added = await app.admin
    .post('/api/people')
    .send({ name: 'Sekreterare', email, membership: { ...place, role: 'secretary' } })
    .expect(201);
  return app.invite((added.body as { id: string }).id, email);
}

async function rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return app.dataSource.query(sql, values);
}

describe('the same meeting again', () => {
  test('the identical file, in whatever order of keys, is the meeting that stands, also after it was edited', async () => {
    const file = aMeetingFile();
    const id = await imported(app, file);
    const { version } = await show(app.admin, id);
    await app.admin
      .patch(`/api/meetings/${id}`)
      .send({ version, date: '2025-03-05', place: 'Lilla salen' })
      .expect(200);
    const turned = Object.fromEntries(
      Object.entries({ ...file, board: { ...file.board, caseNumberBeforeTitle: false } }).reverse(),
    );
    const again = await send(turned).expect(200);
    expect(again.body).toEqual({ meetingId: id });
    expect((await show(app.admin, id)).place).toBe('Lilla salen');
  });

  test('with other content it is refused, and the one that stands is named', async () => {
    const file = aMeetingFile();
    const id = await imported(app, file);
    const refused = await send(on(file, {}, 21)).expect(409);
    expect(refused.body).toMatchObject({ code: 'already-imported', meetingId: id });
    expect((refused.body as Problem).detail).toContain('4 mars 2025');
    await send(on(file, { start: '15:00' }, 21)).expect(201);
  });

  test('two at once make one meeting', async () => {
    const file = aMeetingFile();
    const replies = await Promise.all([send(file), send(file), send(file)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(replies.map(({ body }) => (body as { meetingId: string }).meetingId)).size).toBe(1);
  });
});

describe('§ numbers', () => {
  test('one that the series has already is refused at its path, and nothing is left behind', async () => {
    const file = aMeetingFile();
    const id = await imported(app, file);
    const refused = await send(on(file, { date: '2025-04-01' }, 13)).expect(422);
    expect(refused.body).toMatchObject({ code: 'number-taken', errors: [{ path: '$.items[0].paragraph' }] });
    expect((refused.body as Problem).errors[0]?.message).toContain('4 mars 2025');
    const { boardId } = await boardOf(id);
    expect(await rows('SELECT 1 FROM meeting WHERE board_id = $1', boardId)).toHaveLength(1);
  });

  test('another year is another series, and a meeting of its own is one too', async () => {
    const file = aMeetingFile();
    await imported(app, file);
    await send(on(file, { date: '2026-03-04' }, 11)).expect(201);
    const own = aMeetingFile({ board: { name: 'Forum', kind: 'forum', numbering: 'meeting' } });
    await send(own).expect(201);
    await send(on(own, { start: '17:00' }, 11)).expect(201);
  });

  test('the next number given comes after the highest imported, never before one that was set', async () => {
    const file = aMeetingFile();
    const { boardId } = await boardOf(await imported(app, file));
    const next = async () =>
      (
        await rows('SELECT next_number FROM paragraph_series WHERE board_id = $1 AND year = 2025', boardId)
      )[0];
    expect(await next()).toEqual({ next_number: 14 });
    await send(on(file, { date: '2025-01-07' }, 1)).expect(201);
    expect(await next()).toEqual({ next_number: 14 });
  });
});

describe('history', () => {
  const adjusted = () => {
    const file = aMeetingFile();
    return { ...file, meeting: { ...file.meeting, end: '12:00', adjustmentDate: '2025-03-10' } };
  };

  test('lands as adjusted elsewhere, locked, with its contradictions as remarks', async () => {
    const id = await imported(app, adjusted());
    const meeting = await show(app.admin, id);
    expect(meeting).toMatchObject({ history: true, remarks: [{ path: '$.meeting.end' }] });
    expect(meeting.adjustments).toMatchObject([
      { origin: 'elsewhere', state: 'adjusted', paragraphs: [11, 12, 13] },
    ]);
    const [item] = meeting.items;
    const patch = app.admin
      .patch(`/api/agenda-items/${item?.id ?? ''}`)
      .send({ version: item?.version, title: 'X' });
    expect((await patch).body).toMatchObject({ status: 409, code: 'locked' });
    await app.admin.get(`/api/meetings/${id}/protocol.pdf`).expect(200);
  });

  test('what is no history is refused for the same contradiction', async () => {
    const file = adjusted();
    const refused = await send({ ...file, meeting: { ...file.meeting, adjustmentDate: undefined } }).expect(
      422,
    );
    expect(refused.body).toMatchObject({ code: 'invalid', errors: [{ path: '$.meeting.end' }] });
  });

  test('faults of form are refused in history too', async () => {
    const file = adjusted();
    const refused = await send({ ...file, officers: { chair: 'ingen' } }).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ path: '$.officers.chair' }] });
  });

  test('adjustments that hold every § make it history, each with its own §§', async () => {
    const file = aMeetingFile();
    const adjustments = [
      { paragraphs: '12', immediate: true, date: '2025-03-04' },
      { paragraphs: '1-11,13-99', date: '2025-03-11' },
    ];
    const meeting = await show(
      app.admin,
      await imported(app, { ...file, meeting: { ...file.meeting, adjustments } }),
    );
    expect(meeting.history).toBe(true);
    expect(meeting.adjustments.map(({ paragraphs, immediate }) => ({ paragraphs, immediate }))).toEqual([
      { paragraphs: [12], immediate: true },
      { paragraphs: [11, 13], immediate: false },
    ]);
  });
});

describe('adjustments that hold some §§', () => {
  test('with a date are done and lock theirs; without one are plans; all come back in their order', async () => {
    const file = aMeetingFile();
    const adjustments = [
      { paragraphs: '99' },
      {
        paragraphs: '12',
        immediate: true,
        date: '2025-03-04',
        signers: [{ person: 'asa-oberg', as: 'chair' as const }],
      },
      { paragraphs: '13', place: 'Kansliet' },
    ];
    const id = await imported(app, { ...file, meeting: { ...file.meeting, adjustments } });
    const exported = await app.admin.get(`/api/meetings/${id}/export`).expect(200);
    expect((exported.body as MeetingFile).meeting.adjustments).toEqual(adjustments);
    const { items, history } = await show(app.admin, id);
    expect(history).toBe(false);
    const changes = await Promise.all(
      items.map(({ id: item, version }) =>
        app.admin.patch(`/api/agenda-items/${item}`).send({ version, title: 'Ny' }),
      ),
    );
    expect(changes.map(({ status }) => status)).toEqual([200, 409, 200]);
  });

  test('a plan that is carried out here gives way to what was done', async () => {
    const file = aMeetingFile();
    const adjustments = [{ paragraphs: '11', place: 'Kansliet' }, { paragraphs: '12' }];
    const id = await imported(app, { ...file, meeting: { ...file.meeting, adjustments } });
    const sent = await app.admin
      .post(`/api/meetings/${id}/adjustments`)
      .send({ paragraphs: [11] })
      .expect(201);
    const { adjustmentId, sha256 } = sent.body as { adjustmentId: string; sha256: string };
    const { people } = await show(app.admin, id);
    for (const person of people.slice(0, 2)) {
      const agent = await app.invite(person.id, `${freshName(person.key).replace(' ', '-')}@norrsjo.example`);
      await agent
        .post(`/api/adjustments/${adjustmentId}/signatures`)
        .send({ sha256, proof: { kind: 'password', password: PASSWORD } })
        .expect(201);
    }
    const exported = await app.admin.get(`/api/meetings/${id}/export`).expect(200);
    expect((exported.body as MeetingFile).meeting.adjustments).toEqual([
      { paragraphs: '12' },
      {
        paragraphs: '11',
        date: '2025-01-15',
        signers: [
          { person: 'asa-oberg', as: 'chair' },
          { person: 'bjorn-ek', as: 'adjuster' },
        ],
      },
    ]);
  });
});

describe('the register', () => {
  test('is never changed by a file: what it says of board and organisation stays with the meeting', async () => {
    const file = aMeetingFile();
    const { boardId } = await boardOf(await imported(app, file));
    const other = on(
      { ...file, board: { ...file.board, kind: 'executive', numberWithYear: false } },
      { date: '2025-05-06' },
      40,
    );
    const id = await imported(app, {
      ...other,
      organisation: { ...other.organisation, kind: 'region', registryEmail: 'diariet@norrsjo.example' },
    });
    expect(await rows('SELECT kind, number_with_year FROM board WHERE id = $1', boardId)).toEqual([
      { kind: 'committee', number_with_year: true },
    ]);
    expect((await boardOf(id)).boardId).toBe(boardId);
    const exported = await app.admin.get(`/api/meetings/${id}/export`).expect(200);
    expect(exported.body).toMatchObject({ board: { kind: 'executive' }, organisation: { kind: 'region' } });
  });

  test('people are known by e-mail, never by name, and not where two share an address', async () => {
    const file = aMeetingFile();
    const { organisationId, boardId } = await boardOf(await imported(app, file));
    for (const [name, email] of [
      ['Åsa Öberg', 'asa@norrsjo.example'],
      ['Björn Ek', 'bjorn@norrsjo.example'],
      ['Delad', 'delad@norrsjo.example'],
    ]) {
      await app.admin
        .post('/api/people')
        .send({ name, email, membership: { organisationId, boardId, role: 'member' } })
        .expect(201);
    }
    const people = [
      { id: 'asa-oberg', name: 'A. Öberg', email: 'ASA@norrsjo.example' },
      { id: 'bjorn-ek', name: 'Björn Ek' },
      { id: 'carin-dahl', name: 'Carin Dahl', email: 'delad@norrsjo.example' },
      { id: 'dan-falk', name: 'Dan Falk', email: 'Delad@norrsjo.example' },
    ];
    const id = await imported(app, on({ ...file, people }, { date: '2025-06-03' }, 60));
    const meeting = await show(app.admin, id);
    expect(meeting.people.map(({ personId }) => personId !== null)).toEqual([true, false, false, false]);
    expect(meeting.people[0]?.email).toBe('ASA@norrsjo.example');
    expect(meeting.remarks).toMatchObject([{ path: '$.people[2].email' }]);
    expect(meeting.remarks[0]?.message).toContain('Carin Dahl och Dan Falk');
  });

  test('a person of another organisation is nobody here', async () => {
    const elsewhere = await boardOf(await imported(app, aMeetingFile()));
    const email = 'utombys@norrsjo.example';
    await app.admin
      .post('/api/people')
      .send({ name: 'Utombys', email, membership: { ...elsewhere, role: 'member' } })
      .expect(201);
    const file = aMeetingFile();
    const [first, ...rest] = file.people;
    const id = await imported(app, { ...file, people: [{ ...first, email }, ...rest] });
    expect((await show(app.admin, id)).people[0]?.personId).toBeNull();
  });
});

describe('who may import', () => {
  test('a secretary into the own board; to him every other one is the same as none', async () => {
    const file = aMeetingFile();
    const place = await boardOf(await imported(app, file));
    const secretary = await secretaryOf(place);
    const later = on(file, { date: '2025-08-05' }, 70);
    await send(later, secretary).expect(201);
    await send(later, secretary).expect(200);
    const stranger = await secretaryOf(await boardOf(await imported(app, aMeetingFile())));
    const answers = await Promise.all([
      send(later, stranger),
      send(file, stranger),
      send(on(file, { date: '2025-09-02' }, 80), stranger),
      send({ ...file, board: { ...file.board, name: 'Finns inte' } }, stranger),
      send({ ...file, organisation: { ...file.organisation, name: 'Finns inte alls' } }, stranger),
    ]);
    const said = answers.map(({ body }) => ({ ...(body as Problem), requestId: undefined }));
    said.forEach((answer) => expect(answer).toEqual({ ...said[0], status: 403, code: 'forbidden' }));
  });

  test('nobody without a session, without a role that writes, or from another site', async () => {
    const file = aMeetingFile();
    expect((await send(file, app.stranger)).body).toMatchObject({ status: 401, code: 'not-signed-in' });
    const place = await boardOf(await imported(app, file));
    const email = 'ledamot@norrsjo.example';
    const added = await app.admin
      .post('/api/people')
      .send({ name: 'Ledamot', email, membership: { ...place, role: 'member' } })
      .expect(201);
    const member = await app.invite((added.body as { id: string }).id, email);
    expect((await send(on(file, { date: '2025-10-07' }, 90), member)).body).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    const foreign = await send(file).set('Origin', 'https://annan.example');
    expect(foreign.body).toMatchObject({ status: 403, code: 'foreign-origin' });
  });

  test('the import is told in the events of the meeting', async () => {
    const id = await imported(app, aMeetingFile());
    const events = await rows('SELECT action, details FROM audit_event WHERE meeting_id = $1', id);
    expect(events).toMatchObject([{ action: 'meeting.imported', details: { items: 3, history: false } }]);
  });
});

test('a meeting made and adjusted here can be read in elsewhere, where it is history', async () => {
  const meeting = await aMeeting(app, (await aBoard(app)).boardId);
  await app.admin.post(`/api/meetings/${meeting.id}/attachments`).field('title', 'Karta').expect(201);
  await app.admin.post(`/api/meetings/${meeting.id}/numbering`).expect(200);
  const sent = await app.admin.post(`/api/meetings/${meeting.id}/adjustments`).send({}).expect(201);
  const { adjustmentId, sha256 } = sent.body as { adjustmentId: string; sha256: string };
  for (const person of meeting.people.slice(0, 3)) {
    const agent = await app.invite(person.id, `${freshName(person.key).replace(' ', '-')}@norrsjo.example`);
    await agent
      .post(`/api/adjustments/${adjustmentId}/signatures`)
      .send({ sha256, proof: { kind: 'password', password: PASSWORD } })
      .expect(201);
  }
  const exported = await app.admin.get(`/api/meetings/${meeting.id}/export`).expect(200);
  const file = exported.body as MeetingFile;
  expect(file.meeting.adjustments).toMatchObject([
    {
      paragraphs: '1-2',
      date: '2025-01-15',
      signers: [{ as: 'chair' }, { as: 'adjuster' }, { as: 'adjuster' }],
    },
  ]);
  const elsewhere = { ...file, organisation: { ...file.organisation, name: freshName('Annat håll') } };
  const id = await imported(app, elsewhere);
  expect(await show(app.admin, id)).toMatchObject({ history: true, remarks: [] });
  expect((await app.admin.get(`/api/meetings/${id}/export`).expect(200)).body).toEqual(elsewhere);
});
