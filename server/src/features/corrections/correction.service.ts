import { v7 as newId } from 'uuid';
import type { CorrectionDraft } from '@klubbat/shared/contracts/correction';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { correctionFaults } from '@klubbat/shared/sentences/correction-sentences';
import { placesOfPassage } from '@klubbat/shared/text/item-passage';
import { composeDocument } from '../../documents/compose-document.js';
import type { PrintedCorrection } from '../../documents/document-kind.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { lockBoth } from '../adjustment/lock-round.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import type { Correction } from '../protocols/correction.entity.js';
import {
  addCorrection,
  findCorrections,
  standingCorrections,
  sumsOfCorrection,
} from '../protocols/correction.store.js';
import { renderDocument } from '../protocols/document.service.js';
import { findAdjustment, readVersion } from '../protocols/protocol.store.js';
import { tellCorrections } from '../publications/corrected-pdf.service.js';
import { templateChoice } from '../register/document-template.service.js';
import { findBoard } from '../register/register.store.js';

const DONE = ['adjusted', 'announced', 'appeal-period-over', 'archived'];

function refuse(path: string, message: string): never {
  fail('invalid', { errors: [{ path: `$.${path}`, message }] });
}

/** Words as they were typed, without the blanks around them. */
function trimmed(draft: CorrectionDraft): CorrectionDraft {
  const { oldText, newText, reason, decidedBy, decidedIn } = draft;
  return {
    ...draft,
    oldText: oldText.trim(),
    newText: newText.trim(),
    reason: reason.trim(),
    decidedBy: decidedBy.trim(),
    ...(decidedIn?.trim() ? { decidedIn: decidedIn.trim() } : { decidedIn: undefined }),
  };
}

interface Corrected {
  meeting: Meeting;
  adjustment: Adjustment;
  standing: Correction[];
}

/** The round that is to be corrected. Refuses with `nothing-to-correct`, and what was adjusted in another system. */
async function correctedRound(work: Work, meeting: Meeting, adjustment: Adjustment): Promise<Corrected> {
  if (!DONE.includes(adjustment.state)) {
    fail('nothing-to-correct');
  }
  if (adjustment.origin === 'elsewhere' || adjustment.adjustedAt === null) {
    refuse('paragraph', correctionFaults.notHere);
  }
  return { meeting, adjustment, standing: standingCorrections(await findCorrections(work.tx, meeting.id)) };
}

function refuseDraft(
  draft: CorrectionDraft,
  content: ProtocolContent,
  days: { first: string; last: string },
): void {
  const item = content.items.find(({ paragraph }) => paragraph === draft.paragraph);
  if (item === undefined) {
    refuse('paragraph', correctionFaults.otherRound(draft.paragraph));
  }
  const places = placesOfPassage(item, draft.oldText);
  if (places !== 1) {
    refuse('oldText', places === 0 ? correctionFaults.notThere : correctionFaults.severalPlaces);
  }
  if (draft.newText === draft.oldText) {
    refuse('newText', correctionFaults.same);
  }
  if (draft.decidedAs === 'body' && draft.decidedIn === undefined) {
    refuse('decidedIn', correctionFaults.decidedIn);
  }
  if (draft.decidedOn < days.first || draft.decidedOn > days.last) {
    refuse('decidedOn', correctionFaults.day);
  }
}

/** An earlier one that stands for the very same words of the §. */
function sameWords({ standing }: Corrected, { paragraph, oldText }: CorrectionDraft): Correction | undefined {
  return standing.find((one) => one.paragraph === paragraph && one.oldText === oldText);
}

/** What the document says. Refuses as `registerCorrection` does. */
async function compose(
  work: Work,
  corrected: Corrected,
  draft: CorrectionDraft,
  own: Pick<PrintedCorrection, 'number' | 'registered'> & { reference?: string },
): Promise<{ content: ProtocolContent; versionId: string }> {
  const { tx } = work;
  const { meeting, adjustment } = corrected;
  const { content: frozen } = await readVersion(tx, adjustment.id, 'content');
  const { id: versionId, record: file } = await readVersion(tx, adjustment.id, 'record');
  const adjustedOn = dayInSweden(adjustment.adjustedAt ?? work.now);
  refuseDraft(draft, frozen, { first: adjustedOn, last: dayInSweden(work.now) });
  const { look } = await templateChoice(tx, meeting.organisationId, await findBoard(tx, meeting.boardId));
  const replaces = sameWords(corrected, draft)?.number;
  const { reference, ...told } = own;
  const content = composeDocument(file, {
    kind: 'correction',
    paragraphs: [draft.paragraph],
    adjusted: adjustment.paragraphs,
    draft: false,
    pagePerItem: false,
    files: {},
    correction: {
      ...draft,
      ...told,
      adjustedOn,
      protocolReference: versionId,
      ...(replaces === undefined ? {} : { replaces }),
    },
    ...(look === undefined ? {} : { look }),
    ...(reference === undefined ? {} : { reference }),
  });
  return { content, versionId };
}

