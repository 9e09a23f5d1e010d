import type { EntityManager } from 'typeorm';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { archiveAdjustment, endAppealPeriod, withdrawAdjustment } from '../adjustment/adjustment.service.js';
import { giveNumbers } from '../agenda/numbering.service.js';
import { orderDispatch } from '../dispatches/dispatch.service.js';
import { assemblyNovember } from './assembly-november.js';
import { assemblyOctober } from './assembly-october.js';
import { budgetInBrief } from './budget-item.js';
import { cooperationAugust, cooperationNovember } from './cooperation.js';
import { announce, announceElsewhere, as, bring, send, sign } from './demo-acts.js';
import { asTheyCame } from './demo-meetings.js';
import {
  assemblyChair,
  chair,
  committeeChair,
  cooperationSecretary,
  firstAdjuster,
  municipalAdjuster,
  municipalChair,
  municipalSecretary,
  registrar,
  secondAdjuster,
  secretary,
} from './demo-people.js';
import { executiveDecember } from './executive-december.js';
import { executiveNovember } from './executive-november.js';
import { executiveOctober, interimReport } from './executive-october.js';
import { executiveSeptember } from './executive-september.js';
import { executiveAugust } from './executive-summer.js';
import { forumNovember } from './forum-november.js';
import { municipalExtra, municipalNovember } from './municipal-november.js';
import { playDeliveries, playReturnedMail } from './play-deliveries.js';
import { playDelegatedDecisions } from './play-delegated-decisions.js';
import { playConvening } from './play-convening.js';
import { playCorrection } from './play-correction.js';
import { executiveMay } from './executive-may.js';
import { healthNovember } from './health-november.js';
import { playAssignments } from './play-assignments.js';
import { playMemoranda } from './play-memoranda.js';
import { playNews } from './play-news.js';
import { playCase } from './play-case.js';
import { playBrief } from './play-brief.js';
import { playHeld } from './play-held.js';
import { playIncoming } from './play-incoming.js';
import { playJoint } from './play-joint.js';
import { playNotes } from './play-notes.js';
import { playNotices } from './play-notices.js';
import { playMatters } from './play-matters.js';
import { playPlan } from './play-plan.js';
import { playPresentations } from './play-presentations.js';
import { playPublications } from './play-publications.js';
import { playReview } from './play-review.js';
import { playVersions } from './play-versions.js';
import { strategyGroupOctober } from './strategy-group-october.js';
import { transportDecember } from './transport-december.js';
import { workingNovember, workingOctober } from './working-committee.js';

/** From August to November: handed over, past its appeal time, announced, and with its adjusters. */
async function playExecutive(tx: EntityManager) {
  const august = await send(
    await as(tx, secretary, '2026-09-03T08:00:00Z'),
    await bring(await as(tx, secretary, '2026-08-27T07:30:00Z'), executiveAugust),
  );
  await sign(tx, august, [
    [secretary, '2026-09-03T08:02:00Z'],
    [secondAdjuster, '2026-09-03T17:44:00Z'],
    [chair, '2026-09-04T06:10:00Z'],
    [firstAdjuster, '2026-09-04T11:05:00Z'],
  ]);
  await announce(await as(tx, secretary, '2026-09-04T12:15:00Z'), august);
  await endAppealPeriod(
    await as(tx, registrar, '2026-09-28T07:00:00Z'),
    august.meetingId,
    august.adjustmentId,
  );
  await archiveAdjustment(
    await as(tx, registrar, '2026-10-05T09:20:00Z'),
    august.meetingId,
    august.adjustmentId,
  );

  const september = await send(
    await as(tx, secretary, '2026-09-29T13:20:00Z'),
    await bring(await as(tx, secretary, '2026-09-24T08:10:00Z'), executiveSeptember),
  );
  await sign(tx, september, [
    [chair, '2026-09-30T05:48:00Z'],
    [firstAdjuster, '2026-10-01T19:20:00Z'],
    [secondAdjuster, '2026-10-02T07:31:00Z'],
  ]);
  await announce(await as(tx, secretary, '2026-10-02T11:00:00Z'), september);
  await endAppealPeriod(
    await as(tx, registrar, '2026-10-26T07:15:00Z'),
    september.meetingId,
    september.adjustmentId,
  );

  const october = await send(
    await as(tx, secretary, '2026-10-19T07:40:00Z'),
    await bring(await as(tx, secretary, '2026-10-16T11:20:00Z'), executiveOctober, interimReport),
  );
  await sign(tx, october, [
    [secretary, '2026-10-19T07:42:00Z'],
    [chair, '2026-10-20T05:55:00Z'],
    [firstAdjuster, '2026-10-20T18:31:00Z'],
    [secondAdjuster, '2026-10-21T10:12:00Z'],
  ]);
  await announce(await as(tx, secretary, '2026-10-22T06:30:00Z'), october);

  const november = await send(
    await as(tx, secretary, '2026-11-17T12:50:00Z'),
    await bring(await as(tx, secretary, '2026-11-12T14:15:00Z'), executiveNovember, budgetInBrief),
  );
  await sign(tx, november, [
    [secretary, '2026-11-17T12:53:00Z'],
    [chair, '2026-11-18T06:20:00Z'],
  ]);
  return { september, october };
}

