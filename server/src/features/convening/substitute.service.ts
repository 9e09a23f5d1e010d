import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import type { OpenPlace } from '@klubbat/shared/contracts/convening';
import { callOrder, type Call } from '@klubbat/shared/rules/substitute-order';
import { awayWords, conveningWords, substituteReason } from '@klubbat/shared/sentences/convening-sentences';
import type { ReleaseReason } from '@klubbat/shared/vocabulary/convening-words';
import { releasedEmail, substituteEmail } from '../../emails/convening-email.js';
import type { OpenWork } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { Actor } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findBoard } from '../register/register.store.js';
import { findCalledSubstitutes, findSeatsOfBoard } from '../register/seat.store.js';
import { callRule } from '../sitting/sitting-at-hand.js';
import { addCall, endCall, findAnswers, findCalls, findConvenings, findInvitees } from './convening.store.js';
import type { InviteeAnswer } from './invitee-answer.entity.js';
import type { Invitee } from './invitee.entity.js';
import { organiserOf, queueMail } from './queue-mail.js';
import type { SubstituteCall } from './substitute-call.entity.js';
import { calledMeeting } from './told-meeting.js';

/** A unit of work of somebody who may have signed in, or comes by a link. */
export type AnsweringWork = OpenWork & { actor?: Actor | undefined };

/** Who is called and what they have answered. */
export interface Answered {
  invitees: Invitee[];
  answers: Map<string, InviteeAnswer>;
  calls: SubstituteCall[];
}

export async function findAnswered(tx: EntityManager, meetingId: string): Promise<Answered> {
  return {
    invitees: await findInvitees(tx, meetingId),
    answers: await findAnswers(tx, meetingId),
    calls: await findCalls(tx, meetingId),
  };
}

const standing = (calls: readonly SubstituteCall[]) => calls.filter(({ releasedAt }) => releasedAt === null);

/** The substitutes in the order in which they are to be called for each who is away, with why in words. */
export async function orderFor(
  tx: EntityManager,
  meeting: Meeting,
  { invitees, answers, calls }: Answered,
): Promise<(absent: Invitee) => (Call & { why: string })[]> {
  const { kind } = await boardAsOf(tx, meeting);
  const rule = callRule(kind, await findBoard(tx, meeting.boardId));
  const seats = await findSeatsOfBoard(tx, meeting.boardId, meeting.day);
  const ranked = new Map(
    (await findCalledSubstitutes(tx, meeting.boardId, meeting.day)).map((one) => [one.personId, one]),
  );
  const labelOf = (seatId: string | null) => seats.find(({ id }) => id === seatId)?.label;
  const candidates = invitees
    .filter(({ capacity }) => capacity === 'substitute')
    .map((invitee) => {
      const { seatId = null, rank = null } = ranked.get(invitee.personId ?? '') ?? {};
      return {
        person: invitee.id,
        party: invitee.party ?? undefined,
        calledFor: labelOf(seatId),
        rank: rank ?? undefined,
        // who is away for a part of it is asked by a person, not called in turn
        present: answers.get(invitee.id)?.comes !== false,
        serves: standing(calls).some(({ substituteId }) => substituteId === invitee.id),
        biased: false,
        hasServed: false,
        brokeOff: false,
      };
    });
  return (absent) => {
    const label = seats.find(({ holder }) => holder !== null && holder.personId === absent.personId)?.label;
    return callOrder({ party: absent.party ?? undefined, label }, candidates, rule).map((call) => {
      const party = candidates.find(({ person }) => person === call.person)?.party ?? null;
      return { ...call, why: substituteReason(call.reason, party, kind === 'assembly') };
    });
  };
}

/** Members who cannot come and for whom nobody is called, each with the substitutes in order. */
export async function findOpenPlaces(
  tx: EntityManager,
  meeting: Meeting,
  answered: Answered,
): Promise<OpenPlace[]> {
  const { invitees, answers, calls } = answered;
  const taken = new Set(standing(calls).map(({ absentId }) => absentId));
  const absent = invitees.filter(
    ({ id, capacity }) => capacity === 'member' && answers.get(id)?.comes === false && !taken.has(id),
  );
  if (absent.length === 0) {
    return [];
  }
  const names = new Map(invitees.map(({ id, name }) => [id, name]));
  const order = await orderFor(tx, meeting, answered);
  return absent.map((member) => ({
    absentId: member.id,
    absent: member.name,
    party: member.party,
    substitutes: order(member).map(({ person, reason, why, callable }) => ({
      inviteeId: person,
      name: names.get(person) ?? '',
      reason,
      why,
      callable,
    })),
  }));
}

interface Called {
  absent: Invitee;
  substitute: Invitee;
  why: string;
  ownReason: string | null;
}

async function mailCall(
  work: AnsweringWork,
  meeting: Meeting,
  { absent, substitute, why, ownReason }: Called,
  answer: InviteeAnswer | undefined,
): Promise<void> {
  // papers and time as they were told last
  const told = (await findConvenings(work.tx, meeting.id))
    .filter(({ kind }) => kind !== 'cancellation')
    .at(-1);
  if (told === undefined) {
    return;
  }
  const called = await calledMeeting(work.tx, meeting);
  const away = answer === undefined ? null : awayWords(answer);
  await queueMail(work, meeting, substitute, {
    told,
    called,
    organiser: await organiserOf(work, meeting, told),
    words: substituteEmail(
      called,
      { absent: absent.name, why: ownReason === null ? why : conveningWords.chosen, away },
      { pages: told.packPages ?? 0, byLink: told.byLink, apart: told.apart },
    ),
    withPack: true,
    withCalendar: true,
    isSending: false,
  });
}

