import type { z } from 'zod';
import type { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { FileAnswer } from '../../http/answer.js';
import type { Work } from '../../platform/work.js';
import { whereMay } from '../../policies/may.js';
import { record } from '../audit/audit.store.js';
import { readFile } from '../files/stored-file.store.js';
import type { IncomingWaiting } from './incoming-waiting.entity.js';
import { findAllWaiting, findWaiting, markDismissed } from './incoming-waiting.store.js';

/**
 * For doors whose `:id` is a file that waits. It came to the organisation as a whole: who registers for one board alone does
 * not see it, for nobody has read yet whom it is for.
 */
export async function waitingSubject(work: Work, { params }: { params: { id: string } }) {
  const waiting = await findWaiting(work.tx, params.id);
  return waiting === null ? undefined : { organisationId: waiting.organisationId, boardId: null, waiting };
}

/** What waits to be registered, where the actor registers for an organisation as a whole. */
export async function listWaiting(work: Work): Promise<z.input<typeof incomingDoors.waiting.reply>> {
  const rows = await findAllWaiting(work.tx, whereMay(work.actor, 'incoming.register'));
  return { files: rows.map((row) => ({ ...row, cameAt: row.cameAt.toISOString() })) };
}

/** The file as it came. */
export async function waitingFile({ tx }: Work, { fileId, fileName }: IncomingWaiting): Promise<FileAnswer> {
  const { bytes } = await readFile(tx, fileId);
  return new FileAnswer(bytes, fileName, 'application/pdf');
}

/** Puts a file aside that is not to be registered here, with the reason; it is kept. Once more changes nothing. */
export async function dismissWaiting(
  work: Work,
  { id, organisationId, sha256 }: IncomingWaiting,
  reason: string,
): Promise<void> {
  const dismissed = {
    dismissedBy: work.actor.personId,
    dismissedAt: work.now,
    dismissedReason: reason.trim(),
  };
  if (await markDismissed(work.tx, id, dismissed)) {
    await record(work, {
      action: 'incoming.put-aside',
      organisationId,
      subjectId: id,
      details: { reason: reason.trim(), sha256 },
    });
  }
}
