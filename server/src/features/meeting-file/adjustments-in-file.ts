import type { EntityManager } from 'typeorm';
import type { AdjustmentInFile, SignerInFile } from '@klubbat/shared/contracts/meeting-file';
import type { SigningCapacity } from '@klubbat/shared/contracts/adjustment';
import { expandRange, formatRange } from '@klubbat/shared/rules/paragraph-range';
import type { SignerCapacity } from '@klubbat/shared/vocabulary/meeting-words';
import { dayInSweden } from '../../platform/clock.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import type { Notice } from '../protocols/notice.entity.js';
import { findUntried } from '../protocols/appeal-kinds.store.js';
import { findAdjustments, findNotices } from '../protocols/protocol.store.js';
import { findSigners, type SignerRow } from '../protocols/signer.store.js';

/** The file knows in what part of the law one signs, not how one came to it. */
const capacityInFile: Record<SigningCapacity, SignerCapacity> = {
  chair: 'chair',
  'acting-chair': 'chair',
  adjuster: 'adjuster',
  'reserve-adjuster': 'adjuster',
  secretary: 'secretary',
};

function signerInFile(signer: SignerRow, adjustment: Adjustment): SignerInFile {
  const all = signer.paragraphs.length === adjustment.paragraphs.length;
  return {
    person: signer.personKey,
    as: capacityInFile[signer.capacity],
    ...(all ? {} : { paragraphs: formatRange(signer.paragraphs) }),
  };
}

/** Where nothing can be tried for its legality the notice stands as long, but its day is nobody's last to appeal. */
function noticeInFile({ board, postedOn, removedOn, lastAppealDay, keptAt }: Notice, isUntried: boolean) {
  return {
    board,
    postedOn,
    ...(removedOn === null ? {} : { removedOn }),
    ...(lastAppealDay === null || isUntried ? {} : { lastAppealDay }),
    ...(keptAt === null ? {} : { keptAt }),
  };
}

/** One that was adjusted here, with those who have signed. */
function ownInFile(
  adjustment: Adjustment & { adjustedAt: Date },
  signers: SignerRow[],
  notices: Notice[],
  untried: ReadonlySet<string>,
): AdjustmentInFile {
  const own = notices.filter(({ adjustmentId }) => adjustmentId === adjustment.id);
  return {
    paragraphs: formatRange(adjustment.paragraphs),
    ...(adjustment.immediate ? { immediate: true } : {}),
    date: dayInSweden(adjustment.adjustedAt),
    signers: signers
      .filter(({ adjustmentId, signedAt }) => adjustmentId === adjustment.id && signedAt !== null)
      .map((signer) => signerInFile(signer, adjustment)),
    ...(own.length === 0
      ? {}
      : { notices: own.map((notice) => noticeInFile(notice, untried.has(adjustment.id))) }),
  };
}

/** What an imported file gave, each entry in its place, without plans that have been carried out here. */
function givenInFile(
  meeting: Meeting,
  adjustments: Adjustment[],
  carriedOut: Set<number>,
): AdjustmentInFile[] {
  const given = adjustments.flatMap(({ asGiven }) => asGiven ?? []);
  const plans = (meeting.plannedAdjustments ?? []).filter(
    ({ entry }) => !expandRange(entry.paragraphs).some((paragraph) => carriedOut.has(paragraph)),
  );
  const after = (count: number) => plans.filter((plan) => plan.after === count).map(({ entry }) => entry);
  return [...after(0), ...given.flatMap((entry, index) => [entry, ...after(index + 1)])];
}

/**
 * `meeting.adjustments` of an export: what an imported file gave, word for word and in its order, then what has been
 * adjusted here. What has only been sent for adjustment has not happened yet. Undefined where there is none.
 */
export async function adjustmentsInFile(
  tx: EntityManager,
  meeting: Meeting,
): Promise<AdjustmentInFile[] | undefined> {
  const adjustments = await findAdjustments(tx, meeting.id);
  const done = adjustments.filter(
    (adjustment): adjustment is Adjustment & { adjustedAt: Date } =>
      // notes that are finished are no adjustment: a file tells of them that they are notes
      adjustment.origin === 'klubbat' && adjustment.record === 'protocol' && adjustment.adjustedAt !== null,
  );
  const ids = done.map(({ id }) => id);
  const signers = ids.length === 0 ? [] : await findSigners(tx, ids);
  const notices = ids.length === 0 ? [] : await findNotices(tx, ids);
  const untried = await findUntried(tx, ids);
  const list = [
    ...givenInFile(meeting, adjustments, new Set(done.flatMap(({ paragraphs }) => paragraphs))),
    ...done.map((adjustment) => ownInFile(adjustment, signers, notices, untried)),
  ];
  return list.length > 0 || meeting.givenEmpty.includes('meeting.adjustments') ? list : undefined;
}
