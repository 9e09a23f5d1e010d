import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, anAdjustedMeeting } from '../../../test/builders.js';
import { conformanceFaults } from '../../../test/conformance.js';
import { openPdf, pageTexts } from '../../../test/pdf-text.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let inbox: SmtpInbox;
let meeting: MeetingView;
let draft: MeetingView;
let boardId: string;
let organisationId: string;

beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  ({ boardId, organisationId } = await aBoard(app, {}, { registryEmail: 'diariet@region.example' }));
  meeting = await anAdjustedMeeting(app, boardId, {
    caseNumber: 'KN 2025/7',
    recipients: [
      { name: 'Föreningsbyrån', email: 'byran@sund.example' },
      { name: 'Klätterklubben Överhänget', email: 'klubben@sund.example' },
      { name: 'Samma låda', email: 'Byran@sund.example' },
    ],
  });
  draft = await aMeeting(app, boardId, { date: '2025-01-15' });
  await app.admin.post(`/api/meetings/${draft.id}/numbering`).expect(200);
});
afterEach(async () => {
  await Promise.all(Array.from({ length: 8 }, app.workers.workOnce));
  inbox.arrived.length = 0;
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

const [FIRST, SECOND] = [1, 2];
let count = 0;

/** An address that no other test writes to. */
function someone(): { name: string; email: string } {
  count += 1;
  return { name: `Mottagare ${count}`, email: `mottagare-${count}@sund.example` };
}

const order = (body: Record<string, unknown>, agent: Agent = app.admin) =>
  agent.post(`/api/meetings/${meeting.id}/dispatches`).send(body);

const deliveriesOf = ({ body }: { body: unknown }): DeliveryView[] =>
  (body as { deliveries: DeliveryView[] }).deliveries;

const show = async (
  id: string | undefined,
): Promise<DeliveryView & { text: string; lastError: string | null }> =>
  (await app.admin.get(`/api/deliveries/${id ?? ''}`).expect(200)).body as never;

describe('an order of one file', () => {
  test('carries the letter as the first page, the extract behind it, and both as text and data', async () => {
    const to = someone();
    const ordered = await order({ paragraphs: [FIRST], recipients: [to], oneFile: true }).expect(201);
    const [delivery] = deliveriesOf(ordered);
    const reply = await app.admin.get(`/api/deliveries/${delivery?.id ?? ''}/extract.pdf`).expect(200);
    const body = reply.body as Uint8Array;
    const pages = await pageTexts(body);
    expect(pages[0]).toContain('Följebrev');
    expect(pages[0]).toContain(to.name);
    expect(pages[0]).toContain('Sommarens konserter');
    expect(pages.at(-1)).toContain('PROTOKOLLSUTDRAG');
    expect(await conformanceFaults(body)).toEqual([]);
    const file = await openPdf(body);
    expect(Object.keys((await file.getAttachments()) as object).toSorted()).toEqual([
      'foljebrev.txt',
      'protokollsutdrag.json',
    ]);
    await file.destroy();
  });
});

describe('an order', () => {
  test('goes to the recipients of the §, each address once, and lands whole in their mailboxes', async () => {
    const ordered = await order({ paragraphs: [FIRST], message: 'Hälsa föreningarna.' }).expect(201);
    const deliveries = deliveriesOf(ordered);
    expect(deliveries.map(({ name, state }) => [name, state])).toEqual([
      ['Föreningsbyrån och Samma låda', 'queued'],
      ['Klätterklubben Överhänget', 'queued'],
    ]);
    expect(inbox.arrived).toEqual([]);
    expect(await app.workers.workOnce()).toBe(2);

    expect(inbox.arrived.map(({ to }) => to)).toEqual(['byran@sund.example', 'klubben@sund.example']);
    const [, second] = inbox.arrived;
    const mail = second?.mail;
    const words = 'Protokollsutdrag från Kulturnämndens sammanträde den 2025-01-14 - Sommarens konserter';
    expect(mail?.subject).toBe(words);
    expect(mail?.to).toMatchObject({
      value: [{ name: 'Klätterklubben Överhänget', address: 'klubben@sund.example' }],
    });
    expect(mail?.messageId).toMatch(new RegExp(`^<${deliveries[1]?.id}\\.[0-9a-f]{32}@region\\.example>$`));
    expect(mail?.text).toContain('angående Sommarens konserter');
    expect(mail?.text).toContain('Hälsa föreningarna.');
    expect(mail?.text).toContain('Dan Falk\nnämndsekreterare');
    expect(mail?.text).not.toContain('ännu inte justerad');
    expect(mail?.from?.value).toEqual([{ name: 'Klubbat', address: 'klubbat@region.example' }]);
    expect(mail?.replyTo?.value).toMatchObject([{ address: 'diariet@region.example' }]);
    expect(mail?.attachments).toHaveLength(1);
    expect(mail?.attachments[0]?.filename).toBe(`KN 2025_7 ${words}.pdf`);
    expect(mail?.attachments[0]?.contentType).toBe('application/pdf');
    const stored = await app.admin
      .get(`/api/deliveries/${deliveries[1]?.id ?? ''}/extract.pdf`)
      .responseType('blob')
      .expect(200)
      .expect('Content-Type', 'application/pdf');
    expect(mail?.attachments[0]?.content.equals(stored.body as Buffer)).toBe(true);
    expect((stored.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');

    const sent = await show(deliveries[1]?.id);
    expect(sent).toMatchObject({ state: 'sent', tries: 1, subject: words, nextTryAt: null, lastError: null });
    expect(sent.answer).toMatch(/^250 /);
    expect(sent.adjustedAt).toBe(app.clock.now.toISOString());
    expect(sent.sentAt).not.toBeNull();
    expect(sent.text).toContain('Hälsa föreningarna.');
  });

  test('twice gives the rows that stand; a new address among them is added, in the order asked for', async () => {
    const [anna, bo] = [someone(), someone()];
    const first = await order({ paragraphs: [FIRST, SECOND], recipients: [anna] }).expect(201);
    const again = await order({
      paragraphs: [SECOND, FIRST, FIRST],
      recipients: [{ ...anna, email: anna.email.toUpperCase() }],
    }).expect(200);
    expect(deliveriesOf(again)).toEqual(deliveriesOf(first));
    const mixed = await order({ paragraphs: [FIRST, SECOND], recipients: [bo, anna] }).expect(201);
    expect(deliveriesOf(mixed).map(({ email }) => email)).toEqual([bo.email, anna.email]);
    expect(deliveriesOf(mixed)[1]?.id).toBe(deliveriesOf(first)[0]?.id);
    await app.workers.workOnce();
    expect(inbox.arrived.map(({ to }) => to).sort()).toEqual([anna.email, bo.email]);
  });

  test('twice at the same moment writes one row for each address', async () => {
    const recipients = [someone(), someone()];
    const replies = await Promise.all([1, 2, 3].map(() => order({ paragraphs: [FIRST], recipients })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(replies.flatMap((reply) => deliveriesOf(reply).map(({ id }) => id))).size).toBe(2);
  });

  test('is sent again only on purpose, as many times as asked', async () => {
    const recipients = [someone()];
    const ids = [deliveriesOf(await order({ paragraphs: [FIRST], recipients }).expect(201))[0]?.id];
    for (const reason of ['Kom inte fram', 'Kom inte fram']) {
      app.clock.now = new Date(app.clock.now.getTime() + 60_000);
      const resent = await order({ paragraphs: [FIRST], recipients, resend: { reason } }).expect(201);
      ids.push(deliveriesOf(resent)[0]?.id);
    }
    expect(new Set(ids).size).toBe(3);
    expect(deliveriesOf(await order({ paragraphs: [FIRST], recipients }).expect(200))[0]?.id).toBe(ids[2]);
    await app.workers.workOnce();
    expect(inbox.arrived).toHaveLength(3);
  });

  test('is sent again once when the button for it is clicked twice', async () => {
    const recipients = [someone()];
    await order({ paragraphs: [FIRST], recipients }).expect(201);
    const again = { paragraphs: [FIRST], recipients, resend: { reason: 'Kom inte fram' } };
    const replies = await Promise.all([order(again), order(again)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(new Set(replies.map((reply) => deliveriesOf(reply)[0]?.id)).size).toBe(1);
  });

  test('before adjustment needs a reason, and the mail says so', async () => {
    const url = `/api/meetings/${draft.id}/dispatches`;
    const recipients = [someone()];
    const numbers = (await app.admin.get(`/api/meetings/${draft.id}`)).body as MeetingView;
    const paragraphs = [numbers.items[0]?.paragraph];
    const refused = await app.admin.post(url).send({ paragraphs, recipients }).expect(409);
    expect(refused.body).toMatchObject({ code: 'not-adjusted' });
    await app.admin
      .post(url)
      .send({ paragraphs, recipients, beforeAdjustment: { reason: 'Bidraget ska ut i dag' } })
      .expect(201);
    await app.workers.workOnce();
    expect(inbox.arrived[0]?.mail.text).toContain(`§ ${paragraphs[0] ?? ''} är ännu inte justerad.`);
    expect(inbox.arrived[0]?.mail.text).not.toContain('Bidraget ska ut i dag');
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['an address missing', { recipients: [{ name: 'Sund' }] }, 'address-missing', '$.recipients[0].email'],
    [
      'an empty address',
      { recipients: [{ name: 'Sund', email: ' ' }] },
      'address-missing',
      '$.recipients[0].email',
    ],
    ['no address', { recipients: [{ name: 'Sund', email: 'sund' }] }, 'invalid', '$.recipients[0].email'],
    [
      'a header in the address',
      { recipients: [{ name: 'Sund', email: 'a@sund.example\r\nBcc: b@sund.example' }] },
      'invalid',
      '$.recipients[0].email',
    ],
    [
      'a header in the name',
      { recipients: [{ name: 'Sund\r\nBcc: b@sund.example', email: 'a@sund.example' }] },
      'invalid',
      '$.recipients[0].name',
    ],
    [
      'two addresses in one',
      { recipients: [{ name: 'Sund', email: 'a@b.se,c@d.se' }] },
      'invalid',
      '$.recipients[0].email',
    ],
    ['no one', { recipients: [] }, 'invalid', '$.recipients'],
    ['a § that names no one', { paragraphs: [SECOND] }, 'invalid', '$.recipients'],
    ['a § that is not there', { paragraphs: [FIRST, 99] }, 'invalid', '$.paragraphs[1]'],
    ['no §', { paragraphs: [] }, 'invalid', '$.paragraphs'],
    ['a word that is not known', { to: 'alla' }, 'invalid', '$.to'],
  ])('with %s is refused, and nothing is written', async (_what, body, code, path) => {
    const refused = await order({ paragraphs: [FIRST], ...body }).expect(422);
    expect(refused.body).toMatchObject({ code, errors: [{ path }] });
    expect(await app.workers.workOnce()).toBe(0);
  });

  test('names everyone whose address is missing, also those of the §', async () => {
    const item = draft.items[0];
    const version = ((await app.admin.get(`/api/agenda-items/${item?.id ?? ''}`)).body as { version: number })
      .version;
    const changed = await app.admin
      .patch(`/api/agenda-items/${item?.id ?? ''}`)
      .send({ version, recipients: [{ name: 'Kommunerna' }, someone(), { name: 'Kansliet' }] })
      .expect(200);
    const refused = await app.admin
      .post(`/api/meetings/${draft.id}/dispatches`)
      .send({ paragraphs: [(changed.body as { paragraph: number }).paragraph] })
      .expect(422);
    expect(refused.body).toMatchObject({
      code: 'address-missing',
      detail: expect.stringContaining('Kommunerna och Kansliet'),
      errors: [{ path: '$.items[0].recipients[0].email' }, { path: '$.items[0].recipients[2].email' }],
    });
  });

  test('of a secret § is refused, whatever the reason', async () => {
    const secret = await aMeeting(app, boardId, { date: '2025-01-16' });
    const item = secret.items[1];
    await app.admin
      .patch(`/api/agenda-items/${item?.id ?? ''}`)
      .send({ version: item?.version, confidential: 'OSL 26:1' })
      .expect(200);
    await app.admin.post(`/api/meetings/${secret.id}/numbering`).expect(200);
    const numbered = (await app.admin.get(`/api/meetings/${secret.id}`)).body as MeetingView;
    const refused = await app.admin
      .post(`/api/meetings/${secret.id}/dispatches`)
      .send({
        paragraphs: numbered.items.map(({ paragraph }) => paragraph),
        recipients: [someone()],
        beforeAdjustment: { reason: 'Bråttom' },
      })
      .expect(409);
    expect(refused.body).toMatchObject({
      code: 'confidential',
      detail: expect.stringContaining(`§ ${numbered.items[1]?.paragraph ?? ''} omfattas av sekretess`),
    });
  });

  test('stands in the audit log with what was sent, to whom and why', async () => {
    const recipients = [someone()];
    const [delivery] = deliveriesOf(
      await order({ paragraphs: [FIRST], recipients, resend: { reason: 'Fel låda' } }).expect(201),
    );
    const [event] = await app.dataSource.query<{ details: unknown }[]>(
      'SELECT details FROM audit_event WHERE subject_id = $1',
      [delivery?.dispatchId],
    );
    expect(event?.details).toMatchObject({ paragraphs: [FIRST], recipients, resend: 'Fel låda' });
  });
});

describe('the address book', () => {
  const put = async (body: Record<string, unknown>): Promise<string> =>
    (
      (await app.admin.post(`/api/organisations/${organisationId}/addresses`).send(body).expect(201))
        .body as {
        id: string;
      }
    ).id;
  const kept = (dispatchId: string | undefined) =>
    app.dataSource.query<Record<string, unknown>[]>(
      `SELECT paragraph, printed, name, email, delivery_id IS NOT NULL AS sent
         FROM dispatch_recipient WHERE dispatch_id = $1 ORDER BY place`,
      [dispatchId],
    );

  test('gives a group its members, each mailbox one mail, and what they were is kept as sent', async () => {
    const [north, south] = [someone(), someone()];
    const [one, two] = [
      await put({ ...north, kind: 'organisation' }),
      await put({ ...south, kind: 'organisation' }),
    ];
    const group = await put({ name: 'Kommuner i Sunds län', kind: 'group', members: [one, two] });
    const ordered = await order({
      paragraphs: [FIRST],
      recipients: [
        { name: 'kommuner i  sunds län' },
        { name: 'Länsstyrelsen', email: south.email.toUpperCase() },
      ],
    }).expect(201);
    const deliveries = deliveriesOf(ordered);
    expect(deliveries.map(({ name, email }) => [name, email])).toEqual([
      [north.name, north.email],
      [`${south.name} och Länsstyrelsen`, south.email],
    ]);
    const rows = await kept(deliveries[0]?.dispatchId);
    expect(rows).toHaveLength(6);
    expect(rows).toContainEqual({
      paragraph: 1,
      printed: 'Föreningsbyrån',
      name: 'Föreningsbyrån',
      email: 'byran@sund.example',
      sent: false,
    });
    expect(rows).toContainEqual({ paragraph: null, printed: 'kommuner i  sunds län', ...north, sent: true });
    await app.admin.patch(`/api/addresses/${group}`).send({ version: 1, members: [] }).expect(200);
    expect(await kept(deliveries[0]?.dispatchId)).toEqual(rows);
    await expect(app.dataSource.query('UPDATE dispatch_recipient SET name = printed')).rejects.toThrow();
  });

  test('asks where a name may be several, and refuses the whole order', async () => {
    for (const one of [someone(), someone()]) {
      await put({ ...one, name: 'Kansliet', kind: 'function' });
    }
    const refused = await order({
      paragraphs: [FIRST],
      recipients: [{ name: 'Kansliet' }, someone()],
    }).expect(422);
    expect(refused.body).toMatchObject({
      code: 'address-ambiguous',
      detail: expect.stringContaining('Kansliet kan vara flera'),
      errors: [{ path: '$.recipients[0].email' }],
    });
  });

  test('completes what a § was adjusted without, and those who always get it are among them', async () => {
    const always = { ...someone(), always: true };
    const other = await aBoard(app, {}, {});
    const own = { organisationId, meeting };
    ({ organisationId } = other);
    const late = await anAdjustedMeeting(app, other.boardId, {
      recipients: [{ name: 'Regionarkivet' }, { name: 'De valda' }],
    });
    meeting = late;
    await app.admin
      .patch(`/api/boards/${other.boardId}`)
      .send({ version: 1, recipients: [always] })
      .expect(200);
    const refused = await order({ paragraphs: [FIRST] }).expect(422);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('Regionarkivet och De valda') });
    await put({ name: 'Regionarkivet', kind: 'function', email: 'arkiv@sund.example' });
    await put({ name: 'De valda', kind: 'person', email: 'valda@sund.example' });
    const ordered = await order({ paragraphs: [FIRST] }).expect(201);
    expect(deliveriesOf(ordered).map(({ email }) => email)).toEqual([
      'arkiv@sund.example',
      'valda@sund.example',
      always.email,
    ]);
    const seen = await app.admin.get(`/api/meetings/${late.id}/recipients`).expect(200);
    expect(seen.body).toMatchObject({
      items: [
        {
          paragraph: FIRST,
          recipients: [
            { name: 'Regionarkivet', outcome: 'found', reached: [{ state: 'under-way', early: false }] },
            { name: 'De valda', reached: [{ email: 'valda@sund.example' }] },
          ],
        },
      ],
      standing: [{ name: always.name, mailboxes: [{ email: always.email }] }],
    });
    const giving = (body: object) =>
      app.admin.put(`/api/agenda-items/${late.items[0]?.id ?? ''}/unsent-reason`).send(body);
    await giving({ name: 'de  valda', reason: 'får det muntligt' }).expect(200);
    await giving({ name: 'Någon annan', reason: 'lämnas på papper' }).expect(422);
    const told = await app.admin.get(`/api/meetings/${late.id}/recipients`).expect(200);
    expect(told.body).toMatchObject({
      items: [{ recipients: [{ reason: null }, { name: 'De valda', reason: 'får det muntligt' }] }],
    });
    await giving({ name: 'De valda', reason: '' }).expect(200);
    ({ organisationId, meeting } = own);
  });
});

describe('who may', () => {
  const personWith = async (membership: Record<string, unknown>): Promise<Agent> => {
    const { email } = someone();
    const added = await app.admin
      .post('/api/people')
      .send({ name: 'Någon Annan', email, membership })
      .expect(201);
    return app.invite((added.body as { id: string }).id, email);
  };

  test('a member sees what was sent but sends nothing; another organisation sees nothing', async () => {
    const [delivery] = deliveriesOf(
      await order({ paragraphs: [FIRST], recipients: [someone()] }).expect(201),
    );
    const path = `/api/deliveries/${delivery?.id ?? ''}`;
    const member = await personWith({ organisationId, boardId, role: 'member' });
    await member.get(path).expect(200);
    await member.get(`${path}/extract.pdf`).expect(200);
    await order({ paragraphs: [FIRST], recipients: [someone()] }, member).expect(403);
    await member.post(`${path}/retry`).send({ reason: 'Fel adress' }).expect(403);
    await member.post(`${path}/arrived`).send({ reason: 'Jag vet' }).expect(403);

    const other = await aBoard(app);
    const outsider = await personWith({ ...other, role: 'secretary' });
    await order({ paragraphs: [FIRST], recipients: [someone()] }, outsider).expect(404);
    for (const hidden of [path, `${path}/extract.pdf`, `/api/deliveries?meetingId=${meeting.id}`]) {
      await outsider.get(hidden).expect(404);
    }
    expect((await outsider.get('/api/deliveries').expect(200)).body).toMatchObject({
      deliveries: [],
      nextPage: null,
    });
    await app.stranger.get(path).expect(401);
  });
});

describe('the list', () => {
  test('has the latest first, page by page without gap or repetition, by state and meeting', async () => {
    const recipients = Array.from({ length: 120 }, someone);
    const ordered = deliveriesOf(await order({ paragraphs: [SECOND], recipients }).expect(201));
    const seen: string[] = [];
    let page: string | null = '';
    while (page !== null) {
      const reply = await app.admin
        .get('/api/deliveries')
        .query({ state: 'queued', meetingId: meeting.id, ...(page === '' ? {} : { page }) })
        .expect(200);
      const body = reply.body as { deliveries: DeliveryView[]; nextPage: string | null; caught: boolean };
      expect(body.caught).toBe(false);
      seen.push(...body.deliveries.map(({ id }) => id));
      page = body.nextPage;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen)).toEqual(new Set(ordered.map(({ id }) => id)));
    const all = await app.admin.get('/api/deliveries').expect(200);
    expect((all.body as { deliveries: unknown[] }).deliveries).toHaveLength(50);
    await app.admin.get('/api/deliveries').query({ page: 'sista' }).expect(422);
  });
});
