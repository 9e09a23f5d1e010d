import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { meetingPlanDoors } from '@klubbat/shared/contracts/meeting-plan';
import { meetingPlanFaults } from '@klubbat/shared/sentences/meeting-plan-sentences';
import { fail } from '../../platform/errors.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { itemSubject } from '../agenda/item-subject.js';
import { addStandingItems } from '../agenda/standing-items.service.js';
import { record } from '../audit/audit.store.js';
import { recordWriting } from '../audit/writing-spell.store.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import { createMeeting } from '../meetings/meeting.service.js';
import type { Board } from '../register/board.entity.js';
import { refuseStale, touch } from '../register/refuse-stale.js';
import { lockBoard } from '../register/register.store.js';
import type { MeetingPlan } from './meeting-plan.entity.js';
import {
  areOfAnotherPlan,
  findMeetingsOfYear,
  findPlan,
  findPlanned,
  replacePlanned,
  savePlan,
} from './meeting-plan.store.js';
import type { PlannedMeeting } from './planned-meeting.entity.js';

type Saved = z.output<typeof meetingPlanDoors.save.body>;

function refuse(path: string, message: string): never {
  fail('invalid', { errors: [{ path, message }] });
}

/** The plan with its board locked, so that of two at once the second sees what the first did; a new one is version 0. */
async function lockPlan(work: Work, board: Board, year: number): Promise<MeetingPlan> {
  await lockBoard(work.tx, board.id);
  return (
    (await findPlan(work.tx, board.id, year)) ?? {
      id: newId(),
      boardId: board.id,
      year,
      decidedItemId: null,
      version: 0,
      saveIds: [],
      updatedAt: work.now,
      updatedBy: null,
    }
  );
}

/** A § with its number, of the same organisation, that the actor may read. */
async function refuseUndecided(work: Work, board: Board, itemId: string): Promise<void> {
  const subject = await itemSubject(work, { params: { id: itemId } });
  if (
    subject === undefined ||
    subject.organisationId !== board.organisationId ||
    !may(work.actor, 'meeting.read', subject)
  ) {
    refuse('$.decidedIn', meetingPlanFaults.unknownItem);
  }
  if (subject.item.paragraph === null) {
    refuse('$.decidedIn', meetingPlanFaults.notDecided);
  }
}

/**
 * Saves the whole plan of a board for a year. The ids of its days come from whoever plans: a day keeps its meeting however it
 * is moved in the plan. Refuses days of another year, the same day and time twice, and an old version with `stale-version`.
 */
export async function saveMeetingPlan(
  work: Work,
  board: Board,
  year: number,
  { version, saveId, dates, decidedIn }: Saved,
): Promise<void> {
  const plan = await lockPlan(work, board, year);
  if (isSaved(plan, saveId)) {
    return;
  }
  await refuseStale(work, plan, version);
  const whens = dates.map(({ day, start }) => `${day} ${start ?? ''}`);
  for (const [index, { day }] of dates.entries()) {
    if (!day.startsWith(`${year}-`)) {
      refuse(`$.dates[${index}].day`, meetingPlanFaults.otherYear(year));
    }
    if (whens.indexOf(whens[index] ?? '') < index) {
      refuse(`$.dates[${index}].day`, meetingPlanFaults.twice);
    }
  }
  const ids = dates.map(({ id }) => id);
  if (new Set(ids).size < ids.length || (await areOfAnotherPlan(work.tx, plan.id, ids))) {
    refuse('$.dates', meetingPlanFaults.otherPlan);
  }
  if (decidedIn !== undefined && decidedIn !== null && decidedIn !== plan.decidedItemId) {
    await refuseUndecided(work, board, decidedIn);
  }
  const before = await findPlanned(work.tx, plan.id);
  plan.decidedItemId = decidedIn === undefined ? plan.decidedItemId : decidedIn;
  touch(work, plan);
  rememberSave(plan, saveId);
  await savePlan(work.tx, plan);
  const kept = dates.map(({ id, day, start, place }): PlannedMeeting => ({
    id,
    planId: plan.id,
    year,
    day,
    startTime: start,
    place: place?.trim() === '' ? null : place,
    meetingId: before.find((one) => one.id === id)?.meetingId ?? null,
  }));
  await replacePlanned(
    work.tx,
    kept,
    before.flatMap(({ id }) => (ids.includes(id) ? [] : [id])),
  );
  await recordWriting(work, {
    action: 'meeting-plan.saved',
    organisationId: board.organisationId,
    meetingId: null,
    subjectId: plan.id,
    details: { board: board.name, year },
    before: { days: before.map(({ day }) => day) },
  });
}

async function createOne(work: Work, board: Board, planned: PlannedMeeting): Promise<string> {
  const { meeting, created } = await createMeeting(
    work,
    board,
    { date: planned.day, start: planned.startTime, place: planned.place, saveId: planned.id },
    { plan: planned.planId },
  );
  await refreshSearchText(work.tx, meeting.id);
  if (created && board.standingItems.length > 0) {
    await addStandingItems(work, meeting.id);
  }
  return meeting.id;
}

/**
 * Puts up a meeting for each planned day that has none, all or none of them. A day on which the board meets already keeps
 * that meeting, which then is the one that was planned. Once more makes nothing.
 */
export async function createPlannedMeetings(
  work: Work,
  board: Board,
  year: number,
  { version }: { version: number },
): Promise<{ created: number; kept: string[] }> {
  const plan = await lockPlan(work, board, year);
  await refuseStale(work, plan, version);
  const planned = await findPlanned(work.tx, plan.id);
  const free = (await findMeetingsOfYear(work.tx, board.id, year)).filter(
    ({ plannedId }) => plannedId === null,
  );
  const changed: PlannedMeeting[] = [];
  const kept: string[] = [];
  for (const row of planned.filter(({ meetingId }) => meetingId === null)) {
    const sameDay = free.filter(({ day }) => day === row.day);
    const standing = sameDay.find(({ start }) => start === row.startTime) ?? sameDay[0];
    if (standing !== undefined) {
      free.splice(free.indexOf(standing), 1);
      kept.push(row.day);
    }
    changed.push({ ...row, meetingId: standing?.id ?? (await createOne(work, board, row)) });
  }
  if (changed.length > 0) {
    await replacePlanned(work.tx, changed, []);
    touch(work, plan);
    await savePlan(work.tx, plan);
    await record(work, {
      action: 'meeting-plan.meetings-created',
      organisationId: board.organisationId,
      subjectId: plan.id,
      details: { board: board.name, year, created: changed.length - kept.length, kept },
    });
  }
  return { created: changed.length - kept.length, kept };
}
