import type { EntityManager } from 'typeorm';
import type {
  AnswerView,
  ConveningView,
  InviteeView,
  OwnAnswerView,
  SentConvening,
  SubstituteCallView,
} from '@klubbat/shared/contracts/convening';
import { callDeadline } from '@klubbat/shared/rules/convening';
import {
  callRuleWords,
  conveningKindWords,
  conveningWords,
} from '@klubbat/shared/sentences/convening-sentences';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { boardAsOf, organisationAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findBoard, findPeopleNames } from '../register/register.store.js';
import { findAddressees, keyOf } from './addressees.js';
import { isOpen } from './answer.service.js';
import { lateness } from './convening.service.js';
import type { Convening } from './convening.entity.js';
import {
  countReceivers,
  findConvenings,
  findLatestMails,
  findPackFiles,
  type LatestMail,
} from './convening.store.js';
import type { InviteeAnswer } from './invitee-answer.entity.js';
import type { Invitee } from './invitee.entity.js';
import { findAnswered, findOpenPlaces, type Answered } from './substitute.service.js';
import { agendaNow, changesSince } from './told-meeting.js';

type Names = ReadonlyMap<string, string>;

function answerView(answer: InviteeAnswer | undefined, names: Names): AnswerView | null {
  return answer === undefined
    ? null
    : {
        comes: answer.comes,
        awayFrom: answer.awayFrom,
        awayUntil: answer.awayUntil,
        reason: answer.reason,
        at: answer.answeredAt.toISOString(),
        by: answer.answeredBy === null ? null : (names.get(answer.answeredBy) ?? null),
      };
}

function mailView(mail: LatestMail | undefined): InviteeView['mail'] {
  return mail === undefined
    ? null
    : {
        letterId: mail.letterId,
        state: mail.state,
        at: mail.at.toISOString(),
        trouble: mail.state === 'sent' ? null : mail.trouble,
      };
}

/** Who is to be called today, and who was and is not any more: he has been told, and his answer stands. */
async function inviteeViews(
  tx: EntityManager,
  meeting: Meeting,
  { invitees, answers }: Answered,
  names: Names,
): Promise<InviteeView[]> {
  const mails = await findLatestMails(tx, meeting.id);
  const invited = new Map(invitees.map((one) => [keyOf(one), one]));
  const addressees = await findAddressees(tx, meeting);
  const listed = new Set(addressees.map(({ key }) => key));
  const former = invitees
    .filter((one) => !listed.has(keyOf(one)))
    .map((one) => ({ ...one, key: keyOf(one) }));
  return [...addressees, ...former].map(({ key, name, email, capacity, party }) => {
    const invitee = invited.get(key);
    return {
      key,
      id: invitee?.id ?? null,
      name,
      email,
      capacity,
      party,
      mail: mailView(mails.get(invitee?.id ?? '')),
      remindedAt: invitee?.remindedAt?.toISOString() ?? null,
      answer: answerView(answers.get(invitee?.id ?? ''), names),
    };
  });
}

function callViews({ invitees, calls }: Answered, names: Names): SubstituteCallView[] {
  const nameOf = new Map(invitees.map(({ id, name }) => [id, name]));
  return calls.map((call) => ({
    id: call.id,
    absentId: call.absentId,
    absent: nameOf.get(call.absentId) ?? '',
    substituteId: call.substituteId,
    substitute: nameOf.get(call.substituteId) ?? '',
    why: call.why,
    ownReason: call.ownReason,
    calledAt: call.calledAt.toISOString(),
    calledBy: call.calledBy === null ? null : (names.get(call.calledBy) ?? null),
    released:
      call.releasedAt === null || call.releasedWhy === null
        ? null
        : { at: call.releasedAt.toISOString(), why: call.releasedWhy },
  }));
}

async function sentViews(
  tx: EntityManager,
  meeting: Meeting,
  convenings: Convening[],
  names: Names,
): Promise<SentConvening[]> {
  const receivers = await countReceivers(tx, meeting.id);
  const files = await findPackFiles(tx, convenings);
  return convenings.map((one) => {
    const file = files.get(one.packFileId ?? '');
    return {
      id: one.id,
      number: one.number,
      kind: one.kind,
      sentAt: one.sentAt.toISOString(),
      sentBy: one.sentBy === null ? null : (names.get(one.sentBy) ?? null),
      receivers: receivers.get(one.id) ?? 0,
      message: one.message,
      lateReason: one.lateReason,
      pack:
        file === undefined
          ? null
          : {
              fileName: one.packName ?? '',
              pages: one.packPages ?? 0,
              size: file.size,
              sha256: file.sha256,
              byLink: one.byLink,
              apart: one.apart,
            },
    };
  });
}

