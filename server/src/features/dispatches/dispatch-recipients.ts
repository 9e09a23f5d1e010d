import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProblemError } from '@klubbat/shared/contracts/problem';
import { emailAddress } from '@klubbat/shared/contracts/text-fields';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { fail } from '../../platform/errors.js';

export interface Recipient {
  name: string;
  email: string;
}

interface Wanted {
  name: string;
  email: string | undefined;
  /** where what was sent, or the meeting file, says it */
  path: string;
}

/** Case makes no other mailbox. */
export function addressKey(email: string): string {
  return email.toLowerCase();
}

function ofItems(file: MeetingFile, items: ItemInFile[]): Wanted[] {
  return file.items.flatMap((item, index) =>
    items.includes(item)
      ? (item.recipients ?? []).map(({ name, email }, place) => ({
          name,
          email,
          path: `$.items[${index}].recipients[${place}].email`,
        }))
      : [],
  );
}

/**
 * Who gets the extract: those that were asked for, else those that its §§ name; each address once. Refuses with
 * `address-missing`, naming everyone without an address, and with `invalid` for what is no address or no one at all.
 */
export function chooseRecipients(
  asked: { name: string; email?: string | undefined }[] | undefined,
  file: MeetingFile,
  items: ItemInFile[],
): Recipient[] {
  const wanted: Wanted[] =
    asked?.map(({ name, email }, index) => ({ name, email, path: `$.recipients[${index}].email` })) ??
    ofItems(file, items);
  if (wanted.length === 0) {
    fail('invalid', {
      errors: [{ path: '$.recipients', message: 'Ange minst en mottagare. Paragrafen har inga egna.' }],
    });
  }
  const missing = wanted.filter(({ email }) => email === undefined || email.trim() === '');
  if (missing.length > 0) {
    fail('address-missing', {
      params: { names: joinNames(missing.map(({ name }) => name)) },
      errors: missing.map(({ name, path }) => ({ path, message: `${name} saknar e-postadress.` })),
    });
  }
  const recipients = new Map<string, Recipient>();
  const errors: ProblemError[] = [];
  for (const { name, email = '', path } of wanted) {
    if (!emailAddress.safeParse(email).success) {
      errors.push({ path, message: `Adressen till ${name} är inte en e-postadress.` });
    } else if (!recipients.has(addressKey(email))) {
      recipients.set(addressKey(email), { name: name.trim(), email });
    }
  }
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
  return [...recipients.values()];
}
