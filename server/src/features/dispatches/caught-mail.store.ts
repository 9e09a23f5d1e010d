import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import { CaughtMail } from './caught-mail.entity.js';

/** Keeps a mail that the catcher inside the program took. */
export async function keepCaughtMail(
  tx: EntityManager,
  mail: { recipient: string; raw: Buffer },
  now: Date,
): Promise<void> {
  await tx.getRepository(CaughtMail).insert({ id: newId(), ...mail, receivedAt: now });
}
