import { v7 as newId } from 'uuid';
import type { Obstacle } from '@klubbat/shared/rules/finding';
import { obstaclesToFinish } from '@klubbat/shared/rules/ready-to-finish';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { lockItems, setItemsAdjustment } from '../agenda/agenda-item.store.js';
import { giveNumbers } from '../agenda/numbering.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { composeMeeting } from '../protocols/document.service.js';
import {
  addAdjustments,
  findAdjustments,
  findVersionHashes,
  sumsOfVersion,
} from '../protocols/protocol.store.js';
import { gatherRecord, type MeetingRecord } from '../record/meeting-record.js';
import { findBoard, findPerson } from '../register/register.store.js';
import { endWhenAllIsSent } from '../review/round.service.js';
import { explainedIn } from './explained-findings.js';
import { keepAsOf, keepVersion } from './keep-version.js';
import { nameWarnings } from './name-warnings.js';
import { presentObstacles, votesBeingHeld } from './obstacles.service.js';
import { signWarnings } from './readiness.service.js';

interface NotesReadiness {
  record: MeetingRecord;
  obstacles: Obstacle[];
}

const numbersOf = ({ items }: MeetingRecord): number[] => items.flatMap(({ paragraph }) => paragraph ?? []);

async function assess(work: Pick<Work, 'tx' | 'now'>, meeting: Meeting): Promise<NotesReadiness> {
  const record = await gatherRecord(work.tx, meeting);
  const found = [
    ...obstaclesToFinish(record.file, {
      today: dayInSweden(work.now),
      goesOn: meeting.currentItemId !== null,
      missingFiles: record.attachments
        .filter(({ source, stored }) => source === 'file' && stored === null)
        .map(({ number }) => number),
    }),
    ...(await votesBeingHeld(work, meeting, record, numbersOf(record))),
  ];
  const explained = await explainedIn(work, record);
  return { record, obstacles: found.filter((obstacle) => !explained(obstacle)) };
}

/** What stands in the way of finishing the notes, and what is worth a look first. Nothing is left to ask of those that are finished. */
export async function showNotesReadiness(work: Work, meeting: Meeting) {
  if (meeting.locked && meeting.record === 'notes') {
    return { obstacles: [], warnings: [] };
  }
  const { record, obstacles } = await assess(work, meeting);
  const warnings = [
    ...(await signWarnings(record, () => true)),
    ...(await nameWarnings(work, meeting, record)),
  ];
  return { obstacles: presentObstacles(obstacles, record), warnings: presentObstacles(warnings, record) };
}

/**
 * Finishes minnesanteckningar: freezes them with who did and when, and locks the meeting. Items without number get one, so that
 * each has an address. Refuses with `not-ready` and every reason at once. Done again, or by two at once, it is the same: a meeting
 * has one set of notes (the database sees to it).
 */
export async function finishNotes(
  work: Work,
  meetingId: string,
): Promise<{ adjustmentId: string; sha256: string }> {
  const waiting = (await lockMeeting(work.tx, meetingId)) ?? fail('not-found');
  const before = await findAdjustments(work.tx, meetingId);
  const standing = before.find(({ record }) => record === 'notes');
  if (standing !== undefined) {
    const hashes = await findVersionHashes(work.tx, [standing.id]);
    return { adjustmentId: standing.id, sha256: hashes.get(standing.id) ?? '' };
  }
  // waits for whoever is saving an item this very moment, so that his words are in what is frozen
  await lockItems(work.tx, meetingId);
  refuseUnready(await assess(work, waiting));
  await giveNumbers(work, meetingId);
  const meeting = await lockOpenMeeting(work, meetingId);
  const ready = await assess(work, meeting);
  // what is asked by number could not be asked before
  refuseUnready(ready);
  const { record } = ready;
  keepAsOf(meeting, record.file, await findBoard(work.tx, meeting.boardId));
  const adjustmentId = newId();
  await addAdjustments(work.tx, [
    {
      id: adjustmentId,
      meetingId,
      number: before.length + 1,
      origin: 'klubbat',
      state: 'adjusted',
      immediate: false,
      record: 'notes',
      paragraphs: numbersOf(record).toSorted((a, b) => a - b),
      asGiven: null,
      saveId: null,
      sentAt: work.now,
      sentBy: work.actor.personId,
      adjustedAt: work.now,
      withdrawnAt: null,
      withdrawnReason: null,
      withdrawnBy: null,
      signingFrom: null,
      signingUntil: null,
      readToEnd: false,
      reminderDays: [],
    },
  ]);
  const sha256 = await freeze(work, meeting, adjustmentId, record);
  await setItemsAdjustment(
    work.tx,
    record.items.map(({ id }) => id),
    adjustmentId,
  );
  await endWhenAllIsSent(work, meeting);
  meeting.locked = true;
  await saveChanged(work, meeting, {
    action: 'notes.finished',
    subjectId: adjustmentId,
    details: { paragraphs: numbersOf(record), sha256, ...(await sumsOfVersion(work.tx, adjustmentId)) },
  });
  return { adjustmentId, sha256 };
}

function refuseUnready({ obstacles, record }: NotesReadiness): void {
  if (obstacles.length > 0) {
    fail('not-ready', {
      errors: presentObstacles(obstacles, record).map(({ path, message }) => ({
        path: path ?? '$',
        message,
      })),
    });
  }
}

async function freeze(
  work: Work,
  meeting: Meeting,
  adjustmentId: string,
  { file, attachments }: MeetingRecord,
): Promise<string> {
  const id = newId();
  const by = (await findPerson(work.tx, work.actor.personId))?.name;
  const content = await composeMeeting(
    { tx: work.tx, meeting, file, attachments },
    {
      adjusted: [],
      draft: false,
      reference: id,
      finished: { on: dayInSweden(work.now), ...(by === undefined ? {} : { by }) },
    },
  );
  return keepVersion(work, meeting, { id, adjustmentId, file, content, attachments });
}
