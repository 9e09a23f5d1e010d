import type { EntityManager } from 'typeorm';
import type { Mask } from '@klubbat/shared/contracts/masking';
import { findMeeting } from '../meetings/meeting.store.js';
import { findAdjustment } from '../protocols/protocol.store.js';
import { saveDraft, submitDraft } from '../publications/publication-draft.service.js';
import { showPublication } from '../publications/publication-view.service.js';
import { approveDraft } from '../publications/publication.service.js';
import { as, type Round } from './demo-acts.js';
import { registrar, secretary, type DemoAccount } from './demo-people.js';

async function aboutOf(
  tx: EntityManager,
  { meetingId, adjustmentId }: Pick<Round, 'meetingId' | 'adjustmentId'>,
) {
  const [meeting, adjustment] = [await findMeeting(tx, meetingId), await findAdjustment(tx, adjustmentId)];
  if (meeting === null || adjustment === null) {
    throw new Error('the demo lacks an adjusted protocol');
  }
  return { meeting, adjustment };
}

/** Begins the public version of a protocol; what looks like personal data in it is masked, or left to be found. */
export async function prepare(
  tx: EntityManager,
  round: Pick<Round, 'meetingId' | 'adjustmentId'>,
  by: DemoAccount,
  at: string,
  { masksFound, removeOn = null }: { masksFound: boolean; removeOn?: string | null },
) {
  const work = await as(tx, by, at);
  const about = await aboutOf(tx, round);
  const { findings } = await showPublication(work, about);
  const masks = findings.map(({ path, from, to }): Mask => ({ path, from, to, ground: 'personal-data' }));
  await saveDraft(work, about, { version: 0, masks: masksFound ? masks : [], attachments: [], removeOn });
  return { work, about };
}

/**
 * The public versions of two protocols are published, that of another waits to be approved, and a new one is prepared of what was
 * published last.
 */
export async function playPublications(
  tx: EntityManager,
  { published, submitted, renewed }: { published: Round; submitted: Round; renewed: Round },
): Promise<void> {
  const first = await prepare(tx, published, secretary, '2026-10-05T08:30:00Z', { masksFound: true });
  await submitDraft(first.work, first.about, 1);
  await approveDraft(await as(tx, registrar, '2026-10-06T07:15:00Z'), first.about, 2);

  const second = await prepare(tx, submitted, registrar, '2026-10-26T09:40:00Z', { masksFound: true });
  await submitDraft(second.work, second.about, 1);

  const third = await prepare(tx, renewed, secretary, '2026-11-06T09:20:00Z', { masksFound: true });
  await submitDraft(third.work, third.about, 1);
  await approveDraft(await as(tx, registrar, '2026-11-06T13:40:00Z'), third.about, 2);
  await prepare(tx, renewed, secretary, '2026-11-09T10:05:00Z', {
    masksFound: false,
    removeOn: '2028-01-01',
  });
}
