import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import { LetterEnclosure } from './letter-enclosure.entity.js';
import { Letter, type LetterState } from './letter.entity.js';

export interface NewLetter {
  organisationId: string;
  meetingId: string;
  /** of the register: it goes to the address that he has there now */
  personId: string;
  subject: string;
  text: string;
  path: string;
  replyTo: string | null;
  /** not before this moment */
  from: Date;
  /** while one with the same bundle waits, no other is added */
  bundle?: string;
}

/**
 * Puts letters in the queue, in the transaction of what they tell of. One to somebody without an address is left out, and
 * so is one of whose bundle another waits already.
 */
export async function queueLetters(
  tx: EntityManager,
  letters: readonly NewLetter[],
  now: Date,
): Promise<void> {
  for (const { personId, from, bundle = null, ...letter } of letters) {
    await tx.query(
      `INSERT INTO letter (id, organisation_id, meeting_id, person_id, name, email, reply_to, subject, body_text, path,
                           bundle, state, tries, next_try_at, ordered_at)
       SELECT $1, $2, $3, p.id, p.name, p.email, $5, $6, $7, $8, $9, 'queued', 0, $10, $11
         FROM person p WHERE p.id = $4 AND p.email IS NOT NULL
       ON CONFLICT (bundle) WHERE state = 'queued' AND tries = 0 DO NOTHING`,
      [
        newId(),
        letter.organisationId,
        letter.meetingId,
        personId,
        letter.replyTo,
        letter.subject,
        letter.text,
        letter.path,
        bundle,
        from,
        now,
      ],
    );
  }
}

type Addressed = Pick<Letter, 'organisationId' | 'name' | 'email' | 'replyTo' | 'subject' | 'path'> & {
  meetingId: string;
  text: string;
};

function queued(
  {
    text: bodyText,
    subscriptionId = null,
    ...rest
  }: Omit<Addressed, 'meetingId'> & { meetingId: string | null; subscriptionId?: string | null },
  personId: string | null,
  now: Date,
): Letter {
  return {
    ...rest,
    subscriptionId,
    bodyText,
    id: newId(),
    personId,
    bundle: null,
    state: 'queued',
    tries: 0,
    nextTryAt: now,
    answer: null,
    lastError: null,
    sentAt: null,
    orderedAt: now,
  };
}

/** A letter to an official mailbox, in the transaction of what it tells of. `path`: where it is read here, if anywhere. */
export async function queueOfficialLetter(tx: EntityManager, letter: Addressed, now: Date): Promise<void> {
  await tx.getRepository(Letter).insert(queued(letter, null, now));
}

/** News to somebody who follows the open pages, in the transaction that notes how far he has been told. Ends with his link. */
export async function queueSubscriptionLetter(
  tx: EntityManager,
  letter: { organisationId: string; subscriptionId: string; email: string; subject: string; text: string },
  now: Date,
): Promise<void> {
  const addressed = { ...letter, meetingId: null, name: '', replyTo: null, path: null };
  await tx.getRepository(Letter).insert(queued(addressed, null, now));
}

/** A letter with something enclosed, in the transaction of what it tells of; it goes only once. Returns its id. */
export async function queueEnclosing(
  tx: EntityManager,
  letter: Omit<Addressed, 'path'> & { personId: string | null },
  enclosed: Omit<LetterEnclosure, 'letterId'>,
  now: Date,
): Promise<string> {
  const { personId, ...addressed } = letter;
  const row = queued({ ...addressed, path: null }, personId, now);
  await tx.getRepository(Letter).insert(row);
  await tx.getRepository(LetterEnclosure).insert({ ...enclosed, letterId: row.id });
  return row.id;
}

export function findEnclosure(tx: EntityManager, letterId: string): Promise<LetterEnclosure | null> {
  return tx.getRepository(LetterEnclosure).findOneBy({ letterId });
}

export function lockLetter(tx: EntityManager, id: string): Promise<Letter | null> {
  return tx.getRepository(Letter).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** A person's decision of one that was given up or is unclear: it came, or it goes again. */
export async function settleLetter(
  tx: EntityManager,
  { id }: Letter,
  what: 'arrived' | 'send-again',
  now: Date,
): Promise<void> {
  await tx
    .getRepository(Letter)
    .update(
      { id },
      what === 'arrived'
        ? { state: 'sent', sentAt: now, nextTryAt: null }
        : { state: 'queued', tries: 0, nextTryAt: now },
    );
}

/**
 * Notes that the line that ends the letter goes out now: from here on the server may accept it. Throws where another has
 * taken it meanwhile, and then that line must not go out.
 */
export async function noteLetterHandedOver(
  tx: EntityManager,
  { id, nextTryAt: lease }: Letter,
): Promise<void> {
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE letter SET state = 'handing-over'
      WHERE id = $1 AND state IN ('queued', 'retrying') AND next_try_at = $2`,
    [id, lease],
  );
  if (changed !== 1) {
    throw new Error('Another worker has taken this letter.');
  }
}

/** What was being handed over by a worker that is gone: the server may have accepted it, so that a person decides. */
export async function setAsideLetters(tx: EntityManager, now: Date): Promise<void> {
  await tx.query(
    `UPDATE letter SET state = 'unclear', next_try_at = NULL WHERE state = 'handing-over' AND next_try_at <= $1`,
    [now],
  );
}

/** Takes the letter that has waited longest and is due, and lets nobody else take it before `leaseUntil`. */
export async function claimLetter(
  tx: EntityManager,
  now: Date,
  leaseUntil: Date,
): Promise<Letter | undefined> {
  const due = await tx
    .getRepository(Letter)
    .createQueryBuilder('letter')
    .where(`letter.state IN ('queued', 'retrying') AND letter.next_try_at <= :now`, { now })
    .orderBy('letter.next_try_at')
    .addOrderBy('letter.id')
    .limit(1)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
  if (due === null) {
    return undefined;
  }
  due.tries += 1;
  due.nextTryAt = leaseUntil;
  return tx.getRepository(Letter).save(due);
}

export async function markLetterSent(
  tx: EntityManager,
  id: string,
  answer: string,
  now: Date,
): Promise<void> {
  await tx
    .getRepository(Letter)
    .update({ id }, { state: 'sent', sentAt: now, answer, lastError: null, nextTryAt: null });
}

/** It was not accepted: tried again then, given up, or nobody knows. Written only by the one who holds the lease. */
export async function markLetterRefused(
  tx: EntityManager,
  { id, nextTryAt: lease }: Letter,
  outcome: {
    state: Extract<LetterState, 'retrying' | 'failed' | 'unclear'>;
    answer: string | null;
    error: string;
    nextTryAt: Date | null;
  },
): Promise<void> {
  await tx.query(
    `UPDATE letter SET state = $2, next_try_at = $3, answer = $4, last_error = $5
      WHERE id = $1 AND state IN ('queued', 'retrying', 'handing-over') AND next_try_at = $6`,
    [id, outcome.state, outcome.nextTryAt, outcome.answer, outcome.error, lease],
  );
}
