import { v7 as newId } from 'uuid';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { setItemsAdjustment } from '../agenda/agenda-item.store.js';
import { findBoard } from '../register/register.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import { personKeys } from '../meetings/meeting-rows.js';
import { saveChanged } from '../meetings/meeting.service.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockItems } from '../agenda/agenda-item.store.js';
import type { PlannedSigner } from '@klubbat/shared/rules/signers';
import type { Signer } from '../protocols/signer.entity.js';
import { composeMeeting, renderDocument } from '../protocols/document.service.js';
import {
  addAdjustments,
  addSigners,
  addVersion,
  countVersions,
  findAdjustments,
} from '../protocols/protocol.store.js';
import { assessReadiness, presentObstacles, type Readiness } from './readiness.service.js';

function signerRows(adjustmentId: string, planned: PlannedSigner[], id: (key: string) => string) {
  const signers = planned.map((signer, position): Signer => ({
    id: newId(),
    adjustmentId,
    meetingPersonId: id(signer.person),
    capacity: signer.as,
    required: signer.required,
    position,
  }));
  const paragraphs = planned.flatMap((signer, index) =>
    signer.paragraphs.map((paragraph) => ({
      adjustmentId,
      meetingPersonId: id(signer.person),
      paragraph,
      signerId: signers[index]?.id ?? '',
    })),
  );
  return { signers, paragraphs };
}

/** Freezes what the §§ say, as record, content and PDF. From here on the signers sign these bytes, and only these. */
async function freeze(work: Work, meeting: Meeting, adjustmentId: string, ready: Readiness): Promise<string> {
  const { file, attachments } = ready.record;
  const whole = ready.record.items.length === ready.paragraphs.length;
  const content = await composeMeeting(
    { tx: work.tx, meeting, file, attachments },
    {
      ...(whole ? {} : { paragraphs: ready.paragraphs }),
      adjusted: [],
      draft: false,
      signers: ready.signers,
    },
  );
  const pdf = await renderDocument(work.tx, content, attachments);
  const sha256 = sha256Of(pdf);
  await addVersion(work.tx, {
    id: newId(),
    meetingId: meeting.id,
    adjustmentId,
    number: (await countVersions(work.tx, meeting.id)) + 1,
    record: file,
    content,
    pdf: Buffer.from(pdf),
    sha256,
    createdAt: work.now,
  });
  return sha256;
}

/**
 * Sends §§ (without: all that remain) to the adjusters: freezes content and PDF, says who signs what, and locks the §§.
 * Refuses with `not-ready` and every reason at once. One transaction, under the meeting's row lock.
 */
export async function sendForAdjustment(
  work: Work,
  meetingId: string,
  input: { paragraphs?: number[] | undefined; immediate?: boolean | undefined },
): Promise<{ adjustmentId: string; sha256: string }> {
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  if (meeting.locked) {
    fail('locked', { params: { what: 'Hela protokollet' } });
  }
  // waits for whoever is saving a § this very moment, so that his words are in what is frozen
  await lockItems(work.tx, meetingId);
  const asked =
    input.paragraphs === undefined ? undefined : [...new Set(input.paragraphs)].sort((a, b) => a - b);
  const ready = await assessReadiness(work, meeting, asked);
  if (ready.obstacles.length > 0) {
    fail('not-ready', {
      errors: presentObstacles(ready.obstacles, ready.record).map(({ path, message }) => ({
        path: path ?? '$',
        message,
      })),
    });
  }
  const { file, items, people } = ready.record;
  meeting.organisationAsOf ??= file.organisation;
  meeting.boardAsOf ??= file.board;
  meeting.voteStyle ??= (await findBoard(work.tx, meeting.boardId))?.voteStyle ?? null;
  const adjustmentId = newId();
  const wanted = new Set(ready.paragraphs);
  const covered = items.filter((item) => item.paragraph !== null && wanted.has(item.paragraph));
  await addAdjustments(work.tx, [
    {
      id: adjustmentId,
      meetingId,
      number: (await findAdjustments(work.tx, meetingId)).length + 1,
      origin: 'klubbat',
      state: 'sent-for-adjustment',
      immediate:
        input.immediate ?? (covered.length > 0 && covered.every((item) => item.content.immediateAdjustment)),
      paragraphs: ready.paragraphs,
      asGiven: null,
      sentAt: work.now,
      sentBy: work.actor.personId,
      adjustedAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
    },
  ]);
  const sha256 = await freeze(work, meeting, adjustmentId, ready);
  const rows = signerRows(adjustmentId, ready.signers, personKeys(people).id);
  await addSigners(work.tx, rows.signers, rows.paragraphs);
  await setItemsAdjustment(
    work.tx,
    covered.map((item) => item.id),
    adjustmentId,
  );
  meeting.locked = items.every((item) => item.adjustmentId !== null || covered.includes(item));
  await saveChanged(work, meeting, {
    action: 'adjustment.sent',
    subjectId: adjustmentId,
    details: { paragraphs: ready.paragraphs, sha256 },
  });
  return { adjustmentId, sha256 };
}
