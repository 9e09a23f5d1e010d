import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { LogEntryView } from '@klubbat/shared/contracts/log';
import type { RetentionView } from '@klubbat/shared/contracts/retention';
import type { AgedKind } from '@klubbat/shared/vocabulary/aged-kinds';
import { aBoard, aMeeting, employed } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { checkAccess } from '../audit/check-access.js';
import { checkChains } from '../audit/check-chains.js';

const DAY = 86_400_000;

let app: TestApp;
let organisationId: string;
let otherId: string;
let officer: Agent;
let administrator: Agent;
let accountId: string;
let personId: string;

const pathOf = (id: string) => `/api/organisations/${id}/retention`;
const shown = async (agent: Agent, id = organisationId) =>
  (await agent.get(pathOf(id)).expect(200)).body as RetentionView;
const dueOf = async (agent: Agent, id = organisationId) =>
  new Map((await shown(agent, id)).kinds.map(({ kind, due }) => [kind, due]));
const decide = (agent: Agent, accessNotesYears: unknown, id = organisationId) =>
  agent.put(pathOf(id)).send({ accessNotesYears });
const sql = <Row>(query: string, values: unknown[] = []): Promise<Row[]> =>
  app.dataSource.query(query, values);
const ago = (ms: number) => new Date(app.clock.now.getTime() - ms);

beforeAll(async () => {
  // the guard of notes of reading goes by the clock of the database
  app = await startTestApp({ now: new Date() });
  ({ organisationId } = await aBoard(app));
  ({ organisationId: otherId } = await aBoard(app));
  officer = await employed(app, organisationId, 'data-protection-officer');
  administrator = await employed(app, organisationId, 'administrator');
  [{ accountId, personId }] = (await sql(
    'SELECT id AS "accountId", person_id AS "personId" FROM account WHERE admin',
  )) as [{ accountId: string; personId: string }];
});
afterAll(() => app.close());

/** How a row of a kind is made that has been of no use since a moment, and the table where it stands. */
const made: Readonly<
  Record<Exclude<AgedKind, 'access-notes' | 'letters' | 'returned-mail'>, [table: string, insert: string]>
> = {
  sessions: [
    'login_session',
    `INSERT INTO login_session (token_sha256, account_id, created_at, expires_at, id, seen_at)
     VALUES ($1::text, $2, $3::timestamptz - interval '12 hours', $3, $1::uuid, $3)`,
  ],
  'identity-attempts': [
    'identity_attempt',
    `INSERT INTO identity_attempt (id, browser_sha256, purpose, account_id, provider, issuer, client_id, nonce, return_path, created_at, expires_at)
     VALUES ($1::uuid, $1::text, 'link', $2, 'prov', 'https://prov.example', 'klubbat', 'n', '/', $3, $3)`,
  ],
  challenges: [
    'passkey_challenge',
    `INSERT INTO passkey_challenge (id, purpose, account_id, challenge, rp_id, origin, created_at, expires_at)
     VALUES ($1::uuid, 'register', $2, $1::text, 'localhost', 'http://localhost', $3, $3)`,
  ],
  'unfinished-codes': [
    'one_time_code',
    `INSERT INTO one_time_code (account_id, sealed_secret, recovery_sha256, last_step, failures, created_at)
     SELECT id, $1::text, '{}', 0, 0, $3 FROM account a
      WHERE $2::uuid IS NOT NULL AND NOT EXISTS (SELECT 1 FROM one_time_code c WHERE c.account_id = a.id) LIMIT 1`,
  ],
  'writing-places': [
    'writer_place',
    `INSERT INTO writer_place (tab, meeting_id, person_id, item_id, seen_at) VALUES ($1::uuid, $1::uuid, $2, $1::uuid, $3)`,
  ],
  'caught-mail': [
    'caught_mail',
    `INSERT INTO caught_mail (id, recipient, raw, received_at)
     SELECT $1::uuid, 'nagon@exempel.se', '', $3::timestamptz WHERE $2::uuid IS NOT NULL`,
  ],
  'stray-mail': [
    'returned_mail',
    `INSERT INTO returned_mail (id, sha256, raw, kind, noted_at, handled_by, handled_at)
     SELECT $1::uuid, $1::text, 'x', 'reply', $3::timestamptz, person_id, $3 FROM account WHERE id = $2`,
  ],
  invitations: [
    'invitation',
    `INSERT INTO invitation (id, token_sha256, email, name, organisation_id, created_by, created_at, expires_at)
     VALUES ($1::uuid, $1::text, 'nagon@exempel.se', 'Någon', $4, $2, $3::timestamptz - interval '7 days', $3)`,
  ],
};