/** How a correction would read, before it is registered. Keeps nothing. Refuses as `registerCorrection` does. */
export async function previewCorrection(
  work: Work,
  adjustmentId: string,
  given: CorrectionDraft,
): Promise<ProtocolContent> {
  const adjustment = await findAdjustment(work.tx, adjustmentId);
  const meeting = adjustment === null ? null : await findMeeting(work.tx, adjustment.meetingId);
  if (adjustment === null || meeting === null) {
    fail('not-found');
  }
  const corrected = await correctedRound(work, meeting, adjustment);
  return (await compose(work, corrected, trimmed(given), {})).content;
}

const isSame = (one: Correction, draft: CorrectionDraft): boolean =>
  one.newText === draft.newText &&
  one.reason === draft.reason &&
  one.ground === draft.ground &&
  one.decidedAs === draft.decidedAs &&
  one.decidedBy === draft.decidedBy &&
  one.decidedIn === (draft.decidedIn ?? null) &&
  one.decidedOn === draft.decidedOn;

/**
 * Registers that something in an adjusted § is corrected: a document of its own, frozen with its bytes, while the protocol
 * stays as it is (JO 581-2013). In one transaction, under the row locks of the meeting and its adjustment. Registered again
 * word for word it is the same one; other words for the same place replace the earlier. Refuses with `nothing-to-correct`,
 * `already-exists` (the same words by another decision) and `invalid`: words that do not stand in the §, or in several
 * places, a § of another round, a day that cannot be.
 *
 * @returns the correction, and whether it is new
 */
export async function registerCorrection(
  work: Work,
  meetingId: string,
  adjustmentId: string,
  given: CorrectionDraft,
): Promise<{ correction: Correction; created: boolean }> {
  const locked = await lockBoth(work, meetingId, adjustmentId);
  const corrected = await correctedRound(work, locked.meeting, locked.adjustment);
  const draft = trimmed(given);
  const before = sameWords(corrected, draft);
  if (before !== undefined && isSame(before, draft)) {
    return { correction: before, created: false };
  }
  if (before?.newText === draft.newText) {
    fail('already-exists');
  }
  const id = newId();
  const number = (await findCorrections(work.tx, meetingId)).length + 1;
  const { content, versionId } = await compose(work, corrected, draft, {
    number,
    reference: id,
    registered: { by: work.actor.name, on: dayInSweden(work.now) },
  });
  const item = (await findItems(work.tx, meetingId)).find(({ paragraph }) => paragraph === draft.paragraph);
  if (item === undefined) {
    throw new Error('a frozen § is not there');
  }
  const pdf = Buffer.from(await renderDocument(work.tx, content, []));
  const { decidedIn = null, ...words } = draft;
  const correction: Correction = {
    ...words,
    id,
    meetingId,
    adjustmentId,
    protocolVersionId: versionId,
    agendaItemId: item.id,
    number,
    decidedIn,
    replacesId: before?.id ?? null,
    content,
    pdf,
    sha256: sha256Of(pdf),
    registeredBy: work.actor.personId,
    registeredAt: work.now,
  };
  await addCorrection(work.tx, correction);
  await tell(work, locked.meeting, correction);
  await tellCorrections(work, locked);
  return { correction, created: true };
}

async function tell(work: Work, meeting: Meeting, correction: Correction): Promise<void> {
  const { id, paragraph, number, sha256, decidedBy, decidedOn, reason } = correction;
  await record(work, {
    action: 'correction.registered',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: id,
    details: {
      paragraphs: [paragraph],
      number,
      sha256,
      ...(await sumsOfCorrection(work.tx, id)),
      decidedBy,
      decidedOn,
      reason,
    },
  });
}
