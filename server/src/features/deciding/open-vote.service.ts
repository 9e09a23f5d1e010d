import type { z } from 'zod';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { LiveVoteView, voteDoors } from '@klubbat/shared/contracts/vote';
import { warning, type Finding } from '@klubbat/shared/rules/finding';
import { itemLabel } from '@klubbat/shared/rules/presence';
import { quorumAt } from '@klubbat/shared/rules/quorum';
import { voteFindings } from '@klubbat/shared/rules/vote-contradictions';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { asInFile, itemFile } from '../agenda/item-file.js';
import { refuseWithoutReason } from '../agenda/item-law.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { lockItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import { formErrors, refuseFormFaults } from '../meetings/form-errors.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople, holdMeeting } from '../meetings/meeting.store.js';
import type { LiveVote } from './live-vote.entity.js';
import { addLiveVote, findLiveVote, findOpenVote } from './live-vote.store.js';
import { presentVote } from './present-vote.js';
import { takeInHand } from './vote-at-hand.js';

type Opening = z.output<typeof voteDoors.open.body>;

/** Locks the item, and makes sure that it may still be decided. The meeting is held: attendance waits. */
export async function lockDecidable(
  work: Work,
  meetingId: string,
  itemId: string,
): Promise<{ meeting: Meeting; item: AgendaItem }> {
  const meeting = await holdMeeting(work.tx, meetingId);
  const item = await lockItem(work.tx, itemId);
  if (meeting === null || item === null) {
    fail('not-found');
  }
  if (item.adjustmentId !== null || meeting.locked) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  return { meeting, item };
}

/** Refuses a decision point or motion that the item does not have. */
async function refuseUnknown(work: Work, item: AgendaItem, { id, reason, ...terms }: Opening): Promise<void> {
  const people = await findMeetingPeople(work.tx, item.meetingId);
  const vote = { ...terms, yes: 0, no: 0 };
  const errors = formErrors(
    { people, items: [{ title: item.title, ...item.content, attachments: [], votes: [vote] }] },
    '$.items[0].votes[0]',
  );
  refuseFormFaults(errors);
}

/** No quorum (KL 5:45, 6:27), or a third that decides outside fullmäktige (5:50). */
function lawAgainst(file: MeetingFile, item: ItemInFile, { id, reason, ...terms }: Opening): Finding[] {
  const held = { ...file, items: [{ ...item, votes: [{ ...terms, yes: 0, no: 0 }] }] };
  const found = voteFindings(held).filter(({ code }) => code === 'third-not-assembly');
  const quorum = quorumAt(file, item, terms.point);
  if (quorum.state !== 'lacking') {
    return found;
  }
  const { serving, seats, needed } = quorum;
  const where = itemLabel(file, item);
  return [...found, warning('$.items[0]', 'no-quorum', { where, serving, seats, needed })];
}

/**
 * Opens a vote on an item, or on one of its decision points. Refused without quorum (KL 5:45, 6:27) and by a third
 * outside fullmäktige (5:50) unless a reason is given, while another one is held in the same item, and in a case that has been withdrawn. Opened again with the same id
 * it is the same vote.
 */
export async function openVote(
  work: Work,
  meetingId: string,
  itemId: string,
  input: Opening,
): Promise<LiveVoteView> {
  const { meeting, item } = await lockDecidable(work, meetingId, itemId);
  const known = await findLiveVote(work.tx, input.id);
  if (known !== null) {
    if (known.agendaItemId !== itemId) {
      fail('already-exists');
    }
    return presentVote(await takeInHand(work, meeting, item, known), work.actor.name);
  }
  if (item.content.outcome === 'withdrawn') {
    fail('invalid', {
      errors: [
        { path: '$', message: 'Ärendet utgår, så det finns inget att rösta om. Ändra utgången först.' },
      ],
    });
  }
  if ((await findOpenVote(work.tx, itemId)) !== null) {
    fail('vote-open');
  }
  await refuseUnknown(work, item, input);
  const against = lawAgainst(await itemFile(work.tx, meeting, item), asInFile(item), input);
  await refuseWithoutReason(work, meeting, item, against, input.reason);
  const vote: LiveVote = {
    id: input.id,
    meetingId,
    agendaItemId: itemId,
    state: 'open',
    method: input.method,
    yesMeans: input.yesMeans ?? null,
    noMeans: input.noMeans ?? null,
    yesMotion: input.yesMotion ?? null,
    noMotion: input.noMotion ?? null,
    point: input.point ?? null,
    threshold: input.threshold ?? null,
    voteOrder: input.order ?? null,
    counts: null,
    castingVote: null,
    lot: null,
    openedAt: work.now,
    openedBy: work.actor.personId,
    endedAt: null,
    endedBy: null,
  };
  await addLiveVote(work.tx, vote);
  await record(work, {
    action: 'vote.opened',
    organisationId: meeting.organisationId,
    meetingId,
    subjectId: itemId,
    details: { title: item.title },
  });
  return presentVote(await takeInHand(work, meeting, item, vote), work.actor.name);
}
