import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { PartyView } from '@klubbat/shared/contracts/party';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { pdfText, words } from '../../../test/pdf-text.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let inbox: SmtpInbox;
let meetingId: string;
const INSTANCE = 'Förvaltningsrätten i Fjällmark';

async function send(name: string, more: object = {}): Promise<{ id: string; link: string; text: string }> {
  const reply = await app.admin
    .post(`/api/meetings/${meetingId}/dispatches`)
    .send({ paragraphs: [1], recipients: [{ name, email: `${name.toLowerCase()}@part.example` }], ...more })
    .expect(201);
  inbox.arrived.length = 0;
  await app.workers.workOnce();
  const [{ mail } = { mail: undefined }] = inbox.arrived;
  const [delivery] = (reply.body as { deliveries: DeliveryView[] }).deliveries;
  return {
    id: delivery?.id ?? '',
    link: /\/kvittens\/([0-9a-f]{64})/.exec(mail?.text ?? '')?.[1] ?? '',
    text: words(await pdfText(mail?.attachments[0]?.content ?? Buffer.alloc(0))).join(' '),
  };
}

const partyOf = async (id: string) =>
  ((await app.admin.get(`/api/deliveries/${id}/party`).expect(200)).body as { party: PartyView | null })
    .party;
const note = (id: string, body: object) => app.admin.put(`/api/deliveries/${id}/party-receipt`).send(body);

beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  const { boardId } = await aBoard(app, { name: 'Socialnämnden' }, { name: 'Region Fjällmark' });
  ({ id: meetingId } = await anAdjustedMeeting(app, boardId, {
    reservations: [{ by: ['carin-dahl'], text: 'Bidraget borde ha beviljats.' }],
  }));
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

describe('an extract to a party', () => {
  test('says where and how to appeal, and one to others does not', async () => {
    const party = await send('Asta', { party: { instance: INSTANCE, act: '16 kap. 3 § socialtjänstlagen' } });
    expect(party.text).toContain(`Ställ det till ${INSTANCE}`);
    expect(party.text).toContain('16 kap. 3 § socialtjänstlagen');
    expect(party.text).toContain('inom tre veckor från den dag då du fick del av beslutet');
    // a party is to know of those who were of another opinion (FL 33 §)
    expect(party.text).toContain('Carin Dahl (C)');
    expect(party.text).toContain('Bidraget borde ha beviljats.');
    const other = await send('Arkivet');
    expect(other.text).not.toContain(INSTANCE);
    expect(await partyOf(other.id)).toBeNull();
    await note(other.id, { receivedOn: '2025-01-15', manner: 'acknowledged' }).expect(404);
  });

  test('is received when the party confirms, and its own three weeks run from then', async () => {
    const { id, link } = await send('Bertil', { party: { instance: INSTANCE } });
    expect(await partyOf(id)).toMatchObject({ instance: INSTANCE, received: null, lastAppealDay: null });
    await app.stranger
      .post(`/api/delivery-links/${link}/confirmation`)
      .send({ name: 'Bertil Asp' })
      .expect(200);
    expect(await partyOf(id)).toMatchObject({
      received: { receivedOn: '2025-01-15', manner: 'receipt', by: 'Bertil Asp' },
      lastAppealDay: '2025-02-05',
    });
  });

  test('has the day that a person noted last, and what was noted before stays', async () => {
    const { id } = await send('Cilla', { party: { instance: INSTANCE } });
    const early = { receivedOn: '2025-01-15', manner: 'acknowledged' };
    for (let time = 0; time < 2; time += 1) {
      await note(id, early).expect(200);
    }
    app.clock.now = new Date('2025-01-20T09:00:00Z');
    app.admin = await app.signIn('admin@klubbat.example', 'administratörens lösenord');
    // 8 February is a Saturday
    const late = await note(id, { receivedOn: '2025-01-18', manner: 'in-person', note: 'Av Dan' }).expect(
      200,
    );
    expect((late.body as { party: PartyView }).party).toMatchObject({
      received: { receivedOn: '2025-01-18', manner: 'in-person', note: 'Av Dan' },
      lastAppealDay: '2025-02-10',
      earlier: [{ receivedOn: '2025-01-15', manner: 'acknowledged' }],
    });
    const events: unknown[] = await app.dataSource.query(
      `SELECT details FROM audit_event WHERE action = 'party-receipt.noted' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(events).toHaveLength(2);
  });

  test('is refused a day that cannot be, another way without words, and an order without an instance', async () => {
    const { id } = await send('Disa', { party: { instance: INSTANCE } });
    for (const receivedOn of ['2025-01-14', '2025-01-21']) {
      const refused = await note(id, { receivedOn, manner: 'simplified' }).expect(422);
      expect(refused.body).toMatchObject({ errors: [{ path: '$.receivedOn' }] });
    }
    const unsaid = await note(id, { receivedOn: '2025-01-20', manner: 'other' }).expect(422);
    expect(unsaid.body).toMatchObject({ errors: [{ path: '$.note' }] });
    await app.admin
      .post(`/api/meetings/${meetingId}/dispatches`)
      .send({
        paragraphs: [1],
        recipients: [{ name: 'E', email: 'e@part.example' }],
        party: { instance: ' ' },
      })
      .expect(422);
  });
});
