import type { z } from 'zod';
import type { voteDoors } from '@klubbat/shared/contracts/vote';
import { withTieBroken } from '@klubbat/shared/rules/tie-broken';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { asInFile, itemFile } from '../agenda/item-file.js';
import { weighDecision } from '../agenda/item-law.js';
import { findAttachmentKeys } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import { formErrors, refuseFormFaults } from '../meetings/form-errors.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import { refuseStale } from '../register/refuse-stale.js';
import { saveDecided } from './close-vote.service.js';
import { lockDecidable } from './open-vote.service.js';

type Correction = z.output<typeof voteDoors.correct.body>;

/**
 * Corrects a vote that has been closed, or takes it away. Only with a reason; what stood before is kept in the history. The
 * sums must be those of the names, and a tie is broken by the ballot of the one who leads.
 */
export async function correctVote(
  work: Work,
  meetingId: string,
  itemId: string,
  { version, saveId, index, vote, reason }: Correction,
): Promise<{ itemVersion: number }> {
  const { meeting, item } = await lockDecidable(work, meetingId, itemId);
  if (isSaved(item, saveId)) {
    return { itemVersion: item.version };
  }
  await refuseStale(work, item, version);
  const before = item.content;
  const votes = before.votes ?? [];
  if (index >= votes.length) {
    fail('invalid', { errors: [{ path: '$.index', message: 'Omröstningen finns inte i paragrafen.' }] });
  }
  const file = await itemFile(work.tx, meeting, item);
  const corrected = vote === null ? [] : [withTieBroken(file, asInFile(item), vote)];
  const next = votes.toSpliced(index, 1, ...corrected);
  item.content = { ...before, votes: next };
  if (next.length === 0) {
    delete item.content.votes;
  }
  const people = await findMeetingPeople(work.tx, meetingId);
  const attachments = (await findAttachmentKeys(work.tx, meetingId)).map(({ number }) => ({
    number,
    title: '',
  }));
  refuseFormFaults(
    formErrors({ people, attachments, items: [{ title: item.title, ...item.content }] }, '$.items[0].votes'),
  );
  await weighDecision(work, meeting, item, before, reason);
  rememberSave(item, saveId);
  await saveDecided(work, item);
  await record(work, {
    action: 'vote.corrected',
    organisationId: meeting.organisationId,
    meetingId,
    subjectId: itemId,
    details: { title: item.title, reason, before: { votes } },
  });
  return { itemVersion: item.version };
}
