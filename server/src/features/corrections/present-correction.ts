import type { CorrectionView } from '@klubbat/shared/contracts/correction';
import type { NewsReceiver } from '@klubbat/shared/contracts/later-news';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Work } from '../../platform/work.js';
import { findSecretItemIds } from '../agenda/agenda-item.store.js';
import { findNumberingStyles } from '../meetings/meeting.store.js';
import type { Correction } from '../protocols/correction.entity.js';
import { findCorrections, findRegistrars } from '../protocols/correction.store.js';
import { findReceivers, type NewsOfParagraph } from './receivers.store.js';

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

/** The same as far as the one who asks may read them: not those of secret items, unless he `readsAll`. */
export async function toldCorrections(
  work: Work,
  meetingId: string,
  readsAll: boolean,
): Promise<CorrectionView[]> {
  const corrections = await presentCorrections(work, meetingId);
  if (readsAll || corrections.length === 0) {
    return corrections;
  }
  const secret = await findSecretItemIds(work.tx, meetingId);
  return corrections.filter(({ itemId }) => !secret.has(itemId));
}

export async function presentCorrection(work: Work, correction: Correction): Promise<CorrectionView> {
  const view = (await presentCorrections(work, correction.meetingId)).find(({ id }) => id === correction.id);
  if (view === undefined) {
    throw new Error('the correction is not among those of its meeting');
  }
  return view;
}

/** Who is to get news of a §: whoever has got it before. */
export async function presentReceivers({ tx }: Work, news: NewsOfParagraph): Promise<NewsReceiver[]> {
  return (await findReceivers(tx, news)).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** A correction as news of its §. */
export function newsOfCorrection(correction: Correction): NewsOfParagraph {
  return { ...correction, before: correction.registeredAt };
}
