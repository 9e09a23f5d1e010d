import { In, type EntityManager } from 'typeorm';
import type { ConveningMailState } from '@klubbat/shared/vocabulary/convening-words';
import { part } from '../../platform/read-together.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { ConveningLetter } from './convening-letter.entity.js';
import { Convening } from './convening.entity.js';
import { InviteeAnswer } from './invitee-answer.entity.js';
import { Invitee } from './invitee.entity.js';
import { SubstituteCall } from './substitute-call.entity.js';

/** All sendings of a meeting, the first one first. */
export function findConvenings(tx: EntityManager, meetingId: string): Promise<Convening[]> {
  return tx.getRepository(Convening).find({ where: { meetingId }, order: { number: 'ASC' } });
}

/** Of the meeting `$1`, to be read together with more of it: the call to it, once that has been sent. */
export const SENT_CALL = part<Pick<Convening, 'sentAt' | 'items'>>(
  `SELECT c.sent_at AS "sentAt", c.items FROM convening c WHERE c.meeting_id = $1 AND c.kind = 'call'`,
  ['sentAt'],
);

export function findConvening(tx: EntityManager, id: string): Promise<Convening | null> {
  return tx.getRepository(Convening).findOneBy({ id });
}

export async function addConvening(tx: EntityManager, convening: Convening): Promise<void> {
  await tx.getRepository(Convening).insert(convening);
}

/** Everybody to whom the call has been sent, by name. */
export function findInvitees(tx: EntityManager, meetingId: string): Promise<Invitee[]> {
  return tx.getRepository(Invitee).find({ where: { meetingId }, order: { name: 'ASC', id: 'ASC' } });
}

export function findInvitee(tx: EntityManager, id: string): Promise<Invitee | null> {
  return tx.getRepository(Invitee).findOneBy({ id });
}

export function findInviteeByLink(tx: EntityManager, linkSha256: string): Promise<Invitee | null> {
  return tx.getRepository(Invitee).findOneBy({ linkSha256 });
}

export function findOwnInvitee(
  tx: EntityManager,
  meetingId: string,
  personId: string,
): Promise<Invitee | null> {
  return tx.getRepository(Invitee).findOneBy({ meetingId, personId });
}

export function saveInvitee(tx: EntityManager, invitee: Invitee): Promise<Invitee> {
  return tx.getRepository(Invitee).save(invitee);
}

export async function addAnswer(tx: EntityManager, answer: InviteeAnswer): Promise<void> {
  await tx.getRepository(InviteeAnswer).insert(answer);
}

/** What each of a meeting answered last, by the id of the invitee. */
export async function findAnswers(tx: EntityManager, meetingId: string): Promise<Map<string, InviteeAnswer>> {
  const rows = await tx
    .getRepository(InviteeAnswer)
    .createQueryBuilder('answer')
    .distinctOn(['answer.invitee_id'])
    .where('answer.invitee_id IN (SELECT i.id FROM invitee i WHERE i.meeting_id = :meetingId)', { meetingId })
    .orderBy('answer.invitee_id')
    .addOrderBy('answer.answered_at', 'DESC')
    .addOrderBy('answer.id', 'DESC')
    .getMany();
  return new Map(rows.map((row) => [row.inviteeId, row]));
}

/** All calls of substitutes at a meeting, also those that are over, in order. */
export function findCalls(tx: EntityManager, meetingId: string): Promise<SubstituteCall[]> {
  return tx
    .getRepository(SubstituteCall)
    .find({ where: { meetingId }, order: { calledAt: 'ASC', id: 'ASC' } });
}

export function findCall(tx: EntityManager, id: string): Promise<SubstituteCall | null> {
  return tx.getRepository(SubstituteCall).findOneBy({ id });
}

export async function addCall(tx: EntityManager, call: SubstituteCall): Promise<void> {
  await tx.getRepository(SubstituteCall).insert(call);
}

export async function endCall(
  tx: EntityManager,
  { id }: SubstituteCall,
  releasedWhy: NonNullable<SubstituteCall['releasedWhy']>,
  now: Date,
): Promise<void> {
  await tx.getRepository(SubstituteCall).update({ id }, { releasedAt: now, releasedWhy });
}

export async function addConveningLetter(tx: EntityManager, row: ConveningLetter): Promise<void> {
  await tx.getRepository(ConveningLetter).insert(row);
}

/** To which meeting a letter of a call belongs. */
export async function findMeetingOfLetter(tx: EntityManager, letterId: string): Promise<string | undefined> {
  const [row]: { meetingId: string }[] = await tx.query(
    `SELECT i.meeting_id AS "meetingId" FROM convening_letter l JOIN invitee i ON i.id = l.invitee_id
      WHERE l.letter_id = $1`,
    [letterId],
  );
  return row?.meetingId;
}

export interface LatestMail {
  inviteeId: string;
  letterId: string;
  state: ConveningMailState;
  at: Date;
  trouble: string | null;
}

/** The latest mail to each of a meeting; one that went wrong or is unclear before one that did not. */
export async function findLatestMails(
  tx: EntityManager,
  meetingId: string,
): Promise<Map<string, LatestMail>> {
  const rows: LatestMail[] = await tx.query(
    `SELECT DISTINCT ON (i.id) i.id AS "inviteeId", l.id AS "letterId", l.state,
            coalesce(l.sent_at, l.ordered_at) AS at, coalesce(l.answer, l.last_error) AS trouble
       FROM invitee i JOIN convening_letter c ON c.invitee_id = i.id JOIN letter l ON l.id = c.letter_id
      WHERE i.meeting_id = $1
      ORDER BY i.id, (l.state IN ('failed', 'unclear')) DESC, l.ordered_at DESC, l.id DESC`,
    [meetingId],
  );
  return new Map(rows.map((row) => [row.inviteeId, row]));
}

/** How many got each sending of a meeting. */
export async function countReceivers(tx: EntityManager, meetingId: string): Promise<Map<string, number>> {
  const rows: { id: string; receivers: number }[] = await tx.query(
    `SELECT c.id, count(*)::int AS receivers FROM convening c JOIN convening_letter l ON l.convening_id = c.id
      WHERE c.meeting_id = $1 GROUP BY c.id`,
    [meetingId],
  );
  return new Map(rows.map(({ id, receivers }) => [id, receivers]));
}

/** The packs of sendings, without their bytes, by the id of the file. */
export async function findPackFiles(
  tx: EntityManager,
  convenings: readonly Convening[],
): Promise<Map<string, StoredFile>> {
  const ids = convenings.flatMap(({ packFileId }) => packFileId ?? []);
  const files = await tx.getRepository(StoredFile).findBy({ id: In(ids) });
  return new Map(files.map((file) => [file.id, file]));
}
