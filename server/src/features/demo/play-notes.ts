import type { EntityManager } from 'typeorm';
import { finishNotes } from '../adjustment/finish-notes.service.js';
import { submitDraft } from '../publications/publication-draft.service.js';
import { approveDraft } from '../publications/publication.service.js';
import { as } from './demo-acts.js';
import { cooperationSecretary, registrar, secretary } from './demo-people.js';
import { prepare } from './play-publications.js';

/** Minnesanteckningar of two meetings are finished: those of the group are published too, those of the cooperation not. */
export async function playNotes(
  tx: EntityManager,
  { group, cooperation }: { group: string; cooperation: string },
): Promise<void> {
  const { adjustmentId } = await finishNotes(await as(tx, secretary, '2026-10-12T08:20:00Z'), group);
  const { work, about } = await prepare(
    tx,
    { meetingId: group, adjustmentId },
    secretary,
    '2026-10-12T08:40:00Z',
    { masksFound: true },
  );
  await submitDraft(work, about, 1);
  await approveDraft(await as(tx, registrar, '2026-10-13T07:05:00Z'), about, 2);
  await finishNotes(await as(tx, cooperationSecretary, '2026-09-02T11:15:00Z'), cooperation);
}
