import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { daysOfSeries } from '@klubbat/shared/rules/meeting-series';
import { saveMeetingPlan } from '../meeting-plans/meeting-plan.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { findBoard } from '../register/register.store.js';
import { as } from './demo-acts.js';
import { secretary } from './demo-people.js';

const YEAR = 2027;
const TUESDAY = 2;

/** The executive plans its next year: the third Tuesday of each month but July. Nothing has been put up yet. */
export async function playPlan(tx: EntityManager, executiveMeetingId: string): Promise<void> {
  const meeting = await findMeeting(tx, executiveMeetingId);
  const board = meeting === null ? null : await findBoard(tx, meeting.boardId);
  if (board === null) {
    throw new Error('the demo lacks the executive');
  }
  const months = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12];
  const days = daysOfSeries({ kind: 'monthly', place: 3, weekday: TUESDAY, months }, YEAR);
  await saveMeetingPlan(await as(tx, secretary, '2026-11-16T13:05:00Z'), board, YEAR, {
    version: 0,
    dates: days.map((day) => ({ id: randomUUID(), day, start: '09:00', place: 'Regionens hus, Norrskog' })),
  });
}
