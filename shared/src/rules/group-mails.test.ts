import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mailGroupings } from '../vocabulary/mail-groupings.js';
import { groupMails, paragraphsForNobody } from './group-mails.js';

const mailbox = (name: string) => ({ name, email: `${name.toLowerCase()}@sund.example` });
const one = (name: string) => ({ name, mailboxes: [mailbox(name)] });
const named = [
  {
    paragraph: 3,
    recipients: [one('Norr'), { name: 'Kommuner', mailboxes: [mailbox('Ek'), mailbox('Al')] }],
  },
  { paragraph: 9, recipients: [one('Norr'), one('Syd')] },
];
const [norr, syd, ek, added] = [mailbox('Norr'), mailbox('Syd'), mailbox('Ek'), mailbox('Ny')];

describe('several §§', () => {
  test('go as a mail for each § to those whom it names, and all of them to one added by hand', () => {
    expect(groupMails('paragraph', [3, 9], [norr, syd, ek, added], named)).toEqual([
      { paragraphs: [3], recipients: [norr, ek, added] },
      { paragraphs: [9], recipients: [norr, syd, added] },
    ]);
  });

  test('go as one mail to each recipient with the §§ that are for him', () => {
    expect(groupMails('recipient', [3, 9], [norr, syd, ek, added], named)).toEqual([
      { paragraphs: [3, 9], recipients: [norr, added] },
      { paragraphs: [9], recipients: [syd] },
      { paragraphs: [3], recipients: [ek] },
    ]);
  });

  test('go together to everybody', () => {
    expect(groupMails('together', [3, 9], [norr, syd], named)).toEqual([
      { paragraphs: [3, 9], recipients: [norr, syd] },
    ]);
  });

  test('are for one known by his name where another address is written, and by his address under another name', () => {
    const elsewhere = { name: ' SYD ', email: 'annan@sund.example' };
    const renamed = { name: 'Norr och Öst', email: 'NORR@sund.example' };
    expect(groupMails('recipient', [3, 9], [elsewhere, renamed], named)).toEqual([
      { paragraphs: [9], recipients: [elsewhere] },
      { paragraphs: [3, 9], recipients: [renamed] },
    ]);
  });

  test('that nobody would get are told', () => {
    expect(paragraphsForNobody([3, 9], groupMails('paragraph', [3, 9], [syd], named))).toEqual([3]);
  });
});

test('whatever is chosen, everybody gets each § that is for him once, and no other', () => {
  const names = ['A', 'B', 'C', 'D'];
  const someNames = fc.uniqueArray(fc.constantFrom(...names));
  fc.assert(
    fc.property(
      fc.array(someNames, { minLength: 2, maxLength: 6 }),
      someNames,
      fc.constantFrom(...mailGroupings),
      (printed, chosen, grouping) => {
        const rows = printed.map((to, index) => ({ paragraph: index + 1, recipients: to.map(one) }));
        const paragraphs = rows.map(({ paragraph }) => paragraph);
        const mails = groupMails(grouping, paragraphs, chosen.map(mailbox), rows);
        for (const name of chosen) {
          const got = mails
            .filter(({ recipients }) => recipients.some((recipient) => recipient.name === name))
            .flatMap((mail) => mail.paragraphs)
            .sort((a, b) => a - b);
          const own = paragraphs.filter((paragraph) => printed[paragraph - 1]?.includes(name));
          expect(got).toEqual(grouping === 'together' || own.length === 0 ? paragraphs : own);
        }
      },
    ),
  );
});
