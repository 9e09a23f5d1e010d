import type { z } from 'zod';
import type { incomingDoors } from '@klubbat/shared/contracts/incoming';
import type { JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { whereMay } from '../../policies/may.js';
import { readFile } from '../files/stored-file.store.js';
import { noteAnswer } from '../joint-decisions/joint-answer.service.js';
import type { IncomingDocument } from './incoming-document.entity.js';
import { findAnswerable, findCameIn } from './joint-answer-incoming.store.js';

/** Whose decision the document may be: those that the actor may note decisions of. */
export async function answerableBy(
  work: Work,
  document: IncomingDocument,
): Promise<z.input<typeof incomingDoors.jointAsked.reply>> {
  return { asked: await findAnswerable(work.tx, document, whereMay(work.actor, 'meeting.dispatch')) };
}

/** What has come in from those of a request that have decided nothing, for a person to look at: whether it is the decision. */
export async function cameInFor(
  work: Work,
  requestId: string,
): Promise<z.input<typeof incomingDoors.cameIn.reply>> {
  return { documents: await findCameIn(work.tx, requestId, whereMay(work.actor, 'incoming.read')) };
}

/**
 * Notes that the document is the decision of one that was asked: its file becomes the extract on the board. Refuses with
 * `not-found` for one that the receiver has not asked, and otherwise as every noted decision.
 */
export async function answerWithIncoming(
  work: Work,
  document: IncomingDocument,
  { asked, ...decision }: z.output<typeof incomingDoors.jointAnswer.body>,
): Promise<{ request: JointRequestView; created: boolean }> {
  const answerable = await findAnswerable(work.tx, document, whereMay(work.actor, 'meeting.dispatch'));
  if (!answerable.some(({ id }) => id === asked)) {
    fail('not-found');
  }
  const { bytes } = await readFile(work.tx, document.fileId);
  return noteAnswer(work, asked, 'asker', decision, [{ field: 'file', name: document.fileName, bytes }]);
}
