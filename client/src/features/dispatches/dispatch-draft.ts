import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';

export interface RecipientRow {
  key: string;
  name: string;
  email: string;
}

/** What the writer has done to the proposal: rows changed by key (null: taken away), and rows of their own. */
export interface RecipientEdits {
  changed: Readonly<Record<string, RecipientRow | null>>;
  added: readonly RecipientRow[];
}

export const noEdits: RecipientEdits = { changed: {}, added: [] };

/** Those whom the chosen §§ name, each address once, in the order of the §§. Who has no address is there all the same. */
export function proposedRecipients(
  items: readonly AgendaItemView[],
  paragraphs: readonly number[],
): RecipientRow[] {
  const rows = new Map<string, RecipientRow>();
  for (const item of items) {
    if (item.paragraph === null || !paragraphs.includes(item.paragraph)) {
      continue;
    }
    for (const { name, email = '' } of item.recipients ?? []) {
      const key = email === '' ? `name:${name}` : email.toLowerCase();
      if (!rows.has(key)) {
        rows.set(key, { key, name, email });
      }
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

/** Those among the recipients to whom just these §§ have been sent before. */
export function sentBefore(
  deliveries: readonly DeliveryView[],
  paragraphs: readonly number[],
  recipients: readonly RecipientRow[],
): RecipientRow[] {
  const same = new Set(
    deliveries
      .filter((delivery) => delivery.paragraphs.join() === paragraphs.join())
      .map(({ email }) => email.toLowerCase()),
  );
  return recipients.filter(({ email }) => same.has(email.trim().toLowerCase()));
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