/** The assembly's appeal time runs; the preparing body hands its protocol over without any notice. */
async function playAround(tx: EntityManager) {
  const assembly = await send(
    await as(tx, secretary, '2026-10-30T10:00:00Z'),
    await bring(await as(tx, secretary, '2026-10-22T12:00:00Z'), assemblyOctober),
  );
  await sign(tx, assembly, [
    [assemblyChair, '2026-11-02T08:12:00Z'],
    [secondAdjuster, '2026-11-03T06:40:00Z'],
    [firstAdjuster, '2026-11-04T12:03:00Z'],
    [secretary, '2026-11-04T12:30:00Z'],
  ]);
  await announce(await as(tx, secretary, '2026-11-06T07:00:00Z'), assembly);

  const prepared = await send(
    await as(tx, secretary, '2026-11-02T14:00:00Z'),
    await bring(await as(tx, secretary, '2026-10-28T13:00:00Z'), workingOctober),
  );
  await sign(tx, prepared, [
    [chair, '2026-11-03T06:02:00Z'],
    [committeeChair, '2026-11-03T16:45:00Z'],
  ]);
  await archiveAdjustment(
    await as(tx, registrar, '2026-11-16T08:00:00Z'),
    prepared.meetingId,
    prepared.adjustmentId,
  );

  const waiting = await send(
    await as(tx, secretary, '2026-11-23T13:10:00Z'),
    await bring(await as(tx, secretary, '2026-11-18T12:30:00Z'), workingNovember),
  );
  // the secretary's own signature never holds anything up
  await sign(tx, waiting, [[secretary, '2026-11-23T13:11:00Z']]);
  return { assembly };
}

/** One § adjusted at once and the rest later; and a round that was taken back. */
async function playMunicipality(tx: EntityManager): Promise<void> {
  const meetingId = await bring(await as(tx, municipalSecretary, '2026-11-12T11:40:00Z'), municipalNovember);
  const loan = await send(await as(tx, municipalSecretary, '2026-11-12T11:45:00Z'), meetingId, [134]);
  await sign(tx, loan, [
    [municipalChair, '2026-11-12T11:50:00Z'],
    [municipalAdjuster, '2026-11-12T11:52:00Z'],
  ]);
  await announceElsewhere(await as(tx, municipalSecretary, '2026-11-12T12:30:00Z'), loan, {
    board: 'Björkådals kommuns anslagstavla',
    keptAt: 'Kommunhuset, Björkådal',
    evidence: 'Uppsatt av registrator Kim Lövbäck, anslag nr 211',
    evidenceUrl: 'https://www.bjorkadal.example/anslagstavla/211',
  });
  const rest = await send(await as(tx, municipalSecretary, '2026-11-20T09:00:00Z'), meetingId);
  await sign(tx, rest, [
    [municipalSecretary, '2026-11-20T09:02:00Z'],
    [municipalAdjuster, '2026-11-22T18:20:00Z'],
    [municipalChair, '2026-11-24T15:35:00Z'],
  ]);

  const first = await send(
    await as(tx, municipalSecretary, '2026-11-19T10:00:00Z'),
    await bring(await as(tx, municipalSecretary, '2026-11-18T08:00:00Z'), municipalExtra),
  );
  await sign(tx, first, [[municipalAdjuster, '2026-11-19T20:15:00Z']]);
  await withdrawAdjustment(
    await as(tx, municipalSecretary, '2026-11-20T07:30:00Z'),
    first.meetingId,
    first.adjustmentId,
    'Beloppet i § 142 var skrivet utan den sista nollan.',
  );
  const anew = await send(await as(tx, municipalSecretary, '2026-11-20T08:05:00Z'), first.meetingId);
  await sign(tx, anew, [[municipalSecretary, '2026-11-20T08:06:00Z']]);
}

