import { closedBox } from '../../platform/secret-box.js';
import type { EntityManager } from 'typeorm';
import { fail } from '../../platform/errors.js';
import { adjustmentSubject } from '../adjustment/adjustment-subject.js';
import { addEvidence } from '../notices/notice-evidence.service.js';
import { findNotices } from '../protocols/protocol.store.js';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { Work } from '../../platform/work.js';
import { announceAdjustment, type Announcing } from '../adjustment/adjustment.service.js';
import { sendForAdjustment } from '../adjustment/send.service.js';
import { signAdjustment } from '../adjustment/signing.service.js';
import { importMeeting } from '../meeting-file/import.service.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { postOwnNotice } from '../notices/own-notice.service.js';
import { appendixPdf } from './demo-appendix.js';
import { DEMO_PASSWORD, type DemoAccount } from './demo-people.js';
import { findDemoActor } from './demo.store.js';

/** Somebody at a moment (UTC). */
export async function as(tx: EntityManager, account: DemoAccount, moment: string | Date): Promise<Work> {
  return {
    tx,
    actor: await findDemoActor(tx, account.person.email),
    now: new Date(moment),
    requestId: 'demo',
    afterCommit: () => undefined,
    noteAccess: () => undefined,
    ifRefused: () => undefined,
  };
}

/** Lands a meeting, with the words of its one appendix made into a PDF. */
export async function bring(work: Work, file: MeetingFile, appendix?: string): Promise<string> {
  const named = file.attachments?.find((attachment) => attachment.source === 'file');
  const files =
    named?.file === undefined || appendix === undefined
      ? []
      : [
          {
            field: 'file',
            name: named.file,
            bytes: appendixPdf(named.title, appendix, file.organisation.name, file.meeting.date),
          },
        ];
  const { value } = await importMeeting(work, {
    body: { meeting: JSON.stringify(file) },
    files,
    form: true,
  });
  return value.meetingId;
}

export interface Round {
  meetingId: string;
  adjustmentId: string;
  sha256: string;
}

/** Sends what remains of a meeting to its adjusters, or the §§ named. */
export async function send(work: Work, meetingId: string, paragraphs?: number[]): Promise<Round> {
  return { meetingId, ...(await sendForAdjustment(work, meetingId, { paragraphs })) };
}

/** Each signs as himself, in turn and at his moment. */
export async function sign(
  tx: EntityManager,
  { meetingId, adjustmentId, sha256 }: Round,
  signatures: [DemoAccount, string][],
): Promise<void> {
  for (const [account, moment] of signatures) {
    const meeting = await lockMeeting(tx, meetingId);
    if (meeting === null) {
      throw new Error('the demo lacks a meeting');
    }
    const work = await as(tx, account, moment);
    const proof = { kind: 'password', password: DEMO_PASSWORD } as const;
    await signAdjustment(work, meeting, adjustmentId, { sha256, proof }, closedBox);
  }
}

/** Announced on the notice board that the organisation has in Klubbat. */
export async function announce(work: Work, { meetingId, adjustmentId }: Round): Promise<void> {
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    throw new Error('the demo lacks a meeting');
  }
  await postOwnNotice(work, meeting, adjustmentId);
}

/** Noted as announced in another system, the day on which the work is done. */
export async function announceElsewhere(
  work: Work,
  { meetingId, adjustmentId }: Round,
  notice: Omit<Announcing, 'postedOn' | 'own'>,
): Promise<void> {
  const postedOn = work.now.toISOString().slice(0, 10);
  await announceAdjustment(work, meetingId, adjustmentId, { ...notice, postedOn });
  const subject = (await adjustmentSubject(work, { params: { id: adjustmentId } })) ?? fail('not-found');
  const [posted] = await findNotices(work.tx, [adjustmentId]);
  if (posted !== undefined) {
    const page = appendixPdf(notice.board, `${notice.evidence ?? ''}.`, notice.board, postedOn);
    const file = { field: 'file', name: 'Anslagstavlan.pdf', bytes: page };
    await addEvidence(work, { ...subject, notice: posted, meetingId }, 'posted', [file]);
  }
}
