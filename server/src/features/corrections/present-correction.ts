import type { CorrectionReceiver, CorrectionView } from '@klubbat/shared/contracts/correction';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Work } from '../../platform/work.js';
import { findNumberingStyles } from '../meetings/meeting.store.js';
import type { Correction } from '../protocols/correction.entity.js';
import { findCorrections, findRegistrars } from '../protocols/correction.store.js';
import { findReceivers } from './receivers.store.js';

/** The corrections of a meeting's protocol, as the doors show them. */
export async function presentCorrections({ tx }: Work, meetingId: string): Promise<CorrectionView[]> {
  const corrections = await findCorrections(tx, meetingId);
  const names = await findRegistrars(tx, meetingId);
  const style = (await findNumberingStyles(tx, [meetingId])).get(meetingId);
  return corrections.map(({ registeredBy, registeredAt, replacesId, agendaItemId, ...correction }) => ({
    ...correction,
    itemId: agendaItemId,
    paragraphLabel: paragraphLabel(style ?? {}, correction.paragraph, style?.day ?? ''),
    registeredBy: names.get(registeredBy) ?? '',
    registeredAt: registeredAt.toISOString(),
    replaces: corrections.find(({ id }) => id === replacesId)?.number ?? null,
    replacedBy: corrections.find((later) => later.replacesId === correction.id)?.number ?? null,
  }));
}

export async function presentCorrection(work: Work, correction: Correction): Promise<CorrectionView> {
  const view = (await presentCorrections(work, correction.meetingId)).find(({ id }) => id === correction.id);
  if (view === undefined) {
    throw new Error('the correction is not among those of its meeting');
  }
  return view;
}

/** Who is to get the correction: whoever has got the § before. */
export async function presentReceivers(
  { tx }: Work,
  { meetingId, agendaItemId, paragraph, registeredAt }: Correction,
): Promise<CorrectionReceiver[]> {
  const rows = await findReceivers(tx, { meetingId, agendaItemId, paragraph, before: registeredAt });
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
