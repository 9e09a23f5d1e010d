import type { EntityManager } from 'typeorm';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { readFile, type WholeFile } from '../files/stored-file.store.js';
import type { JointAnswer as Answer } from './joint-answer.entity.js';
import { JointAnswer } from './joint-answer.entity.js';

export type AnswerRow = Answer & { notedByName: string };

export async function addAnswer(tx: EntityManager, answer: Answer): Promise<void> {
  await acrossOrganisations(tx, 'joint-decision', () => tx.getRepository(JointAnswer).insert(answer));
}

/** The extract of an answer: it is the asker's, and whoever has found the answer is shown it. */
export function readAnswerFile(tx: EntityManager, fileId: string): Promise<WholeFile> {
  return acrossOrganisations(tx, 'joint-decision', () => readFile(tx, fileId));
}

export function findAnswer(tx: EntityManager, id: string): Promise<Answer | null> {
  return tx.getRepository(JointAnswer).findOneBy({ id });
}

/** The decision that stands. */
export function standingAnswer(tx: EntityManager, askedId: string): Promise<Answer | null> {
  return tx.getRepository(JointAnswer).findOne({ where: { askedId }, order: { number: 'DESC' } });
}

/** All decisions of these, the latest of each first. */
export function findAnswers(tx: EntityManager, askedIds: string[]): Promise<AnswerRow[]> {
  return tx.query(
    `SELECT a.id, a.asked_id AS "askedId", a.number, a.outcome, a.body, a.decided_on::text AS "decidedOn", a.paragraph,
            a.words, a.note, a.agenda_item_id AS "agendaItemId", a.file_id AS "fileId", a.reason,
            a.noted_by AS "notedBy", p.name AS "notedByName", a.noted_at AS "notedAt"
       FROM joint_answer a JOIN person p ON p.id = a.noted_by
      WHERE a.asked_id = ANY ($1)
      ORDER BY a.asked_id, a.number DESC`,
    [askedIds],
  );
}