async function deadlineOf(
  { tx, now }: Work,
  meeting: Meeting,
  sent: boolean,
): Promise<ConveningView['deadline']> {
  const board = await findBoard(tx, meeting.boardId);
  const deadline = callDeadline(await boardAsOf(tx, meeting), board?.callDays ?? null, meeting.day);
  return deadline === null
    ? null
    : {
        last: deadline.last,
        rule: callRuleWords(deadline),
        late: !sent && dayInSweden(now) > deadline.last,
      };
}

/** All of the call to a meeting, for the one who sends it. */
export async function presentConvening(work: Work, meeting: Meeting): Promise<ConveningView> {
  const { tx } = work;
  const convenings = await findConvenings(tx, meeting.id);
  const answered = await findAnswered(tx, meeting.id);
  const names = await findPeopleNames(tx, [
    ...new Set(
      [
        meeting.cancelledBy,
        ...convenings.map(({ sentBy }) => sentBy),
        ...answered.calls.map(({ calledBy }) => calledBy),
        ...[...answered.answers.values()].map(({ answeredBy }) => answeredBy),
      ].filter((id) => id !== null),
    ),
  ]);
  const latest = convenings.at(-1);
  const late = await lateness(work, meeting, latest === undefined);
  const isOver = meeting.cancelledAt !== null;
  return {
    cancelled:
      meeting.cancelledAt === null
        ? null
        : {
            at: meeting.cancelledAt.toISOString(),
            by: names.get(meeting.cancelledBy ?? '') ?? null,
            reason: meeting.cancelledReason ?? '',
          },
    deadline: await deadlineOf(work, meeting, latest !== undefined),
    late: isOver ? null : late,
    warnings: [
      ...(meeting.startTime === null ? [conveningWords.noTime] : []),
      ...(meeting.place === null ? [conveningWords.noPlace] : []),
    ],
    sent: await sentViews(tx, meeting, convenings, names),
    changes:
      latest === undefined || isOver ? null : changesSince(latest, meeting, await agendaNow(tx, meeting)),
    invitees: await inviteeViews(tx, meeting, answered, names),
    calls: callViews(answered, names),
    openPlaces: isOver ? [] : await findOpenPlaces(tx, meeting, answered),
    substituteCalling: (await findBoard(tx, meeting.boardId))?.substituteCalling ?? 'by-hand',
  };
}

/** The call as one of the invited sees it, with his own answer and nobody else's. */
export async function presentOwnAnswer(
  work: Pick<Work, 'tx' | 'now'>,
  meeting: Meeting,
  invitee: Invitee,
): Promise<OwnAnswerView> {
  const { tx } = work;
  const convenings = await findConvenings(tx, meeting.id);
  const answered = await findAnswered(tx, meeting.id);
  const call = answered.calls.find(
    ({ substituteId, releasedAt }) => substituteId === invitee.id && releasedAt === null,
  );
  const told = convenings.at(-1);
  const sent = await sentViews(tx, meeting, convenings, new Map());
  return {
    organisation: (await organisationAsOf(tx, meeting)).name,
    board: (await boardAsOf(tx, meeting)).name,
    date: meeting.day,
    endDate: meeting.endDay,
    start: meeting.startTime,
    end: told?.endTime ?? null,
    place: meeting.place,
    cancelled: meeting.cancelledReason,
    name: invitee.name,
    capacity: invitee.capacity,
    answer: answerView(answered.answers.get(invitee.id), new Map()),
    calledFor:
      call === undefined
        ? null
        : { name: answered.invitees.find(({ id }) => id === call.absentId)?.name ?? '', why: call.why },
    open: isOpen(work, meeting),
    packs: sent
      .flatMap(({ id, kind, pack }) =>
        pack === null
          ? []
          : [
              {
                id,
                title: conveningKindWords[kind],
                fileName: pack.fileName,
                pages: pack.pages,
                size: pack.size,
              },
            ],
      )
      .reverse(),
  };
}
