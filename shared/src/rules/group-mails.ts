import type { MailGrouping } from '../vocabulary/mail-groupings.js';

interface Addressed {
  name: string;
  email?: string | undefined;
}

/** One that a § names, and which mailboxes that is. */
interface Named {
  name: string;
  mailboxes: readonly { name: string; email: string }[];
}

export interface GroupedMail<R> {
  paragraphs: number[];
  recipients: R[];
}

const key = (text: string | undefined) => (text ?? '').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');

function isFor(recipient: Addressed, named: readonly Named[]): boolean {
  return named.some(
    ({ name, mailboxes }) =>
      key(recipient.name) === key(name) ||
      mailboxes.some(
        (mailbox) =>
          key(recipient.name) === key(mailbox.name) ||
          (key(recipient.email) !== '' && key(recipient.email) === key(mailbox.email)),
      ),
  );
}

/** The chosen §§ that are for a recipient: those that name him; all of them where none does, for then he was added by hand. */
function ownParagraphs(
  recipient: Addressed,
  paragraphs: readonly number[],
  named: readonly { paragraph: number; recipients: readonly Named[] }[],
): number[] {
  const own = paragraphs.filter((paragraph) =>
    named.some((one) => one.paragraph === paragraph && isFor(recipient, one.recipients)),
  );
  return own.length === 0 ? [...paragraphs] : own;
}

/**
 * The extracts that an order of several §§ comes to, each with whom it goes to. `named`: whom each § of the meeting prints,
 * and which mailboxes that is. Every recipient gets each § that is for him exactly once; nobody gets a § that is for others
 * alone, unless `together` is asked for.
 */
export function groupMails<R extends Addressed>(
  grouping: MailGrouping,
  paragraphs: readonly number[],
  recipients: readonly R[],
  named: readonly { paragraph: number; recipients: readonly Named[] }[],
): GroupedMail<R>[] {
  if (grouping === 'together' || paragraphs.length < 2) {
    return [{ paragraphs: [...paragraphs], recipients: [...recipients] }];
  }
  const wanted = recipients.map((recipient) => ({
    recipient,
    own: ownParagraphs(recipient, paragraphs, named),
  }));
  if (grouping === 'paragraph') {
    return paragraphs.flatMap((paragraph) => {
      const to = wanted.filter(({ own }) => own.includes(paragraph)).map(({ recipient }) => recipient);
      return to.length === 0 ? [] : [{ paragraphs: [paragraph], recipients: to }];
    });
  }
  const mails = new Map<string, GroupedMail<R>>();
  for (const { recipient, own } of wanted) {
    const mail = mails.get(own.join()) ?? { paragraphs: own, recipients: [] };
    mail.recipients.push(recipient);
    mails.set(own.join(), mail);
  }
  return [...mails.values()];
}

/** The chosen §§ that nobody would get. */
export function paragraphsForNobody(
  paragraphs: readonly number[],
  mails: readonly GroupedMail<unknown>[],
): number[] {
  return paragraphs.filter((paragraph) => !mails.some((mail) => mail.paragraphs.includes(paragraph)));
}