async function playCooperation(tx: EntityManager): Promise<void> {
  const work = await as(tx, cooperationSecretary, '2026-11-20T09:15:00Z');
  await send(work, await bring(work, cooperationNovember));
}

/**
 * Lets the people of the demo do what they have done, each as himself and at his moment (UTC). Only the orders to send
 * happen now: the mail that follows leaves now too.
 */
export async function playMeetings(tx: EntityManager, now: Date, mailStaysHere: boolean): Promise<void> {
  const brought = new Map<MeetingFile, string>();
  for (const { by, at, file } of asTheyCame) {
    brought.set(file, await bring(await as(tx, by, at), file));
  }
  const meetingOf = (file: MeetingFile): string => {
    const id = brought.get(file);
    if (id === undefined) {
      throw new Error('the demo lacks a meeting');
    }
    return id;
  };
  const { september, october } = await playExecutive(tx);
  await playDeliveries(tx, september, now);
  await playReturnedMail(tx);
  await playNews(tx, september);
  const { assembly } = await playAround(tx);
  await playPublications(tx, { published: september, submitted: october, renewed: assembly });
  await playCorrection(tx, assembly);
  await playPresentations(tx);
  await playMatters(tx, assembly.meetingId, meetingOf(assemblyNovember));
  await playMunicipality(tx);
  await playCooperation(tx);
  await playIncoming(tx);
  await playAssignments(tx, meetingOf(executiveMay), meetingOf(healthNovember));
  await playBrief(tx, meetingOf(healthNovember));
  await playPlan(tx, meetingOf(executiveMay));
  await playMemoranda(tx, meetingOf(transportDecember));
  await playJoint(tx, meetingOf(cooperationAugust), meetingOf(executiveDecember));
  await playNotes(tx, {
    group: meetingOf(strategyGroupOctober),
    cooperation: meetingOf(cooperationAugust),
  });

  await playConvening(tx, meetingOf(executiveDecember));
  await playCase(tx, {
    september: september.meetingId,
    assembly: assembly.meetingId,
    december: meetingOf(executiveDecember),
    health: meetingOf(healthNovember),
  });

  const writer = await as(tx, secretary, '2026-11-16T08:10:00Z');
  const forum = await bring(writer, forumNovember);
  await giveNumbers(writer, forum);
  await playVersions(tx, forum);
  await playReview(tx, forum);

  await playHeld(tx, now);
  await playDelegatedDecisions(tx, meetingOf(executiveMay), now);
  await playNotices(tx, now);

  // a mail of an invented region is kept here, and never handed to somebody's real mail server
  if (mailStaysHere) {
    const work = await as(tx, registrar, now);
    await orderDispatch(work, october.meetingId, { paragraphs: [182] });
    await orderDispatch(work, september.meetingId, { paragraphs: [167] });
    await orderDispatch(work, assembly.meetingId, {
      paragraphs: [108],
      recipients: [{ name: 'Norrskogs kommun', email: 'kommun@norrskogskommun.example' }],
    });
  }
}
