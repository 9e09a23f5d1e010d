import { In, type EntityManager } from 'typeorm';
import { HandedIn } from './handed-in.entity.js';
import { Speaker } from './speaker.entity.js';

/** Those of a § who speak or wait, in order. */
export function findSpeakers(tx: EntityManager, agendaItemId: string): Promise<Speaker[]> {
  return tx.getRepository(Speaker).find({
    where: { agendaItemId, state: In(['speaking', 'waiting']) },
    order: { state: 'ASC', position: 'ASC', id: 'ASC' },
  });
}

export function findSpeaker(tx: EntityManager, id: string): Promise<Speaker | null> {
  return tx.getRepository(Speaker).findOneBy({ id });
}

/** Whoever has the word in the meeting, at whatever §. */
export function findSpeaking(tx: EntityManager, meetingId: string): Promise<Speaker | null> {
  return tx.getRepository(Speaker).findOneBy({ meetingId, state: 'speaking' });
}

export async function addSpeaker(tx: EntityManager, speaker: Speaker): Promise<void> {
  await tx.getRepository(Speaker).insert(speaker);
}

export async function changeSpeaker(tx: EntityManager, id: string, change: Partial<Speaker>): Promise<void> {
  await tx.getRepository(Speaker).update({ id }, change);
}

export function findHandedIn(tx: EntityManager, id: string): Promise<HandedIn | null> {
  return tx.getRepository(HandedIn).findOneBy({ id });
}

/** Two who answer at once take turns. */
export function lockHandedIn(tx: EntityManager, id: string): Promise<HandedIn | null> {
  return tx.getRepository(HandedIn).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** In the order in which it was handed in; of one person, or of all. */
export function findAllHandedIn(
  tx: EntityManager,
  meetingId: string,
  personId: string | undefined,
): Promise<HandedIn[]> {
  return tx.getRepository(HandedIn).find({
    where: { meetingId, ...(personId === undefined ? {} : { personId }) },
    order: { handedInAt: 'ASC', id: 'ASC' },
  });
}

export function countWaitingOf(tx: EntityManager, meetingId: string, personId: string): Promise<number> {
  return tx.getRepository(HandedIn).countBy({ meetingId, personId, state: 'handed-in' });
}

/** Adds it, unless this person has handed it in already with this `saveId`: then what stands is given. */
export async function addHandedIn(
  tx: EntityManager,
  handedIn: HandedIn,
): Promise<{ row: HandedIn; added: boolean }> {
  const inserted = await tx
    .getRepository(HandedIn)
    .createQueryBuilder()
    .insert()
    .values(handedIn)
    .orIgnore()
    .returning('id')
    .execute();
  if ((inserted.raw as unknown[]).length > 0) {
    return { row: handedIn, added: true };
  }
  const { personId, saveId } = handedIn;
  const row = await tx
    .getRepository(HandedIn)
    .findOneByOrFail(saveId === null ? { id: handedIn.id } : { personId, saveId });
  return { row, added: row.id === handedIn.id };
}

export async function answerHandedIn(
  tx: EntityManager,
  id: string,
  change: Pick<HandedIn, 'state' | 'answer' | 'answeredAt' | 'answeredBy'>,
): Promise<void> {
  await tx.getRepository(HandedIn).update({ id }, change);
}
