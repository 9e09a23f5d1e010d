import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { ConveningView } from '@klubbat/shared/contracts/convening';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { addToBoard, postAs, type Post } from '../../../test/assembly.js';
import { aBoard } from '../../../test/builders.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let inbox: SmtpInbox;
let post: Post;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  post = postAs(app.admin);
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

let count = 0;
async function aMeeting() {
  count += 1;
  const place = await aBoard(app, { seats: 1 });
  await addToBoard(post, place, { name: 'Siv', role: 'chair', email: `siv.w${count}@region.example` });
  const { id } = (await post('/api/meetings', { boardId: place.boardId, date: '2025-01-30' })) as {
    id: string;
  };
  for (const title of ['Årsbudget', 'Taxor', 'Yttrande']) {
    await post(`/api/meetings/${id}/agenda-items`, { title });
  }
  return id;
}

const items = async (id: string) =>
  ((await app.admin.get(`/api/meetings/${id}`).expect(200)).body as MeetingView).items;
const itemOf = async (id: string, title: string) =>
  (await items(id)).find((item) => item.title === title) as AgendaItemView;
const convening = async (id: string) =>
  (await app.admin.get(`/api/meetings/${id}/convening`).expect(200)).body as ConveningView;
const code = ({ body }: { body: unknown }) => (body as Problem).code;

async function send(id: string) {
  const { invitees } = await convening(id);
  await post(`/api/meetings/${id}/convening`, { to: invitees.map(({ key }) => key) });
  await app.workers.workOnce();
}

const withdraw = (item: AgendaItemView, reason = 'Beredningen är inte klar') =>
  app.admin.put(`/api/agenda-items/${item.id}/withdrawal`).send({ reason });

describe('an item that is withdrawn', () => {
  test('goes without a trace before the call, and stays with its reason after it', async () => {
    const id = await aMeeting();
    await app.admin.delete(`/api/agenda-items/${(await itemOf(id, 'Yttrande')).id}`).expect(204);
    await send(id);
    const taxes = await itemOf(id, 'Taxor');
    const refused = await app.admin.delete(`/api/agenda-items/${taxes.id}`).expect(409);
    expect(code(refused)).toBe('item-called');
    await withdraw(taxes).expect(200);
    await withdraw(taxes).expect(200);
    expect((await itemOf(id, 'Taxor')).withdrawn).toMatchObject({ reason: 'Beredningen är inte klar' });
    expect((await convening(id)).changes).toMatchObject({ withdrawn: ['Taxor'], removed: [] });
    inbox.arrived.length = 0;
    await send(id);
    const [mail] = inbox.arrived;
    expect(mail?.mail.text).toContain('en punkt utgår');
    const pdf = mail?.mail.attachments.find(({ contentType }) => contentType === 'application/pdf');
    expect((await pdfText(pdf?.content ?? Buffer.of())).replace(/\s+/g, ' ')).toContain(
      'Taxor Utgår: Beredningen är inte klar',
    );
  });

  test('gets no number, nor is it taken up, until that is taken back', async () => {
    const id = await aMeeting();
    const taxes = await itemOf(id, 'Taxor');
    await withdraw(taxes).expect(200);
    expect(code(await app.admin.post(`/api/agenda-items/${taxes.id}/open`).send({}))).toBe('item-withdrawn');
    await app.admin.delete(`/api/agenda-items/${taxes.id}/withdrawal`).expect(200);
    expect((await itemOf(id, 'Taxor')).withdrawn).toBeUndefined();
    await withdraw(taxes).expect(200);
    await post(`/api/meetings/${id}/numbering`, {});
    expect((await items(id)).map(({ paragraph }) => paragraph)).toEqual([1, null, 2]);
    expect(code(await withdraw(await itemOf(id, 'Årsbudget')).expect(409))).toBe('number-given');
    await expect(
      app.dataSource.query(
        'UPDATE agenda_item SET paragraph = 9, series_id = (SELECT id FROM paragraph_series LIMIT 1) WHERE id = $1',
        [taxes.id],
      ),
    ).rejects.toThrow(/ck_agenda_item_withdrawn/);
  });

  test('needs a reason, and is left alone by those who may not write', async () => {
    const id = await aMeeting();
    const taxes = await itemOf(id, 'Taxor');
    await withdraw(taxes, '   ').expect(422);
    await app.stranger.put(`/api/agenda-items/${taxes.id}/withdrawal`).send({ reason: 'x' }).expect(401);
    await app.admin
      .patch(`/api/agenda-items/${taxes.id}`)
      .send({ version: taxes.version, withdrawn: { reason: 'x', on: '2025-01-01' } })
      .expect(422);
  });

  test('one that came after the call is marked, and goes as it came', async () => {
    const id = await aMeeting();
    await send(id);
    await post(`/api/meetings/${id}/agenda-items`, { title: 'Sent ärende' });
    const late = await itemOf(id, 'Sent ärende');
    expect(late.addedSinceCall).toBe(true);
    expect((await itemOf(id, 'Taxor')).addedSinceCall).toBeUndefined();
    await app.admin.delete(`/api/agenda-items/${late.id}`).expect(204);
  });
});

test('three hundred are called in one press, each once, also when it is pressed twice', async () => {
  const id = await aMeeting();
  const { boardId } = (await app.admin.get(`/api/meetings/${id}`).expect(200)).body as MeetingView;
  await app.dataSource.query(
    `WITH p AS (INSERT INTO person (id, name, email, email_key, created_at, updated_at, version)
       SELECT gen_random_uuid(), 'Ledamot ' || n, 'ledamot' || n || '@region.example', 'ledamot' || n || '@region.example', now(), now(), 1
         FROM generate_series(1, 299) n
       RETURNING id)
     INSERT INTO membership (id, organisation_id, board_id, person_id, role, version, updated_at)
       SELECT gen_random_uuid(), b.organisation_id, b.id, p.id, 'member', 1, now() FROM p, board b WHERE b.id = $1`,
    [boardId],
  );
  const to = (await convening(id)).invitees.map(({ key }) => key);
  expect(to).toHaveLength(300);
  const saveId = crypto.randomUUID();
  const press = () => app.admin.post(`/api/meetings/${id}/convening`).send({ to, saveId });
  const [one, other] = await Promise.all([press(), press()]);
  expect([one.status, other.status]).toEqual([201, 201]);
  // one mail in the queue for each, in the same transaction as the sending: a program that dies has sent none or all of them
  expect(
    await app.dataSource.query(
      `SELECT count(*)::int AS mails, count(DISTINCT l.invitee_id)::int AS receivers
         FROM convening_letter l JOIN invitee i ON i.id = l.invitee_id WHERE i.meeting_id = $1`,
      [id],
    ),
  ).toEqual([{ mails: 300, receivers: 300 }]);
});
