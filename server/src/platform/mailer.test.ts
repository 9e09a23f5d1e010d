import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startSmtpInbox, type SmtpInbox } from '../../test/smtp-inbox.js';
import { smtpMailer, type Mailer, type OutgoingMail } from './mailer.js';

let inbox: SmtpInbox;
let mailer: Mailer;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  mailer = smtpMailer({ url: inbox.url, from: 'Klubbat <klubbat@region.example>' });
});
afterEach(() => {
  inbox.arrived.length = 0;
});
afterAll(async () => {
  mailer.cut();
  await inbox.close();
});

const aMail = (more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: 'ett',
  date: new Date('2026-11-29T10:00:00Z'),
  to: { name: 'Nämnden i Åmål', address: 'namnden@sund.example' },
  replyTo: null,
  subject: 'Protokollsutdrag § 1',
  text: 'Se bilagan.',
  file: { name: 'utdrag.pdf', bytes: Buffer.alloc(200_000, 7), mediaType: 'application/pdf' },
  ...more,
});

describe('what a broken line means', () => {
  test('before the text, and in it until its last line: the server has not accepted', async () => {
    inbox.breakLine('recipient');
    expect(await mailer.send(aMail())).toMatchObject({ accepted: false, unclear: false, permanent: false });
    inbox.breakLine('in-text');
    const outcome = await mailer.send(aMail(), () => new Promise(() => undefined));
    expect(outcome).toMatchObject({ accepted: false, unclear: false, permanent: false, host: true });
    expect(inbox.arrived).toEqual([]);
  });

  test('after the last line: nobody knows', async () => {
    inbox.breakLine('after-text');
    expect(await mailer.send(aMail())).toMatchObject({ accepted: false, unclear: true, host: true });
    expect(inbox.arrived).toHaveLength(1);
  });

  test('a server that keeps silent after the last line, until we leave: nobody knows', async () => {
    const leaving = smtpMailer({ url: inbox.url, from: 'klubbat@region.example' });
    const { reached, letGo } = inbox.hold();
    const sending = leaving.send(aMail());
    await reached;
    leaving.cut();
    expect(await sending).toMatchObject({ accepted: false, unclear: true, answer: null });
    const accepted = inbox.next();
    letGo();
    await accepted;
  });
});

test('a line is kept for the next mail', async () => {
  for (const id of ['ett', 'två', 'tre']) {
    expect(await mailer.send(aMail({ id }))).toMatchObject({ accepted: true });
  }
  expect(new Set(inbox.arrived.map(({ line }) => line)).size).toBe(1);
});

test('the last line goes out only after what is to be done before it, and never when that fails', async () => {
  let noted = false;
  const outcome = await mailer.send(aMail(), () => {
    expect(inbox.arrived).toEqual([]);
    noted = true;
    return Promise.resolve();
  });
  expect(outcome).toMatchObject({ accepted: true });
  expect(noted).toBe(true);
  expect(inbox.arrived).toHaveLength(1);
  const failing = await mailer.send(aMail(), () => Promise.reject(new Error('the database is away')));
  expect(failing).toMatchObject({ accepted: false, unclear: false, error: 'the database is away' });
  expect(inbox.arrived).toHaveLength(1);
});

test.each([
  ['451 4.3.0 Try later', { permanent: false, host: true }],
  ['554 5.7.1 Not wanted', { permanent: true, host: false }],
])('a refusal of the whole mail is an answer: %s', async (answer, outcome) => {
  inbox.refuseText(answer);
  expect(await mailer.send(aMail())).toMatchObject({ accepted: false, unclear: false, answer, ...outcome });
  expect(inbox.arrived).toEqual([]);
});

test.each([
  'Nämnd\r\nBcc: <tjuv@ond.example>\r\n\r\nHej',
  '"Nämnd, A" <tjuv@ond.example>, B; grupp: c@ond.example;',
  'Äldre 🧓🏽 och ”unga” \\"',
  'å'.repeat(300),
])('no name or title becomes a header or a recipient: %j', async (odd) => {
  const file = { name: `${odd.slice(0, 200)}.pdf`, bytes: Buffer.from('x'), mediaType: 'application/pdf' };
  const mail = aMail({ subject: odd, to: { name: odd, address: 'namnden@sund.example' }, file });
  expect(await mailer.send(mail)).toMatchObject({ accepted: true });
  expect(inbox.arrived.map(({ to }) => to)).toEqual(['namnden@sund.example']);
  const [{ mail: arrived } = { mail: undefined }] = inbox.arrived;
  const spaced = odd.replace(/\s+/g, ' ');
  expect(arrived?.subject?.replace(/\s+/g, ' ')).toBe(spaced);
  expect([arrived?.to].flat()).toHaveLength(1);
  expect([arrived?.to].flat()[0]?.value).toHaveLength(1);
  expect([arrived?.to].flat()[0]?.value[0]?.address).toBe('namnden@sund.example');
  expect([...(arrived?.headers.keys() ?? [])].sort()).toEqual(
    ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
  );
  expect(arrived?.text?.trim()).toBe('Se bilagan.');
});

test.each(['', 'ingen adress', 'a@b.example>\r\nRCPT TO:<tjuv@ond.example', 'a@b.example, tjuv@ond.example'])(
  'an address that is none, or more than one, is given up and reaches nobody: %j',
  async (address) => {
    const outcome = await mailer.send(aMail({ to: { name: 'Nämnden', address } }));
    expect(outcome).toMatchObject({ accepted: false, unclear: false, permanent: true });
    expect(inbox.arrived).toEqual([]);
  },
);
