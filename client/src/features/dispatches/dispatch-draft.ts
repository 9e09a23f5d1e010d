import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { DeliveryView, NamedRecipient } from '@klubbat/shared/contracts/dispatch';
import type { GroupedMail } from '@klubbat/shared/rules/group-mails';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';

export interface RecipientRow {
  key: string;
  name: string;
  email: string;
  /** where the address comes from, or why there is none */
  about?: string | undefined;
}

/** What the writer has done to the proposal: rows changed by key (null: taken away), and rows of their own. */
export interface RecipientEdits {
  changed: Readonly<Record<string, RecipientRow | null>>;
  added: readonly RecipientRow[];
}

export const noEdits: RecipientEdits = { changed: {}, added: [] };

/** What an order is proposed from: whom each § names, and who gets every extract of the board. */
export interface NamedRecipients {
  items: readonly { paragraph: number; recipients: readonly NamedRecipient[] }[];
  standing: readonly NamedRecipient[];
}

const rowsOf = ({ name, outcome, group, mailboxes }: NamedRecipient): Omit<RecipientRow, 'key'>[] => {
  if (outcome === 'found') {
    return mailboxes.map((one) => ({ ...one, about: group ? `Ur ${name}` : undefined }));
  }
  const several = mailboxes.map(({ email }) => email).join(' eller ');
  return [
    {
      name,
      email: '',
      about:
        outcome === 'ambiguous'
          ? `Flera i adressboken: ${several}`
          : 'Står inte i adressboken. Skriv adressen, eller lägg till den där.',
    },
  ];
};

/**
 * Those whom the chosen §§ name and those who always get the board's extracts, in that order, each mailbox once with all
 * its names. Who has no address is there all the same.
 */
export function proposedRecipients(
  { items, standing }: NamedRecipients,
  paragraphs: readonly number[],
): RecipientRow[] {
  const named = [
    ...items.flatMap(({ paragraph, recipients }) => (paragraphs.includes(paragraph) ? recipients : [])),
    ...(paragraphs.length === 0 ? [] : standing),
  ];
  const rows = new Map<string, RecipientRow>();
  for (const row of named.flatMap(rowsOf)) {
    const key = row.email === '' ? `name:${row.name}` : row.email.toLowerCase();
    const known = rows.get(key);
    if (known === undefined) {
      rows.set(key, { ...row, key });
    } else if (!known.name.split(' och ').includes(row.name)) {
      rows.set(key, { ...known, name: `${known.name} och ${row.name}` });
    }
  }
  return [...rows.values()];
}

/** The proposal as it stands after the writer's edits. */
export function recipientsNow(proposed: readonly RecipientRow[], edits: RecipientEdits): RecipientRow[] {
  const kept = proposed.flatMap((row) => {
    const changed = edits.changed[row.key];
    return changed === null ? [] : [changed ?? row];
  });
  return [...kept, ...edits.added];
}

/** The chosen §§ that nobody has adjusted yet. */
export function unadjusted(meeting: MeetingView, paragraphs: readonly number[]): number[] {
  const open = new Set(['draft', 'sent-for-adjustment', 'partly-signed', 'referred-to-body', 'withdrawn']);
  const adjusted = new Set(
    meeting.adjustments
      .filter(({ state }) => !open.has(state))
      .flatMap((adjustment) => adjustment.paragraphs),
  );
  return paragraphs.filter((paragraph) => !adjusted.has(paragraph));
}

/** Those to whom any of the mails, with just the same §§, has been sent before; each once. */
export function sentBefore(
  deliveries: readonly DeliveryView[],
  mails: readonly GroupedMail<RecipientRow>[],
): RecipientRow[] {
  const before = mails.flatMap(({ paragraphs, recipients }) => {
    const same = new Set(
      deliveries
        .filter((delivery) => delivery.paragraphs.join() === paragraphs.join())
        .map(({ email }) => email.toLowerCase()),
    );
    return recipients.filter(({ email }) => same.has(email.trim().toLowerCase()));
  });
  return [...new Set(before)];
}

/** `§ 9`, `§ 9 och § 12`, `§ 3, § 9 och § 12`: as one says them, by their labels. */
export function spokenLabels(items: readonly AgendaItemView[], paragraphs: readonly number[]): string {
  const labels = items.flatMap(({ paragraph, label }) =>
    paragraph !== null && paragraphs.includes(paragraph) ? [label] : [],
  );
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(labels);
}

export function recipientCount(count: number): string {
  return count === 1 ? '1 mottagare' : `${count} mottagare`;
}

/** How many of the deliveries that an order gave were not there before it. */
export function newAmong(given: readonly DeliveryView[], before: readonly DeliveryView[]): number {
  const known = new Set(before.map(({ id }) => id));
  return given.filter(({ id }) => !known.has(id)).length;
}

/** What an order has led to: what already had been sent unchanged is not sent twice, and that is said. */
export function sentSentence(labels: string, fresh: number, all: number): string {
  const had = all - fresh;
  const already =
    had === 0 ? '' : ` ${had} hade redan fått samma utdrag, och får det inte en gång till utan skäl.`;
  return fresh === 0
    ? `Inget nytt är skickat. Alla ${recipientCount(all)} hade redan fått samma utdrag av ${labels}.`
    : `${labels} är på väg till ${recipientCount(fresh)}. Läget står i listan nedanför.${already}`;
}
