import { describe, expect, test } from '@jest/globals';
import {
  anAnswer,
  byEnvelope,
  likeExchange,
  likeOldExim,
  likePostfix,
} from '../../../test/returned-mails.js';
import { READ_LIMIT, readReturnedMail } from './read-returned-mail.js';

const ID = '01941f3a-0000-7000-8000-00000000abcd';
const MARK = '0123456789abcdef0123456789abcdef';
const identity = `${ID}.${MARK}`;
const claims = [{ deliveryId: ID, mark: MARK }];

describe('a mail that comes back', () => {
  test.each([
    ['Postfix', likePostfix({ identity }), 'bounced', '5.1.1', /550 5\.1\.1 .+ mailbox is not known here/],
    ['Exchange', likeExchange({ identity }), 'bounced', '5.1.10', /^550 5\.1\.10 RESOLVER/],
    ['older Exim', likeOldExim({ identity }), 'bounced', '5.2.2', /^SMTP error .+ mailbox is full/],
    ['a server asked by DSN', byEnvelope({ identity }), 'delivered', '2.0.0', undefined],
    [
      'one that leaves it to another',
      byEnvelope({ identity, action: 'relayed' }),
      'relayed',
      '2.0.0',
      undefined,
    ],
    ['a list', byEnvelope({ identity, action: 'expanded' }), 'relayed', '2.0.0', undefined],
    [
      'one that tries on',
      likePostfix({ identity, action: 'delayed', status: '4.4.1' }),
      'delayed',
      '4.4.1',
      /./,
    ],
    [
      'one with an action of its own',
      byEnvelope({ identity, action: 'lost', status: '5.4.0' }),
      'bounced',
      '5.4.0',
      undefined,
    ],
  ])('in the manner of %s is a report', async (_, raw, kind, status, words) => {
    const read = await readReturnedMail(raw);
    expect(read).toMatchObject({ kind: 'report', claims, reports: [{ kind, status }] });
    expect(read.reports[0]?.words ?? '').toMatch(words ?? /^$/);
    expect(read.date).toEqual(new Date('2025-01-15T09:30:00Z'));
  });

  test.each([
    ['by a person', anAnswer({ identity }), 'reply'],
    ['by a person who says so', anAnswer({ identity }, 'Auto-Submitted: no'), 'reply'],
    ['by RFC 3834', anAnswer({ identity }, 'Auto-Submitted: auto-replied (vacation)'), 'auto-reply'],
    ['by Exchange', anAnswer({ identity }, 'X-Auto-Response-Suppress: All'), 'auto-reply'],
    ['with an empty return path', anAnswer({ identity }, 'Return-Path: <>'), 'auto-reply'],
    ['with a precedence', anAnswer({ identity }, 'Precedence: auto_reply'), 'auto-reply'],
  ])('is an answer %s', async (_, raw, kind) => {
    expect(await readReturnedMail(raw)).toMatchObject({ kind, claims, reports: [] });
  });

  const text = (raw: Buffer) => raw.toString('utf8');
  const nested = (depth: number): string =>
    Array.from(
      { length: depth },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    ).join('');
  test.each<[string, Buffer]>([
    ['is empty', Buffer.alloc(0)],
    ['is noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))],
    ['is an ordinary letter', Buffer.from('From: a@sund.example\r\nSubject: Hej\r\n\r\nHej hej')],
    [
      'has a report without its groups',
      Buffer.from(text(likePostfix({ identity })).replace(/^(Action|Status|Diagnostic).*$/gm, 'X-Gone: 1')),
    ],
    ['is nested without end', Buffer.from(nested(5000))],
    ['has a head without end', Buffer.from(`Subject: ${'å'.repeat(400_000)}`)],
    [
      'is answered by a machine that quotes nothing',
      Buffer.from('From: a@sund.example\r\nAuto-Submitted: auto-generated\r\n\r\nPassera'),
    ],
  ])('that %s is unclear', async (_, raw) => {
    expect(await readReturnedMail(raw)).toMatchObject({ kind: 'unclear', reports: [] });
  });

  test('is read from its beginning where all of it is returned', async () => {
    const long = Buffer.concat([likeExchange({ identity }), Buffer.alloc(30 * READ_LIMIT, 'A')]);
    expect(await readReturnedMail(long)).toMatchObject({ kind: 'report', claims });
  });

  test('claims nothing by what it only quotes, and no more than a few deliveries', async () => {
    const quoting = text(anAnswer({ identity }))
      .replace(/^In-Reply-To.*\r\n/m, '')
      .replace('Tack', `<${identity}@region.example>`);
    expect(await readReturnedMail(Buffer.from(quoting))).toMatchObject({ kind: 'unclear', claims: [] });
    const many = Array.from(
      { length: 500 },
      (_, at) => `<${ID}.${String(at).padStart(32, '0')}@x.example>`,
    ).join(' ');
    expect((await readReturnedMail(anAnswer({ identity }, `References: ${many}`))).claims).toHaveLength(10);
  });
});