async function call(
  work: AnsweringWork,
  meeting: Meeting,
  given: Called,
  answer: InviteeAnswer | undefined,
  byProgram: boolean,
): Promise<void> {
  const { absent, substitute, why, ownReason } = given;
  const id = newId();
  await addCall(work.tx, {
    id,
    meetingId: meeting.id,
    absentId: absent.id,
    substituteId: substitute.id,
    why,
    ownReason,
    calledAt: work.now,
    calledBy: byProgram ? null : (work.actor?.personId ?? null),
    releasedAt: null,
    releasedWhy: null,
  });
  await mailCall(work, meeting, given, answer);
  await record(
    { ...work, actor: byProgram ? undefined : work.actor },
    {
      action: 'substitute.called',
      organisationId: meeting.organisationId,
      meetingId: meeting.id,
      subjectId: id,
      details: { name: substitute.name, for: absent.name, why, reason: ownReason },
    },
  );
}

/**
 * A person calls a substitute for a member who cannot come. The same once more changes nothing. Refuses with
 * `reason-required` where another comes before in order, and with `already-called` where one of the two has been.
 * The meeting is locked.
 */
export async function callSubstitute(
  work: AnsweringWork,
  meeting: Meeting,
  absent: Invitee,
  { substituteId, reason }: { substituteId: string; reason?: string | undefined },
): Promise<void> {
  const answered = await findAnswered(work.tx, meeting.id);
  const now = standing(answered.calls);
  if (now.some((one) => one.absentId === absent.id && one.substituteId === substituteId)) {
    return;
  }
  if (now.some((one) => one.absentId === absent.id || one.substituteId === substituteId)) {
    fail('already-called');
  }
  const answer = answered.answers.get(absent.id);
  const substitute = answered.invitees.find(
    ({ id, capacity }) => id === substituteId && capacity === 'substitute',
  );
  if (substitute === undefined || absent.capacity !== 'member' || answer?.comes !== false) {
    const [path, message] =
      substitute === undefined
        ? ['$.substituteId', conveningWords.notASubstitute]
        : ['$', conveningWords.notAway(absent.name)];
    fail('invalid', { errors: [{ path, message }] });
  }
  const order = (await orderFor(work.tx, meeting, answered))(absent);
  const chosen = order.find(({ person }) => person === substituteId);
  const next = order.find(({ callable }) => callable);
  if (chosen?.reason === 'other-party') {
    fail('invalid', { errors: [{ path: '$.substituteId', message: conveningWords.otherParty }] });
  }
  if (next?.person !== substituteId && reason === undefined) {
    const before = answered.invitees.find(({ id }) => id === next?.person)?.name;
    const message = conveningWords.passedOver(before ?? null, substitute.name);
    fail('reason-required', { errors: [{ path: '$.reason', message }] });
  }
  const ownReason = next?.person === substituteId ? null : (reason ?? null);
  await call(work, meeting, { absent, substitute, why: chosen?.why ?? '', ownReason }, answer, false);
}

/** The program calls the next in order, where the board lets it: nobody, where nobody can be called. The meeting is locked. */
export async function callNext(work: AnsweringWork, meeting: Meeting, absent: Invitee): Promise<void> {
  const answered = await findAnswered(work.tx, meeting.id);
  const answer = answered.answers.get(absent.id);
  if (
    absent.capacity !== 'member' ||
    answer?.comes !== false ||
    standing(answered.calls).some(({ absentId }) => absentId === absent.id)
  ) {
    return;
  }
  const next = (await orderFor(work.tx, meeting, answered))(absent).find(({ callable }) => callable);
  const substitute = answered.invitees.find(({ id }) => id === next?.person);
  if (next !== undefined && substitute !== undefined) {
    await call(work, meeting, { absent, substitute, why: next.why, ownReason: null }, answer, true);
  }
}

/** A substitute is not called any more; who has not said so himself is told. The meeting is locked. */
export async function releaseCall(
  work: AnsweringWork,
  meeting: Meeting,
  ended: SubstituteCall,
  why: ReleaseReason,
): Promise<void> {
  if (ended.releasedAt !== null) {
    return;
  }
  const invitees = await findInvitees(work.tx, meeting.id);
  const absent = invitees.find(({ id }) => id === ended.absentId);
  const substitute = invitees.find(({ id }) => id === ended.substituteId);
  const told = (await findConvenings(work.tx, meeting.id)).at(-1);
  if (absent === undefined || substitute === undefined || told === undefined) {
    throw new Error(`call ${ended.id} is of people who are not invited`);
  }
  await endCall(work.tx, ended, why, work.now);
  if (why !== 'cannot-come') {
    const called = await calledMeeting(work.tx, meeting);
    await queueMail(work, meeting, substitute, {
      told,
      called,
      organiser: await organiserOf(work, meeting, told),
      words: releasedEmail(called, { absent: absent.name, memberComes: why === 'member-comes' }),
      withPack: false,
      withCalendar: false,
      isSending: false,
    });
  }
  await record(work as Parameters<typeof record>[0], {
    action: 'substitute.released',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: ended.id,
    details: { name: substitute.name, for: absent.name, why },
  });
}
