import type { NamedRecipient, PrintedRecipient, reachedStates } from '@klubbat/shared/contracts/dispatch';
import { longDate } from '@klubbat/shared/sentences/dates';
import { sendingMannerWords } from '@klubbat/shared/sentences/sending-sentences';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import type { AddressBook, Mailbox, Resolved } from '../addresses/address-book.js';
import { openAddressBook } from '../addresses/address.service.js';
import { findItems } from '../agenda/agenda-item.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findBoard, nameKey } from '../register/register.store.js';
import {
  findOtherWays,
  findReached,
  findSentRecipients,
  type OtherWay,
  type ReachedAddress,
  type SentRecipient,
} from './dispatch-recipient.store.js';
import { addressKey, whoIs } from './dispatch-recipients.js';
import { findUnsentReasons } from './unsent-reason.store.js';

type ReachedState = (typeof reachedStates)[number];

function presentNamed(name: string, who: Resolved): NamedRecipient {
  return {
    name,
    outcome: who.outcome,
    group: who.outcome === 'found' && who.group,
    mailboxes: who.outcome === 'found' ? who.mailboxes : who.outcome === 'ambiguous' ? who.candidates : [],
  };
}

/** Those who get every extract of a board. */
export async function alwaysRecipients(
  work: Work,
  boardId: string,
): Promise<{ name: string; email?: string | undefined }[]> {
  return ((await findBoard(work.tx, boardId))?.recipients ?? []).filter(({ always }) => always === true);
}

function stateOf(state: string): ReachedState {
  if (state === 'sent' || state === 'failed' || state === 'unclear') {
    return state;
  }
  return 'under-way';
}

const BEST: readonly ReachedState[] = ['sent', 'under-way', 'unclear', 'failed'];

/** The best of what was sent of a § to a mailbox; of two equal ones that of the adjusted text. */
function bestTo(
  deliveries: readonly ReachedAddress[],
  paragraph: number,
  { name, email }: Mailbox,
): PrintedRecipient['reached'][number] {
  const [best] = deliveries
    .filter((one) => addressKey(one.email) === addressKey(email) && one.paragraphs.includes(paragraph))
    .map(({ deliveryId, state, early }) => ({ deliveryId, state: stateOf(state), early }))
    .sort((a, b) => BEST.indexOf(a.state) - BEST.indexOf(b.state) || Number(a.early) - Number(b.early));
  return { name, email, ...(best ?? { state: 'left', deliveryId: null, early: false }) };
}

/** Whom a printed recipient was in the latest dispatch that named it; undefined where none did. */
function asSent(sent: readonly SentRecipient[], paragraph: number, printed: string): Mailbox[] | undefined {
  const own = sent.filter((one) => one.paragraph === paragraph && nameKey(one.printed) === nameKey(printed));
  const rows = own.filter(({ dispatchId }) => dispatchId === own[0]?.dispatchId);
  return rows.length === 0 ? undefined : rows;
}

function presentPrinted(
  book: AddressBook,
  paragraph: number,
  recipient: { name: string; email?: string | undefined },
  sent: readonly SentRecipient[],
  deliveries: readonly ReachedAddress[],
  reason: string | undefined,
): PrintedRecipient {
  const named = presentNamed(recipient.name, whoIs(book, recipient));
  const mailboxes =
    asSent(sent, paragraph, recipient.name) ?? (named.outcome === 'found' ? named.mailboxes : []);
  return {
    ...named,
    reached: mailboxes.map((mailbox) => bestTo(deliveries, paragraph, mailbox)),
    reason: reason ?? null,
  };
}

/** How a printed recipient got the § when it was not by mail: `rekommenderat brev den 3 december 2026`. */
function otherWay(ways: readonly OtherWay[], paragraph: number, name: string): string | undefined {
  const way = ways.find(
    ({ paragraphs, recipient }) => paragraphs.includes(paragraph) && nameKey(recipient) === nameKey(name),
  );
  return way && `${sendingMannerWords[way.manner].toLocaleLowerCase('sv')} den ${longDate(way.sentOn)}`;
}

/** The recipients that a meeting's §§ print: which mailboxes they are today, and which have had the §. */
export async function showRecipients(
  work: Work,
  meeting: Meeting,
): Promise<{
  items: { id: string; paragraph: number; recipients: PrintedRecipient[] }[];
  standing: NamedRecipient[];
}> {
  const book = await openAddressBook(work.tx, meeting.organisationId, dayInSweden(work.now));
  const sent = await findSentRecipients(work.tx, meeting.id);
  const deliveries = await findReached(work.tx, meeting.id);
  const items = await findItems(work.tx, meeting.id);
  const reasons = await findUnsentReasons(
    work.tx,
    items.map(({ id }) => id),
  );
  const otherWays = await findOtherWays(work.tx, meeting.id);
  const reasonOf = (itemId: string, paragraph: number, name: string) =>
    reasons.find((one) => one.agendaItemId === itemId && one.nameKey === nameKey(name))?.reason ??
    otherWay(otherWays, paragraph, name);
  const always = await alwaysRecipients(work, meeting.boardId);
  return {
    items: items.flatMap(({ id, paragraph, content: { recipients = [] } }) =>
      paragraph === null || recipients.length === 0
        ? []
        : [
            {
              id,
              paragraph,
              recipients: recipients.map((one) =>
                presentPrinted(book, paragraph, one, sent, deliveries, reasonOf(id, paragraph, one.name)),
              ),
            },
          ],
    ),
    standing: always.map((one) => presentNamed(one.name, whoIs(book, one))),
  };
}
