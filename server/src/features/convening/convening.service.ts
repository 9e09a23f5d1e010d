import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { AgendaChange, conveningDoors } from '@klubbat/shared/contracts/convening';
import { additionDeadline, callDeadline } from '@klubbat/shared/rules/convening';
import {
  conveningWords,
  lateAdditionSentence,
  lateCallSentence,
} from '@klubbat/shared/sentences/convening-sentences';
import type { ConveningKind } from '@klubbat/shared/vocabulary/convening-words';
import { additionEmail, callEmail } from '../../emails/convening-email.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { storeFile } from '../files/stored-file.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting } from '../meetings/meeting.service.js';
import { findBoard } from '../register/register.store.js';
import { findAddressees, keyOf, type Addressee } from './addressees.js';
import { answerLinkEnds, type LinkHash } from './answer-link.js';
import type { Convening } from './convening.entity.js';
import { addConvening, findConvenings, findInvitees, saveInvitee } from './convening.store.js';
import type { Invitee } from './invitee.entity.js';
import { makePack, type Pack } from './pack.js';
import { organiserOf, queueMail } from './queue-mail.js';
import { agendaNow, calledMeeting, changesSince } from './told-meeting.js';

type Order = z.output<typeof conveningDoors.send.body>;

function kindOf(latest: Convening | undefined, changes: AgendaChange | null): ConveningKind {
  return latest === undefined ? 'call' : (changes?.facts.length ?? 0) > 0 ? 'change' : 'addition';
}

/** What of the call or of an addition goes later than a rule says; null: nothing. */
export async function lateness(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  meeting: Meeting,
  isCall: boolean,
): Promise<string | null> {
  const today = dayInSweden(now);
  const board = await boardAsOf(tx, meeting);
  if (!isCall) {
    const last = additionDeadline(board, meeting.day);
    return last !== null && today > last ? lateAdditionSentence(last) : null;
  }
  const deadline = callDeadline(board, (await findBoard(tx, meeting.boardId))?.callDays ?? null, meeting.day);
  return deadline !== null && today > deadline.last ? lateCallSentence(deadline) : null;
}

/** Makes sure that people can still be called to the meeting: it is neither held nor called off, and its day is not over. */
export function refuseOver({ now }: Pick<Work, 'now'>, meeting: Meeting): void {
  if (meeting.cancelledAt !== null) {
    fail('meeting-cancelled');
  }
  if (meeting.currentItemId !== null || meeting.endTime !== null || dayInSweden(now) > meeting.day) {
    fail('meeting-begun');
  }
}

function chosen(addressees: readonly Addressee[], to: readonly string[]): (Addressee & { email: string })[] {
  return to.map((key, index) => {
    const one = addressees.find((addressee) => addressee.key === key);
    const { email } = one ?? {};
    if (one === undefined || email === null || email === undefined) {
      const message = one === undefined ? conveningWords.notOnList : conveningWords.noAddress(one.name);
      fail('invalid', { errors: [{ path: `$.to[${index}]`, message }] });
    }
    return { ...one, email };
  });
}

async function inviteeOf(
  { tx, now }: Work,
  linkHash: LinkHash,
  meeting: Meeting,
  { name, email, capacity, party, ...who }: Addressee & { email: string },
  standing: Invitee | undefined,
): Promise<Invitee> {
  const facts = { name, email, capacity, party, linkEnds: answerLinkEnds(meeting) };
  if (standing !== undefined) {
    return saveInvitee(tx, { ...standing, ...facts });
  }
  const id = newId();
  return saveInvitee(tx, {
    id,
    meetingId: meeting.id,
    personId: who.personId,
    meetingPersonId: who.meetingPersonId,
    ...facts,
    linkSha256: await linkHash(tx, id),
    invitedAt: now,
    remindedAt: null,
  });
}

async function keepSending(
  work: Work,
  meeting: Meeting,
  order: Order,
  given: { latest: Convening | undefined; kind: ConveningKind; pack: Pack; items: Convening['items'] },
): Promise<Convening> {
  const { latest, kind, pack, items } = given;
  const file = await storeFile(work.tx, pack.bytes, 'application/pdf', work.now);
  const told: Convening = {
    id: newId(),
    meetingId: meeting.id,
    number: (latest?.number ?? 0) + 1,
    kind,
    day: meeting.day,
    endDay: meeting.endDay,
    startTime: meeting.startTime,
    endTime: order.end === undefined ? (latest?.endTime ?? null) : order.end,
    place: meeting.place,
    items,
    message: order.message?.trim() || null,
    lateReason: order.lateReason?.trim() || null,
    packFileId: file.id,
    packName: pack.fileName,
    packPages: pack.pages,
    apart: pack.apart,
    byLink: pack.byLink,
    saveId: order.saveId ?? null,
    sentAt: work.now,
    sentBy: work.actor.personId,
  };
  await addConvening(work.tx, told);
  return told;
}

/**
 * Sends the call to the ones that are chosen, with the papers as they stand; a later sending tells what has changed. Sent
 * again with the same `saveId` it sends nothing. Refuses with `meeting-cancelled` and `meeting-begun`, with
 * `reason-required` where it goes too late without a reason, and as `makePack` does.
 */
export async function sendConvening(
  work: Work,
  linkHash: LinkHash,
  meetingId: string,
  order: Order,
): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const before = await findConvenings(work.tx, meetingId);
  if (order.saveId !== undefined && before.some(({ saveId }) => saveId === order.saveId)) {
    return meeting;
  }
  refuseOver(work, meeting);
  const latest = before.at(-1);
  const items = await agendaNow(work.tx, meeting);
  const changes = latest === undefined ? null : changesSince(latest, meeting, items);
  const kind = kindOf(latest, changes);
  const late = await lateness(work, meeting, kind === 'call');
  if (late !== null && order.lateReason === undefined) {
    fail('reason-required', { errors: [{ path: '$.lateReason', message: late }] });
  }
  const to = chosen(await findAddressees(work.tx, meeting), [...new Set(order.to)]);
  const pack = await makePack(work.tx, meeting);
  const told = await keepSending(work, meeting, order, { latest, kind, pack, items });
  const invited = new Map((await findInvitees(work.tx, meetingId)).map((one) => [keyOf(one), one]));
  const called = await calledMeeting(work.tx, meeting);
  const organiser = await organiserOf(work, meeting, told);
  for (const addressee of to) {
    const standing = invited.get(addressee.key);
    const invitee = await inviteeOf(work, linkHash, meeting, addressee, standing);
    await queueMail(work, meeting, invitee, {
      told,
      called,
      organiser,
      words:
        standing === undefined
          ? callEmail(called, { capacity: invitee.capacity, message: told.message }, pack)
          : additionEmail(called, changes, told.message, pack),
      withPack: true,
      withCalendar: true,
      isSending: true,
    });
  }
  await record(work, {
    action: 'convening.sent',
    organisationId: meeting.organisationId,
    meetingId,
    subjectId: told.id,
    details: {
      kind,
      number: told.number,
      receivers: to.length,
      pages: pack.pages,
      ...(late === null ? {} : { late: order.lateReason }),
    },
  });
  return meeting;
}
