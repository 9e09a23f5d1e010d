import type { EntityManager } from 'typeorm';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { Work } from '../../platform/work.js';
import { announceAdjustment } from '../adjustment/adjustment.service.js';
import { sendForAdjustment } from '../adjustment/send.service.js';
import { signAdjustment } from '../adjustment/signing.service.js';
import { giveNumbers } from '../agenda/numbering.service.js';
import { orderDispatch } from '../dispatches/dispatch.service.js';
import { importMeeting } from '../meeting-file/import.service.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { budgetInBrief } from './budget-item.js';
import { appendixPdf } from './demo-appendix.js';
import { findDemoActor } from './demo.store.js';
import {
  chair,
  DEMO_PASSWORD,
  firstAdjuster,
  municipalSecretary,
  registrar,
  secondAdjuster,
  secretary,
  type DemoAccount,
} from './demo-people.js';
import { executiveNovember } from './executive-november.js';
import { executiveOctober, interimReport } from './executive-october.js';
import { forumNovember } from './forum-november.js';
import { leisureNovember } from './leisure-november.js';
import { transportDecember } from './transport-december.js';
import { transportSeptember } from './transport-september.js';

/** Every meeting of the demo, as it goes in. */
export const demoMeetings: MeetingFile[] = [
  transportSeptember,
  executiveOctober,
  executiveNovember,
  forumNovember,
  transportDecember,
  leisureNovember,
];

/** Somebody at a moment. */
async function as(tx: EntityManager, account: DemoAccount, moment: string | Date): Promise<Work> {
  return {
    tx,
    actor: await findDemoActor(tx, account.person.email),
    now: new Date(moment),
    requestId: 'demo',
    afterCommit: () => undefined,
  };
}

async function bring(work: Work, file: MeetingFile, appendix?: string): Promise<string> {
  const named = file.attachments?.find((attachment) => attachment.source === 'file');
  const files =
    named?.file === undefined || appendix === undefined
      ? []
      : [
          {
            field: 'file',
            name: named.file,
            bytes: await appendixPdf(named.title, appendix, file.organisation.name, file.meeting.date),
          },
        ];
  const { value } = await importMeeting(work, {
    body: { meeting: JSON.stringify(file) },
    files,
    form: true,
  });
  return value.meetingId;
}

interface Round {
  meetingId: string;
  adjustmentId: string;
  sha256: string;
}

async function send(work: Work, meetingId: string): Promise<Round> {
  return { meetingId, ...(await sendForAdjustment(work, meetingId, {})) };
}

async function sign(work: Work, { meetingId, adjustmentId, sha256 }: Round): Promise<void> {
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    throw new Error('the demo lacks a meeting');
  }
  await signAdjustment(work, meeting, adjustmentId, { sha256, password: DEMO_PASSWORD });
}

/**
 * Lets the people of the demo do what they have done, each as himself and at his moment (UTC). Only the order to send
 * happens now: the mail that follows leaves now too.
 */
export async function playMeetings(tx: EntityManager, now: Date, mailStaysHere: boolean): Promise<void> {
  await bring(await as(tx, secretary, '2026-10-19T07:05:00Z'), transportSeptember);

  const october = await send(
    await as(tx, secretary, '2026-10-19T07:40:00Z'),
    await bring(await as(tx, secretary, '2026-10-16T11:20:00Z'), executiveOctober, interimReport),
  );
  await sign(await as(tx, secretary, '2026-10-19T07:42:00Z'), october);
  await sign(await as(tx, chair, '2026-10-20T05:55:00Z'), october);
  await sign(await as(tx, firstAdjuster, '2026-10-20T18:31:00Z'), october);
  await sign(await as(tx, secondAdjuster, '2026-10-21T10:12:00Z'), october);
  await announceAdjustment(
    await as(tx, secretary, '2026-10-22T06:30:00Z'),
    october.meetingId,
    october.adjustmentId,
    {
      board: 'Region Norrskogs anslagstavla',
      postedOn: '2026-10-22',
      keptAt: 'Regionens hus, Norrskog',
    },
  );

  const november = await send(
    await as(tx, secretary, '2026-11-17T12:50:00Z'),
    await bring(await as(tx, secretary, '2026-11-12T14:15:00Z'), executiveNovember, budgetInBrief),
  );
  await sign(await as(tx, secretary, '2026-11-17T12:53:00Z'), november);
  await sign(await as(tx, chair, '2026-11-18T06:20:00Z'), november);

  const writer = await as(tx, secretary, '2026-11-16T08:10:00Z');
  await giveNumbers(writer, await bring(writer, forumNovember));
  await bring(await as(tx, secretary, '2026-11-19T13:00:00Z'), transportDecember);
  await bring(await as(tx, municipalSecretary, '2026-11-19T09:30:00Z'), leisureNovember);

  // a mail of an invented region is kept here, and never handed to somebody's real mail server
  if (mailStaysHere) {
    await orderDispatch(await as(tx, registrar, now), october.meetingId, { paragraphs: [182] });
  }
}