/** A row of no use since then. */
async function make(kind: keyof typeof made, since: Date): Promise<void> {
  const [, insert] = made[kind];
  const values = [newId(), kind === 'invitations' ? personId : accountId, since];
  await sql(insert, kind === 'invitations' ? [...values, organisationId] : values);
}
const rowsIn = async (table: string) =>
  (await sql<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`))[0]?.rows;
const removals = () =>
  sql<{ of: string | null; details: Record<string, unknown> }>(
    `SELECT organisation_id AS of, details FROM audit_event
      WHERE action IN ('retention.removed', 'access-notes.removed') ORDER BY id`,
  );

/** Notes of reading in an organisation, one after the other, read so long ago. */
const note = (id: string, read: readonly Date[]) =>
  sql(
    `INSERT INTO access_note (organisation_id, person_id, kind, thing_id, at, hour, way)
     SELECT $1, $2, 'log', gen_random_uuid(), at, at, 'session' FROM unnest($3::timestamptz[]) WITH ORDINALITY AS r (at, place) ORDER BY place`,
    [id, personId, read],
  );
const sequences = async (id: string) =>
  (
    await sql<{ sequence: string }>(
      'SELECT sequence FROM access_note WHERE organisation_id = $1 ORDER BY sequence',
      [id],
    )
  ).map(({ sequence }) => Number(sequence));
const chainFaults = async () => {
  const found: string[] = [];
  const tell = (_: string, what: string) => found.push(what);
  await checkAccess(app.dataSource.manager, tell);
  await checkChains(app.dataSource.manager, tell);
  return found;
};

test.each<[keyof typeof made, number]>([
  ['sessions', 1],
  ['identity-attempts', 1],
  ['challenges', 1],
  ['unfinished-codes', 7],
  ['writing-places', 1],
  ['caught-mail', 90],
  ['stray-mail', 730],
  ['invitations', 90],
])('%s stay until %i days have gone, then go, and once', async (kind, days) => {
  const [table] = made[kind];
  const before = await rowsIn(table);
  await make(kind, ago(days * DAY - 60_000));
  expect((await dueOf(app.admin)).get(kind)).toBe(0);
  expect(await app.workers.removeOnce()).toBe(0);

  const old = ago(days * DAY + 60_000);
  await make(kind, old);
  const view = (await shown(app.admin)).kinds.find((one) => one.kind === kind);
  expect(view).toMatchObject({ keptDays: days, due: 1, oldest: old.toISOString() });
  expect(await app.workers.removeOnce()).toBe(1);
  expect(await rowsIn(table)).toBe((before ?? 0) + 1);
  expect((await removals()).at(-1)).toEqual({
    of: kind === 'invitations' ? organisationId : null,
    details: { kind, removed: 1, until: old.toISOString() },
  });
  const noted = (await removals()).length;
  expect(await app.workers.removeOnce()).toBe(0);
  expect(await removals()).toHaveLength(noted);
});

const YEAR = 366 * DAY;
const old = (years: number) => ago(years * YEAR);

test('notes of reading are all kept until the organisation has decided, and then its own alone are removed, as far as its years go', async () => {
  await note(otherId, [old(9), old(8)]);
  await note(organisationId, [old(6), old(4), old(2), ago(3_600_000)]);
  const own = await sequences(organisationId);
  expect((await dueOf(officer)).get('access-notes')).toBe(0);
  expect(await app.workers.removeOnce()).toBe(0);

  const asked = await administrator.get(`${pathOf(organisationId)}?accessNotesYears=3`).expect(200);
  const proposed = (asked.body as RetentionView).kinds.find(({ kind }) => kind === 'access-notes');
  expect(proposed).toMatchObject({ due: 2, oldest: old(6).toISOString(), keptYears: 3 });
  expect(await shown(officer)).toMatchObject({ accessNotesYears: null });
  await administrator.get(`${pathOf(organisationId)}?accessNotesYears=0`).expect(422);

  await decide(administrator, 3).expect(200);
  expect((await dueOf(officer)).get('access-notes')).toBe(2);
  expect(await app.workers.removeOnce()).toBe(2);
  expect(await sequences(organisationId)).toEqual(own.slice(2));
  expect(await sequences(otherId)).toHaveLength(2);
  expect((await dueOf(officer)).get('access-notes')).toBe(0);
  expect(await app.workers.removeOnce()).toBe(0);
  expect((await removals()).at(-1)).toMatchObject({
    of: organisationId,
    details: {
      kind: 'access-notes',
      removed: 2,
      last: own[1],
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
  expect(await chainFaults()).toEqual([]);
});

/** A letter to somebody of the house, sent then. */
const letter = (meetingId: string, sentAt: Date, what = {}) => {
  const { state, person } = { state: 'sent', person: true, ...what };
  return sql<{ id: string }>(
    `INSERT INTO letter (id, organisation_id, meeting_id, person_id, name, email, subject, body_text, state, tries, answer, sent_at, ordered_at)
     SELECT gen_random_uuid(), organisation_id, id, $3, 'Siv Ek', 'siv@exempel.se', 'Granska § 4', 'Hej Siv', $4::text, 1, '250 Ok',
            CASE WHEN $4 = 'sent' THEN $2::timestamptz END, $2 FROM meeting WHERE id = $1 RETURNING id`,
    [meetingId, sentAt, person ? personId : null, state],
  );
};

test('of mails the words go after the years that the organisation keeps them, and that they were sent stays', async () => {
  const { organisationId: own, boardId } = await aBoard(app);
  const { id: meetingId } = await aMeeting(app, boardId);
  expect((await shown(app.admin, own)).mailYears).toBe(2);
  const [aged] = await letter(meetingId, old(3));
  await letter(meetingId, old(1));
  // what waits, and what went to an official mailbox
  await letter(meetingId, old(3), { state: 'unclear' });
  await letter(meetingId, old(3), { person: false });
  expect((await dueOf(app.admin, own)).get('letters')).toBe(1);
  expect(await app.workers.removeOnce()).toBe(1);
  const [left] = await sql('SELECT * FROM letter WHERE id = $1', [aged?.id]);
  expect(left).toMatchObject({
    subject: '',
    body_text: '',
    email: 'siv@exempel.se',
    answer: '250 Ok',
    sent_at: old(3),
    words_removed_at: app.clock.now,
  });
  expect(await sql(`SELECT FROM letter WHERE body_text <> ''`)).toHaveLength(3);
  expect(await app.workers.removeOnce()).toBe(0);

  await app.admin.put(pathOf(own)).send({ mailYears: null }).expect(200);
  expect(await shown(app.admin, own)).toMatchObject({ mailYears: null, accessNotesYears: null });
  await letter(meetingId, old(9));
  expect(await app.workers.removeOnce()).toBe(0);
});

test('of a mail that came back to a dispatch the words go, and its receipt and SHA-256 stay', async () => {
  const { organisationId: own, boardId } = await aBoard(app);
  const { id: meetingId } = await aMeeting(app, boardId);
  const id = newId();
  await sql(
    `INSERT INTO stored_file (id, sha256, size, media_type, bytes, created_at) VALUES ($1::uuid, $1::text, 1, 'application/pdf', 'x', now())`,
    [id],
  );
  await sql(
    `INSERT INTO dispatch (id, meeting_id, paragraphs, content_sha256, subject, body_text, file_name, pdf_file_id, ordered_at)
     VALUES ($1::uuid, $2, '[1]', '', 'Utdrag', 'Hej', 'utdrag.pdf', $1::uuid, $3)`,
    [id, meetingId, old(4)],
  );
  await sql(
    `INSERT INTO delivery (id, dispatch_id, organisation_id, board_id, name, email, once_key, state, tries, sent_at, ordered_at)
     VALUES ($1::uuid, $1::uuid, $2, $3, 'Kust', 'kust@exempel.se', $1::text, 'sent', 1, $4, $4)`,
    [id, own, boardId, old(4)],
  );
  await sql(
    `INSERT INTO receipt (id, delivery_id, kind, happened_at, noted_at, once_key, words)
     VALUES ($1::uuid, $1::uuid, 'replied', $2, $2, $1::text, 'Tack')`,
    [id, old(3)],
  );
  for (const [kind, at] of [
    ['reply', old(3)],
    // waits for a person
    ['unclear', old(3)],
    ['report', ago(DAY)],
  ] as const) {
    await sql(
      `INSERT INTO returned_mail (id, sha256, raw, kind, delivery_id, sender, subject, excerpt, noted_at)
       VALUES ($1::uuid, $1::text, 'raw', $2, $3, 'a@exempel.se', 'Re: Utdrag', 'Tack', $4)`,
      [newId(), kind, id, at],
    );
  }
  expect((await dueOf(app.admin, own)).get('returned-mail')).toBe(1);
  expect(await app.workers.removeOnce()).toBe(1);
  expect(
    await sql(
      `SELECT kind, raw = '' AS gone, sender, sha256 <> '' AS known FROM returned_mail WHERE delivery_id = $1 ORDER BY kind`,
      [id],
    ),
  ).toEqual([
    { kind: 'reply', gone: true, sender: null, known: true },
    { kind: 'report', gone: false, sender: 'a@exempel.se', known: true },
    { kind: 'unclear', gone: false, sender: 'a@exempel.se', known: true },
  ]);
  expect(await sql('SELECT words FROM receipt WHERE delivery_id = $1', [id])).toEqual([{ words: 'Tack' }]);
  expect(await sql('SELECT body_text FROM dispatch WHERE id = $1', [id])).toEqual([{ body_text: 'Hej' }]);
});

test('the database lets the words of a mail that came back go when they are old and seen to, and nothing else', async () => {
  const add = async (notedAt: Date, handled: boolean) => {
    const id = newId();
    await sql(
      `INSERT INTO returned_mail (id, sha256, raw, kind, noted_at, handled_by, handled_at)
       VALUES ($1::uuid, $1::text, 'x', 'reply', $2::timestamptz, $3::uuid, CASE WHEN $3::uuid IS NOT NULL THEN $2::timestamptz END)`,
      [id, notedAt, handled ? personId : null],
    );
    return id;
  };
  const refused = 'never changed or taken away';
  const words = `UPDATE returned_mail SET raw = '', words_removed_at = now() WHERE id = $1`;
  const [young, waiting, settled] = [
    await add(ago(DAY), true),
    await add(old(3), false),
    await add(old(3), true),
  ];
  for (const id of [young, waiting]) {
    await expect(sql(words, [id])).rejects.toThrow(refused);
    await expect(sql('DELETE FROM returned_mail WHERE id = $1', [id])).rejects.toThrow(refused);
  }
  await expect(
    sql(`UPDATE returned_mail SET raw = '', sha256 = 'other', words_removed_at = now() WHERE id = $1`, [
      settled,
    ]),
  ).rejects.toThrow(refused);
  await sql(words, [settled]);
  await expect(sql(`UPDATE returned_mail SET raw = 'y' WHERE id = $1`, [settled])).rejects.toThrow(refused);
});

test('an old note behind a younger one stays, and so does the last of all, however old', async () => {
  await decide(app.admin, 1, otherId).expect(200);
  const had = await sequences(otherId);
  expect(had).toHaveLength(2);
  expect((await dueOf(app.admin, otherId)).get('access-notes')).toBe(1);
  await app.workers.removeOnce();
  expect(await sequences(otherId)).toEqual([had[1]]);
  await note(otherId, [ago(DAY), old(5), ago(DAY)]);
  expect((await dueOf(app.admin, otherId)).get('access-notes')).toBe(1);
  await app.workers.removeOnce();
  expect(await sequences(otherId)).toEqual([3, 4, 5]);
  expect(await chainFaults()).toEqual([]);
});

test('more than goes at once goes in steps, each with its end in the log', async () => {
  const { organisationId: large } = await aBoard(app);
  await decide(app.admin, 10, large).expect(200);
  await note(
    large,
    Array.from({ length: 2_101 }, (_, place) => new Date(old(11).getTime() + place * 1_000)),
  );
  expect((await dueOf(app.admin, large)).get('access-notes')).toBe(2_100);
  // two processes at once: neither takes what the other has
  const both = await Promise.all([app.workers.removeOnce(), app.workers.removeOnce()]);
  expect(both[0] + both[1] + (await app.workers.removeOnce())).toBe(2_100);
  expect(await sequences(large)).toEqual([2_101]);
  const steps = (await removals()).filter(({ of }) => of === large);
  expect(steps.map(({ details }) => details['last'])).toEqual([1_000, 2_000, 2_100]);
  expect(await chainFaults()).toEqual([]);
});

test('who decides is told in words what has been removed, and by whom it was decided', async () => {
  await decide(administrator, 5).expect(200);
  await decide(administrator, 5).expect(200);
  // what is not named is not changed
  await administrator.put(pathOf(organisationId)).send({}).expect(200);
  await administrator.put(pathOf(organisationId)).send({ notesYears: 1 }).expect(422);
  const { entries } = (
    await officer.get(`/api/organisations/${organisationId}/log?kind=settings`).expect(200)
  ).body as { entries: LogEntryView[] };
  const told = entries.map(({ who, did, about }) => `${who} ${did}: ${about}`);
  expect(told.filter((line) => line.includes('bestämde hur länge'))).toHaveLength(2);
  expect(told).toContain(
    'Klubbat tog bort gamla noteringar om läsning: Noteringar om vem som har läst (2 st)',
  );
  expect(told).toContain(
    'Klubbat tog bort det som inte längre ska sparas: Inbjudningar vars länk har slutat gälla (1 st)',
  );
});

test('those who look after others are told of what is their own, and the administrator decides', async () => {
  const counts = await dueOf(administrator);
  expect(counts.get('invitations')).toBe(0);
  expect(counts.get('sessions')).toBeNull();
  await officer.get(pathOf(otherId)).expect(404);
  await decide(officer, 2).expect(403);
  await decide(administrator, 2, otherId).expect(404);
  const auditor = await employed(app, organisationId, 'auditor');
  expect(await shown(auditor)).toEqual(await shown(officer));
  await decide(auditor, 2).expect(403);
});

test.each([0, 11, 1.5, '5'])('refuses %p years', async (years) => {
  const { accessNotesYears } = await shown(officer);
  await decide(administrator, years).expect(422);
  expect((await shown(officer)).accessNotesYears).toBe(accessNotesYears);
  await expect(sql('UPDATE organisation SET access_notes_years = 11')).rejects.toThrow(
    'ck_organisation_access_notes_years',
  );
});
