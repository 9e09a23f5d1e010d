import { v7 as newId } from 'uuid';
import type { JointDecision, JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { jointFaults } from '@klubbat/shared/sentences/joint-sentences';
import type { UploadedFile } from '../../http/read-input.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { checkFile, PDF } from '../attachments/file-check.js';
import { ordererOf } from '../dispatches/dispatch-email.js';
import { storeFile } from '../files/stored-file.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { makeExtract } from '../protocols/extract.service.js';
import { refuseSecret } from '../protocols/refuse-secret.js';
import type { JointAnswer } from './joint-answer.entity.js';
import { addAnswer, readAnswerFile, standingAnswer } from './joint-answer.store.js';
import type { JointAsked } from './joint-asked.entity.js';
import { lockAskedRow, tell } from './joint-request.service.js';
import { presentRequest } from './present-joint.js';

const refuse = (path: string, message: string): never => fail('invalid', { errors: [{ path, message }] });

const orNull = (text: string | undefined) => text?.trim() || null;

type Evidence = Pick<JointAnswer, 'body' | 'decidedOn' | 'paragraph' | 'agendaItemId' | 'fileId'>;

/** The extract that was handed in. */
async function keepExtract(work: Work, files: UploadedFile[]): Promise<string | null> {
  const [file, more] = files;
  if (file === undefined) {
    return null;
  }
  if (more !== undefined) {
    refuse('$.file', jointFaults.oneFile);
  }
  const check = await checkFile(file.name, file.bytes);
  if (!check.ok || check.mediaType !== PDF) {
    return refuse('$.file', jointFaults.notPdf);
  }
  return (await storeFile(work.tx, file.bytes, PDF, work.now)).id;
}

/**
 * What one's own adjusted § says of itself: body, day, § and its extract. Undefined where it was not taken up here. Refuses
 * with `not-adjusted` and `confidential`: telling another organisation is sending it out (TF 2:10, OSL 8:1).
 */
async function ofOwnParagraph(work: Work, { agendaItemId }: JointAsked): Promise<Evidence | undefined> {
  const item = agendaItemId === null ? null : await findItem(work.tx, agendaItemId);
  const meeting = item === null ? null : await findMeeting(work.tx, item.meetingId);
  if (item === null || meeting === null) {
    return undefined;
  }
  const { paragraph } = item;
  if (paragraph === null) {
    return fail('not-adjusted', { params: { paragraphs: 'punkten' } });
  }
  const board = await boardAsOf(work.tx, meeting);
  const label = paragraphLabel(board, paragraph, meeting.day);
  const certifier = { ...(await ordererOf(work.tx, meeting, work.actor)), day: dayInSweden(work.now) };
  const extract = await makeExtract(work.tx, meeting, [paragraph], certifier);
  refuseSecret(extract);
  if (extract.notAdjusted.length > 0) {
    fail('not-adjusted', { params: { paragraphs: label } });
  }
  const file = await storeFile(work.tx, await extract.pdf(), PDF, work.now);
  return {
    body: board.name,
    decidedOn: meeting.day,
    paragraph: label,
    agendaItemId: item.id,
    fileId: file.id,
  };
}

function saysTheSame(standing: JointAnswer, decision: JointDecision, evidence: Evidence): boolean {
  return (
    standing.outcome === decision.outcome &&
    standing.body === evidence.body &&
    standing.decidedOn === evidence.decidedOn &&
    standing.paragraph === evidence.paragraph &&
    standing.words === orNull(decision.words) &&
    standing.note === orNull(decision.note) &&
    standing.agendaItemId === evidence.agendaItemId &&
    (standing.fileId === null) === (evidence.fileId === null)
  );
}

function refuseImpossible(work: Work, decision: JointDecision, evidence: Evidence): void {
  if (evidence.decidedOn > dayInSweden(work.now)) {
    refuse('$.decidedOn', jointFaults.future);
  }
  if (decision.outcome === 'changed' && orNull(decision.words) === null) {
    refuse('$.words', jointFaults.words);
  }
  if (evidence.fileId === null && evidence.paragraph === null && orNull(decision.note) === null) {
    refuse('$.paragraph', jointFaults.unseen);
  }
}

/**
 * Notes what one that is asked has decided. Its own people take it from their adjusted §, whose extract is made; the one who
 * asks writes what the extract says, and hands it in if it is at hand. The same once more changes nothing. A decision that
 * stands is only superseded by its number, with a reason (`reason-required`); otherwise `already-exists`.
 *
 * @returns the request, and whether anything was noted
 */
export async function noteAnswer(
  work: Work,
  askedId: string,
  side: 'asker' | 'asked',
  decision: JointDecision,
  files: UploadedFile[],
): Promise<{ request: JointRequestView; created: boolean }> {
  const { request, asked } = await lockAskedRow(work, askedId);
  const own = side === 'asked' && files.length === 0 ? await ofOwnParagraph(work, asked) : undefined;
  const evidence: Evidence = own ?? {
    body: decision.body.trim(),
    decidedOn: decision.decidedOn,
    paragraph: orNull(decision.paragraph),
    agendaItemId: null,
    fileId: await keepExtract(work, files),
  };
  refuseImpossible(work, decision, evidence);
  const standing = await standingAnswer(work.tx, askedId);
  if (standing !== null && saysTheSame(standing, decision, evidence)) {
    return { request: await presentRequest(work, request), created: false };
  }
  refuseReplacing(standing, decision);
  const answer: JointAnswer = {
    ...evidence,
    id: newId(),
    askedId,
    number: (standing?.number ?? 0) + 1,
    outcome: decision.outcome,
    words: orNull(decision.words),
    note: orNull(decision.note),
    reason: standing === null ? null : orNull(decision.reason),
    notedBy: work.actor.personId,
    notedAt: work.now,
  };
  await addAnswer(work.tx, answer);
  const { number, outcome, body, decidedOn, paragraph, words, reason } = answer;
  await tell(work, standing === null ? 'joint-decision.noted' : 'joint-decision.superseded', request, asked, {
    ...{ number, outcome, body, decidedOn, paragraph, words },
    ...(reason === null ? {} : { reason }),
    ...(answer.fileId === null ? {} : { sha256: (await readAnswerFile(work.tx, answer.fileId)).sha256 }),
  });
  return { request: await presentRequest(work, request), created: true };
}

function refuseReplacing(standing: JointAnswer | null, { replaces, reason }: JointDecision): void {
  if (standing === null && replaces !== undefined) {
    refuse('$.replaces', jointFaults.noneToReplace);
  }
  if (standing !== null && replaces !== standing.number) {
    fail('already-exists', { errors: [{ path: '$.replaces', message: jointFaults.stands }] });
  }
  if (standing !== null && orNull(reason) === null) {
    fail('reason-required');
  }
}
