import type { EntityManager } from 'typeorm';
import { materialDeadline, type MaterialDeadline } from '@klubbat/shared/rules/material-deadline';
import { materialSentences } from '@klubbat/shared/sentences/material-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Board } from '../register/board.entity.js';
import { findBoard } from '../register/register.store.js';
import type { Meeting } from './meeting.entity.js';
import { lockOpenMeeting, saveChanged } from './meeting.service.js';

/** The last moment for material to a meeting: its own (`own`), else by its board's rule; null where there is neither. */
export async function materialDeadlineOf(
  tx: EntityManager,
  meeting: Meeting,
): Promise<(MaterialDeadline & { own: boolean }) | null> {
  return deadlineBy(meeting, (await findBoard(tx, meeting.boardId)) ?? fail('not-found'));
}

/** The same, where its board has been read. */
export function deadlineBy(
  { day, materialDay, materialClock }: Meeting,
  board: Board,
): (MaterialDeadline & { own: boolean }) | null {
  if (materialDay !== null && materialClock !== null) {
    return { day: materialDay, clock: materialClock, own: true };
  }
  const byRule = materialDeadline(day, board);
  return byRule === null ? null : { ...byRule, own: false };
}

/** Sets a last moment for this meeting alone; null: its board's rule holds again. Once more changes nothing. */
export async function setMaterialDeadline(
  work: Work,
  meetingId: string,
  deadline: MaterialDeadline | null,
): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  if (deadline !== null && deadline.day > meeting.day) {
    fail('invalid', { errors: [{ path: '$.deadline.day', message: materialSentences.afterMeeting }] });
  }
  const { day = null, clock = null } = deadline ?? {};
  if (day !== meeting.materialDay || clock !== meeting.materialClock) {
    meeting.materialDay = day;
    meeting.materialClock = clock;
    await saveChanged(work, meeting, {
      action: 'meeting.material-deadline-set',
      subjectId: meetingId,
      details: { day, clock },
    });
  }
  return meeting;
}
