import type { LetterText } from '../../emails/letter-words.js';
import type { CalledMeeting } from '../../emails/convening-email.js';
import type { OpenWork } from '../../http/route.js';
import { queueEnclosing } from '../letters/letter.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findOrganisation, findPerson } from '../register/register.store.js';
import type { Convening } from './convening.entity.js';
import { addConveningLetter } from './convening.store.js';
import type { Invitee } from './invitee.entity.js';
import { calendarEvent } from './told-meeting.js';

/** In whose name mails of a call go, and where answers to them go. */
export interface Organiser {
  name: string;
  email: string;
}

/** Who sent the latest sending, at the organisation's official mailbox where it has one. */
export async function organiserOf(
  { tx }: OpenWork,
  meeting: Meeting,
  { sentBy }: Pick<Convening, 'sentBy'>,
): Promise<Organiser> {
  const person = sentBy === null ? null : await findPerson(tx, sentBy);
  const organisation = await findOrganisation(tx, meeting.organisationId);
  return {
    name: person?.name ?? organisation?.name ?? '',
    email: person?.email ?? organisation?.registryEmail ?? '',
  };
}

export interface ConveningMail {
  /** whose time and place the calendar is told */
  told: Convening;
  called: CalledMeeting;
  organiser: Organiser;
  words: LetterText;
  /** true: the pack of the sending goes with it */
  withPack: boolean;
  /** true: the calendar is told too */
  withCalendar: boolean;
  /** true: it is that sending itself, which goes to each once */
  isSending: boolean;
}

/** Puts one invitee's mail in the queue, in the transaction of what it tells of. */
export async function queueMail(
  { tx, now }: OpenWork,
  meeting: Meeting,
  invitee: Invitee,
  mail: ConveningMail,
): Promise<void> {
  const { told, called, organiser, words } = mail;
  const packed = mail.withPack && !told.byLink;
  const letterId = await queueEnclosing(
    tx,
    {
      organisationId: meeting.organisationId,
      meetingId: meeting.id,
      personId: invitee.personId,
      name: invitee.name,
      email: invitee.email,
      replyTo: organiser.email === '' ? null : organiser.email,
      ...words,
    },
    {
      fileId: packed ? told.packFileId : null,
      fileName: packed ? told.packName : null,
      // a calendar takes no entry that nobody has made
      calendar:
        mail.withCalendar && organiser.email !== '' ? calendarEvent(told, called, invitee, organiser) : null,
      linkOf: told.kind === 'cancellation' ? null : invitee.id,
    },
    now,
  );
  await addConveningLetter(tx, {
    letterId,
    inviteeId: invitee.id,
    conveningId: mail.isSending ? told.id : null,
  });
}
