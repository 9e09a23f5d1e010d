import type { EntityManager } from 'typeorm';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { contentText } from '@klubbat/shared/text/content-text';
import {
  asksForDocumentNumber,
  extractEmail,
  namesReceiver,
  type ExtractEmail,
  type ExtractEmailInput,
} from '../../emails/extract-email.js';
import type { MailSender } from '../../emails/sender-block.js';
import { dayInSweden } from '../../platform/clock.js';
import type { Actor, Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import type { Certifier, ComposedExtract } from '../protocols/extract.service.js';
import { mailSenderOf, mailWordsOf } from '../register/mail-template.service.js';
import { findOrganisation, findPerson } from '../register/register.store.js';
import { comingDocumentNumber } from './delivery.store.js';

/** Who orders, as the meeting names him, else as the register does: he vouches for the extract, nobody else can. */
export async function ordererOf(
  tx: EntityManager,
  meeting: Meeting,
  actor: Actor,
): Promise<Omit<Certifier, 'day'> & { name: string }> {
  const people = await findMeetingPeople(tx, meeting.id);
  const named = people.find(({ personId }) => personId === actor.personId);
  const person = named ?? (await findPerson(tx, actor.personId));
  return { name: person?.name ?? actor.name, title: person?.title ?? undefined };
}

function secretaryOf(file: MeetingFile): MeetingFile['people'][number] | undefined {
  const key = file.officers?.secretary;
  return key === undefined ? undefined : file.people.find(({ id }) => id === key);
}

/** In whose name a mail goes: the meeting's secretary, else the one who orders; and where answers go. */
export async function senderOf(
  tx: EntityManager,
  meeting: Meeting,
  file: MeetingFile,
  actor: Actor,
): Promise<{ sender: MailSender; replyTo: string | null }> {
  const organisation = await findOrganisation(tx, meeting.organisationId);
  // the register's address is the one that is read today
  const registry = organisation?.registryEmail ?? file.organisation.registryEmail;
  const secretary = secretaryOf(file);
  const { name, title, email } = secretary ?? {
    ...(await ordererOf(tx, meeting, actor)),
    email: actor.email,
  };
  const people = secretary === undefined ? [] : await findMeetingPeople(tx, meeting.id);
  const personId =
    secretary === undefined
      ? actor.personId
      : (people.find(({ key }) => key === secretary.id)?.personId ?? null);
  return {
    sender: {
      name,
      title,
      email: email ?? undefined,
      registryEmail: registry ?? undefined,
      ...(await mailSenderOf(tx, personId)),
    },
    replyTo: registry ?? email ?? null,
  };
}

export interface WrittenEmail extends ExtractEmail {
  replyTo: string | null;
  /** the same to one of several, where the template names the receiver */
  to: ((receiver: string) => Pick<ExtractEmail, 'subject' | 'text'>) | undefined;
}

/** The case number that all §§ of an extract share, as the diary counts documents by it. */
function countedCase(items: readonly { caseNumber?: string | undefined }[]): string | undefined {
  const numbers = new Set(items.map(({ caseNumber }) => caseNumber?.trim().replace(/\s+/g, ' ') ?? ''));
  const [only] = numbers;
  return numbers.size === 1 && only !== '' ? only : undefined;
}

/**
 * The words of the mail by the template of the board, in the name of the meeting's secretary (else of the one who orders),
 * and where answers go. `hold`: the document's number in its case is kept for this transaction, as it is when it is ordered.
 */
export async function writeEmail(
  { tx, actor, now }: Work,
  meeting: Meeting,
  extract: ComposedExtract,
  wish: { message: string | undefined; receivers: readonly string[]; hold: boolean },
): Promise<WrittenEmail> {
  const { file, items, notAdjusted } = extract;
  const { sender, replyTo } = await senderOf(tx, meeting, file, actor);
  const { head, body, foot } = contentText(extract.content);
  const template = await mailWordsOf(tx, meeting.organisationId, meeting.boardId);
  const caseNumber = asksForDocumentNumber(template) ? countedCase(items) : undefined;
  const input: ExtractEmailInput = {
    excerpt: [head, body, foot].join('\n\n'),
    organisation: file.organisation.name,
    board: file.board,
    date: file.meeting.date,
    endDate: file.meeting.endDate,
    items: items.flatMap(({ paragraph, ...item }) =>
      paragraph === undefined ? [] : [{ paragraph, ...item }],
    ),
    notAdjusted,
    message: wish.message,
    sender,
    template,
    documentNumber:
      caseNumber === undefined
        ? undefined
        : await comingDocumentNumber(tx, meeting.organisationId, caseNumber, wish.hold),
    today: dayInSweden(now),
  };
  return {
    ...extractEmail(input, joinNames(wish.receivers)),
    replyTo,
    to: namesReceiver(template) ? (receiver) => extractEmail(input, receiver) : undefined,
  };
}
