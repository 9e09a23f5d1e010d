import type { EntityManager } from 'typeorm';
import { dueMail, hasBegun } from '@klubbat/shared/rules/signing-round';
import type { LetterMeeting } from '../../emails/letter-words.js';
import { refusedEmail, reminderEmail, turnEmail, voidEmail } from '../../emails/signing-email.js';
import { dayInSweden, timeInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { DAY_BEGINS } from '../letters/day-begins.js';
import { queueLetters } from '../letters/letter.store.js';
import type { DueMail } from '../letters/queue-due-mail.js';
import { letterMeeting } from '../meetings/letter-meeting.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { holdMeeting } from '../meetings/meeting.store.js';
import type { RoundMailKind } from '../protocols/round-mail.entity.js';
import { findPerson } from '../register/register.store.js';
import { signersLeft } from '../protocols/signer.store.js';
import { lockRound, tell } from './lock-round.js';
import {
  claimRoundMail,
  findAwaited,
  findRefusalUntold,
  findVoidUntold,
  type AwaitedRow,
  type ToldRow,
} from './round-mail.store.js';

/** What happened longer ago is no news: a program that stood still so long does not tell of it. */
const NEWS = 30 * 86_400_000;

type About = Pick<AwaitedRow, 'adjustmentId' | 'personId' | 'paragraphs' | 'sentBy'>;

/** Queues one mail, unless it has been. */
async function mail(
  tx: EntityManager,
  now: Date,
  meeting: Meeting,
  to: About,
  { kind, about = '' }: { kind: RoundMailKind; about?: string },
  words: (meeting: LetterMeeting) => { subject: string; text: string },
): Promise<boolean> {
  const { adjustmentId, personId } = to;
  if (!(await claimRoundMail(tx, { adjustmentId, personId, kind, about, queuedAt: now }))) {
    return false;
  }
  const sender = to.sentBy === null ? null : await findPerson(tx, to.sentBy);
  const letter = {
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    personId,
    ...words(await letterMeeting(tx, meeting, to.paragraphs)),
    path: `/justera/${adjustmentId}`,
    replyTo: sender?.email ?? null,
    from: now,
  };
  await queueLetters(tx, [letter], now);
  return true;
}

function remind(tx: EntityManager, now: Date, meeting: Meeting, to: AwaitedRow): Promise<boolean> {
  const today = dayInSweden(now);
  return mail(tx, now, meeting, to, { kind: 'reminder', about: today }, (where) =>
    reminderEmail(where, { lastDay: to.signingUntil, today }),
  );
}

/** The mail that is due to one for whose signature a round waits, if any. */
function dueTo(to: AwaitedRow, now: Date): 'turn' | 'reminder' | undefined {
  const today = dayInSweden(now);
  const sentOn = dayInSweden(to.sentAt);
  if (!hasBegun({ signingFrom: to.signingFrom, sentOn }, today)) {
    return undefined;
  }
  const due = dueMail({
    ...to,
    today: today < to.signingFrom ? to.signingFrom : today,
    mailedOn: to.mailedAt === null ? null : dayInSweden(to.mailedAt),
  });
  // who has just been sent it, or whose turn has just come, is told at once; else when people are up
  const isNews = due === 'turn' && sentOn >= to.signingFrom;
  return isNews || timeInSweden(now) >= DAY_BEGINS ? due : undefined;
}

/**
 * All mail that is due in signing rounds: to each when it is his turn, reminders, and to those who have signed when somebody
 * refuses or the round is void. Queued twice, from wherever, a mail goes once.
 */
export async function findDueMail(tx: EntityManager, now: Date): Promise<DueMail[]> {
  const today = dayInSweden(now);
  const since = new Date(now.getTime() - NEWS);
  const of =
    (meetingId: string, queue: (tx: EntityManager, meeting: Meeting) => Promise<boolean>): DueMail =>
    async (own) => {
      // the meeting before its adjustment, which the note that it went refers to: who signs takes them in that order
      const meeting = await holdMeeting(own, meetingId);
      return meeting !== null && queue(own, meeting);
    };
  const awaited = (await findAwaited(tx)).flatMap((row) => {
    const due = dueTo(row, now);
    return due === undefined
      ? []
      : of(row.meetingId, (own, meeting) =>
          due === 'reminder'
            ? remind(own, now, meeting, row)
            : mail(own, now, meeting, row, { kind: 'turn' }, (where) =>
                turnEmail(where, { lastDay: row.signingUntil, today }),
              ),
        );
  });
  const told = (kind: 'refused' | 'void', rows: ToldRow[], words: typeof voidEmail) =>
    rows.map((row) =>
      of(row.meetingId, (own, meeting) =>
        mail(own, now, meeting, row, { kind, about: row.about }, (where) => words(where, row)),
      ),
    );
  return [
    ...awaited,
    ...told('refused', await findRefusalUntold(tx, since), refusedEmail),
    ...told('void', await findVoidUntold(tx, since), voidEmail),
  ];
}

/** Reminds by hand those for whose signature a round waits now; who has been reminded today is not again. */
export async function remindByHand(
  work: Work,
  meetingId: string,
  adjustmentId: string,
): Promise<{ reminded: string[]; already: string[]; unreachable: string[] }> {
  const round = await lockRound(work, meetingId, adjustmentId);
  const awaited = await findAwaited(work.tx, adjustmentId);
  const reminded = new Set<string>();
  for (const row of awaited) {
    if (await remind(work.tx, work.now, round.meeting, row)) {
      reminded.add(row.personId);
    }
  }
  const reached = new Set(awaited.map(({ personId }) => personId));
  const names = (people: { name: string }[]) => [...new Set(people.map(({ name }) => name))];
  const left = signersLeft(round.signers).filter(({ refusedAt }) => refusedAt === null);
  const own = left.filter(({ personId }) => personId !== null && reached.has(personId));
  const result = {
    reminded: names(own.filter(({ personId }) => reminded.has(personId ?? ''))),
    already: names(own.filter(({ personId }) => !reminded.has(personId ?? ''))),
    unreachable: names(left.filter(({ hasAccount }) => !hasAccount)),
  };
  if (result.reminded.length > 0) {
    await tell(work, round, 'adjustment.reminded', { reminded: result.reminded });
  }
  return result;
}
