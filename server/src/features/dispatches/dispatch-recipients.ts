import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProblemError } from '@klubbat/shared/contracts/problem';
import { emailAddress } from '@klubbat/shared/contracts/text-fields';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { fail } from '../../platform/errors.js';
import type { AddressBook, Mailbox, Resolved } from '../addresses/address-book.js';
import { nameKey } from '../register/register.store.js';

/** One mailbox that gets a mail, with the names of all that have it. */
export interface Recipient {
  name: string;
  email: string;
}

/** Whom a recipient was when it was sent: kept with the dispatch. */
export interface ResolvedRecipient {
  /** the § that names it; null: the board, or the one who sends */
  paragraph: number | null;
  /** as it stands there */
  printed: string;
  name: string;
  /** null: nobody knew an address */
  email: string | null;
}

interface Written {
  name: string;
  email?: string | undefined;
}

interface Wanted extends Written {
  paragraph: number | null;
  /** where what was sent, or the meeting file, says it */
  path: string;
}

/** A mail header takes no name longer than this. */
const LONGEST_NAME = 300;

/** Case makes no other mailbox. */
export function addressKey(email: string): string {
  return email.trim().toLowerCase();
}

/** Who a written recipient is: the address that stands beside it, else what the address book says of the name. */
export function whoIs(book: AddressBook, { name, email }: Written): Resolved {
  return email === undefined || email.trim() === ''
    ? book.resolve(name)
    : { outcome: 'found', group: false, mailboxes: [{ name: name.trim(), email }] };
}

function ofItems(file: MeetingFile, items: ItemInFile[]): Wanted[] {
  return file.items.flatMap((item, index) =>
    items.includes(item)
      ? (item.recipients ?? []).map(({ name, email }, place) => ({
          paragraph: item.paragraph ?? null,
          name,
          email,
          path: `$.items[${index}].recipients[${place}].email`,
        }))
      : [],
  );
}

/** Every wanted one with the mailboxes that it is. Refuses those without, naming them all. */
function resolveAll(
  book: AddressBook,
  wanted: readonly Wanted[],
): { wanted: Wanted; mailboxes: Mailbox[] }[] {
  const answers = wanted.map((one) => ({ one, who: whoIs(book, one) }));
  const refuse = (
    outcome: 'unknown' | 'ambiguous',
    code: 'address-missing' | 'address-ambiguous',
    why: string,
  ): void => {
    const named = answers.filter(({ who }) => who.outcome === outcome);
    if (named.length > 0) {
      fail(code, {
        params: { names: joinNames([...new Set(named.map(({ one }) => one.name))]) },
        errors: named.map(({ one: { name, path } }) => ({ path, message: `${name} ${why}` })),
      });
    }
  };
  refuse('unknown', 'address-missing', 'saknar e-postadress.');
  refuse('ambiguous', 'address-ambiguous', 'kan vara flera i adressboken. Skriv adressen.');
  return answers.flatMap(({ one, who }) =>
    who.outcome === 'found' ? [{ wanted: one, mailboxes: who.mailboxes }] : [],
  );
}

/** One mail for each mailbox, to all the names that have it. */
function oneEach(found: readonly { wanted: Wanted; mailboxes: Mailbox[] }[]): Recipient[] {
  const names = new Map<string, { email: string; names: string[] }>();
  const errors: ProblemError[] = [];
  for (const { wanted, mailboxes } of found) {
    for (const { name, email } of mailboxes) {
      const known = names.get(addressKey(email));
      if (!emailAddress.safeParse(email).success) {
        errors.push({ path: wanted.path, message: `Adressen till ${name} är inte en e-postadress.` });
      } else if (known === undefined) {
        names.set(addressKey(email), { email, names: [name.trim()] });
      } else if (!known.names.some((one) => nameKey(one) === nameKey(name))) {
        known.names.push(name.trim());
      }
    }
  }
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
  return [...names.values()].map((one) => {
    const joined = joinNames(one.names);
    return { email: one.email, name: joined.length > LONGEST_NAME ? (one.names[0] ?? joined) : joined };
  });
}

/** Whom each printed recipient is, and each that is asked for besides, as it is kept. */
function keptAs(
  book: AddressBook,
  printed: readonly Wanted[],
  asked: readonly { wanted: Wanted; mailboxes: Mailbox[] }[],
): ResolvedRecipient[] {
  const writtenFor = new Map(
    asked.flatMap(({ wanted, mailboxes }) => {
      const [only] = mailboxes;
      return only === undefined ? [] : [[nameKey(wanted.name), only.email] as const];
    }),
  );
  const going = new Set(asked.flatMap(({ mailboxes }) => mailboxes.map(({ email }) => addressKey(email))));
  const kept = printed.flatMap(({ paragraph, name, email }): ResolvedRecipient[] => {
    const who = whoIs(book, { name, email });
    const mailboxes = who.outcome === 'found' ? who.mailboxes : [{ name, email: null }];
    return mailboxes.map((one) => ({
      paragraph,
      printed: name,
      name: one.name,
      // sent elsewhere than the § or the book says: who sends has written another address beside the name
      email:
        one.email !== null && going.has(addressKey(one.email))
          ? one.email
          : (writtenFor.get(nameKey(one.name)) ?? one.email),
    }));
  });
  const covered = new Set(kept.flatMap(({ email }) => (email === null ? [] : [addressKey(email)])));
  const besides = asked.flatMap(({ wanted, mailboxes }) =>
    mailboxes
      .filter(({ email }) => !covered.has(addressKey(email)))
      .map((one) => ({ paragraph: null, printed: wanted.name.trim(), ...one })),
  );
  return [...kept, ...besides];
}

/**
 * Who gets the extract: those that were asked for, else those that its §§ and its board name; each mailbox once, with all
 * its names. Whoever has no address beside the name is who the address book says; a group is all its members. Refuses
 * with `address-missing` or `address-ambiguous`, naming everyone, and with `invalid` for what is no address or no one.
 */
export function chooseRecipients(
  asked: readonly Written[] | undefined,
  { file, items }: { file: MeetingFile; items: ItemInFile[] },
  always: readonly Written[],
  book: AddressBook,
): { recipients: Recipient[]; resolved: ResolvedRecipient[] } {
  const printed: Wanted[] = [
    ...ofItems(file, items),
    ...always.map(({ name, email }) => ({ paragraph: null, name, email, path: '$.recipients' })),
  ];
  const wanted: readonly Wanted[] =
    asked?.map(({ name, email }, index) => ({
      paragraph: null,
      name,
      email,
      path: `$.recipients[${index}].email`,
    })) ?? printed;
  if (wanted.length === 0) {
    fail('invalid', {
      errors: [{ path: '$.recipients', message: 'Ange minst en mottagare. Paragrafen har inga egna.' }],
    });
  }
  const found = resolveAll(book, wanted);
  return { recipients: oneEach(found), resolved: keptAs(book, printed, found) };
}
