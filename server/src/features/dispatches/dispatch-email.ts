import type { EntityManager } from 'typeorm';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { extractEmail, type ExtractEmail, type ExtractEmailInput } from '../../emails/extract-email.js';
import { contentText } from '@klubbat/shared/text/content-text';
import type { Actor } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import type { Certifier, Extract } from '../protocols/extract.service.js';
import { findOrganisation, findPerson } from '../register/register.store.js';

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

function known(addresses: (string | null | undefined)[]): string[] {
  return [...new Set(addresses.filter((address) => address !== null && address !== undefined))];
}

/** In whose name a mail goes: the meeting's secretary, else the one who orders; and where answers go. */
export async function senderOf(
  tx: EntityManager,
  meeting: Meeting,
  file: MeetingFile,
  actor: Actor,
): Promise<{ sender: ExtractEmailInput['sender']; replyTo: string | null }> {
  const organisation = await findOrganisation(tx, meeting.organisationId);
  // the register's address is the one that is read today
  const registry = organisation?.registryEmail ?? file.organisation.registryEmail;
  const { name, title, email } = secretaryOf(file) ?? {
    ...(await ordererOf(tx, meeting, actor)),
    email: actor.email,
  };
  return {
    sender: { name, title, emails: known([email, registry]) },
    replyTo: registry ?? email ?? null,
  };
}

/** The words of the mail, in the name of the meeting's secretary (else of the one who orders), and where answers go. */
export async function writeEmail(
  tx: EntityManager,
  meeting: Meeting,
  extract: Extract,
  actor: Actor,
  message: string | undefined,
): Promise<ExtractEmail & { replyTo: string | null }> {
  const { file, items, notAdjusted } = extract;
  const { sender, replyTo } = await senderOf(tx, meeting, file, actor);
  const { head, body, foot } = contentText(extract.content);
  const words = extractEmail({
    excerpt: [head, body, foot].join('\n\n'),
    organisation: file.organisation.name,
    board: file.board,
    date: file.meeting.date,
    endDate: file.meeting.endDate,
    items: items.flatMap(({ paragraph, ...item }) =>
      paragraph === undefined ? [] : [{ paragraph, ...item }],
    ),
    notAdjusted,
    message,
    sender,
  });
  return { ...words, replyTo };
}
