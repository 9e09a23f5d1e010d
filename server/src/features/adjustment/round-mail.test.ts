import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  adjustmentOf,
  aSigningRound,
  refuses,
  signs,
  type SigningRound,
} from '../../../test/signing-round.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { ADMIN, startTestApp, type TestApp } from '../../../test/test-app.js';
import { mailRounds } from './round-mail.worker.js';

let inbox: SmtpInbox;
let app: TestApp;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

/** When the rounds of these tests begin; each has a day in which no other is reminded. */
beforeEach(async () => {
  await at('2025-01-15T09:00:00Z');
});

/** A session lasts some hours: the administrator comes back. */
async function at(moment: string): Promise<void> {
  app.clock.now = new Date(moment);
  await app.admin.post('/api/session').send(ADMIN).expect(200);
}

const nameOf = ({ meeting }: SigningRound, key: string) =>
  meeting.people.find((person) => key.startsWith(`${person.key}-`))?.name ?? key;

/** Does what is due, and tells who of a round got a mail since, with its subject. */
async function mailed(round: SigningRound): Promise<[string, string][]> {
  const before = inbox.arrived.length;
  await app.workers.workOnce();
  const link = `/justera/${round.adjustmentId}`;
  return inbox.arrived
    .slice(before)
    .filter(({ mail }) => mail.text?.includes(link) === true)
    .map(({ mail, to }): [string, string] => [nameOf(round, to), mail.subject ?? ''])
    .toSorted(([one], [other]) => one.localeCompare(other, 'sv'));
}

const who = (mails: [string, string][]) => mails.map(([name]) => name);

/** For a row that another has locked. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting: unknown[] = await app.dataSource.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) {
      return;
    }
  }
}

describe('mail in a signing round', () => {
  test('waits for who just signs, and holds nothing that he needs', async () => {
    const round = await aSigningRound(app);
    const signing = app.dataSource.createQueryRunner();
    await signing.startTransaction();
    await signing.query('SELECT 1 FROM meeting WHERE id = $1 FOR UPDATE', [round.meeting.id]);
    const mailing = mailed(round);
    await untilSomebodyWaits();
    await signing.query('SELECT 1 FROM adjustment WHERE id = $1 FOR UPDATE NOWAIT', [round.adjustmentId]);
    await signing.commitTransaction();
    await signing.release();
    expect(who(await mailing)).toContain('Åsa Öberg');
  });

  test('goes to each when it is his turn, once, with the link to where he signs', async () => {
    const round = await aSigningRound(app, { signingOrder: 'chair-first' });
    expect(await mailed(round)).toEqual([['Åsa Öberg', 'Justera §§ 1–2: Kulturnämnden den 14 januari 2025']]);
    const text = inbox.arrived.at(-1)?.mail.text ?? '';
    expect(text).toContain('justera det senast tisdag 28 januari 2025');
    expect(text).toContain(`http://localhost:3000/justera/${round.adjustmentId}`);
    expect(await mailed(round)).toEqual([]);
    await signs(round.chair, round).expect(201);
    expect(who(await mailed(round))).toEqual(['Björn Ek']);
    await signs(round.one, round).expect(201);
    inbox.refuse('550 5.1.1 No such user');
    expect(await mailed(round)).toEqual([]);
    const { signers } = await adjustmentOf(app, round.adjustmentId);
    expect(signers.flatMap(({ name, mailFailed }) => (mailFailed ? [name] : []))).toEqual(['Carin Dahl']);
  });

  test('waits for the first day, and for people to be up', async () => {
    const round = await aSigningRound(app, {}, { signingFrom: '2025-01-17' });
    expect(await mailed(round)).toEqual([]);
    await at('2025-01-17T05:00:00Z');
    expect(await mailed(round)).toEqual([]);
    await at('2025-01-17T07:30:00Z');
    expect(who(await mailed(round))).toEqual(['Björn Ek', 'Carin Dahl', 'Åsa Öberg']);
  });

  test('reminds those who are left, once a day, from however many processes', async () => {
    const round = await aSigningRound(app, { reminderDays: [2] });
    await mailed(round);
    await signs(round.one, round).expect(201);
    await at('2025-01-26T06:30:00Z');
    expect(await mailed(round)).toEqual([]);
    await at('2025-01-26T07:30:00Z');
    await Promise.all(
      [1, 2, 3].map(() => mailRounds({ dataSource: app.dataSource, clock: () => app.clock.now })),
    );
    const reminders = await mailed(round);
    expect(who(reminders)).toEqual(['Carin Dahl', 'Åsa Öberg']);
    expect(reminders[0]?.[1]).toBe('Påminnelse: justera §§ 1–2, Kulturnämnden den 14 januari 2025');
    const byHand = () => app.admin.post(`/api/adjustments/${round.adjustmentId}/reminders`).expect(201);
    expect((await byHand()).body).toEqual({
      reminded: [],
      already: ['Åsa Öberg', 'Carin Dahl'],
      unreachable: [],
    });
    await at('2025-01-30T09:00:00Z');
    expect(await mailed(round)).toEqual([]);
    expect((await byHand()).body).toMatchObject({ reminded: ['Åsa Öberg', 'Carin Dahl'] });
    expect(who(await mailed(round))).toEqual(['Carin Dahl', 'Åsa Öberg']);
    const { signers } = await adjustmentOf(app, round.adjustmentId);
    expect(signers.find(({ name }) => name === 'Carin Dahl')?.mailedAt).toBe('2025-01-30T09:00:00.000Z');
  });

  test('tells those who have signed that somebody refuses, and that the round is void, and why', async () => {
    const round = await aSigningRound(app);
    await mailed(round);
    await signs(round.chair, round).expect(201);
    await signs(round.other, round).expect(201);
    await refuses(round.one, round, 'I § 2 blev det återremiss.').expect(201);
    const refused = await mailed(round);
    expect(who(refused)).toContain('Carin Dahl');
    expect(who(refused)).toContain('Åsa Öberg');
    expect(who(refused)).not.toContain('Björn Ek');
    expect(inbox.arrived.at(-1)?.mail.text).toContain('”I § 2 blev det återremiss.”');
    await app.admin
      .delete(`/api/adjustments/${round.adjustmentId}`)
      .send({ reason: 'Beslutet i § 2 rättas.' })
      .expect(200);
    expect(await mailed(round)).toEqual([
      ['Carin Dahl', 'Din underskrift gäller inte längre: Kulturnämnden den 14 januari 2025'],
      ['Åsa Öberg', 'Din underskrift gäller inte längre: Kulturnämnden den 14 januari 2025'],
    ]);
    expect(inbox.arrived.at(-1)?.mail.text).toContain('”Beslutet i § 2 rättas.”');
    expect(await mailed(round)).toEqual([]);
  });
});
