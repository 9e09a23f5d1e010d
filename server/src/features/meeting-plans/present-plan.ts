import type { z } from 'zod';
import type { meetingPlanDoors } from '@klubbat/shared/contracts/meeting-plan';
import { isAnnounced } from '@klubbat/shared/rules/announcement';
import { decidedMeetingDates } from '@klubbat/shared/rules/find-meeting-dates';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { itemSubject } from '../agenda/item-subject.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Board } from '../register/board.entity.js';
import { findBecome, findBusy, findMeetingsOfYear, findPlan, findPlanned } from './meeting-plan.store.js';

type PlanView = z.input<typeof meetingPlanDoors.show.reply>;

async function presentPlace(work: Work, item: AgendaItem, meeting: Meeting) {
  const board = await boardAsOf(work.tx, meeting);
  return {
    itemId: item.id,
    meetingId: meeting.id,
    label: item.paragraph === null ? '' : paragraphLabel(board, item.paragraph, meeting.day),
    board: board.name,
    date: meeting.day,
  };
}

/** The § that decided a plan, for those who may read it. */
async function presentDecided(work: Work, itemId: string | null): Promise<PlanView['decidedIn']> {
  const subject = itemId === null ? undefined : await itemSubject(work, { params: { id: itemId } });
  return subject === undefined || !may(work.actor, 'meeting.read', subject)
    ? null
    : presentPlace(work, subject.item, subject.meeting);
}

/** The plan of a board for a year, beside what stands: its meetings, and the days of others with the same people. */
export async function presentPlan(
  work: Work,
  { board, organisation }: { board: Board; organisation: string },
  year: number,
): Promise<PlanView> {
  const { tx } = work;
  const plan = await findPlan(tx, board.id, year);
  const planned = plan === null ? [] : await findPlanned(tx, plan.id);
  const become = plan === null ? [] : await findBecome(tx, plan.id);
  const held = await findMeetingsOfYear(tx, board.id, year);
  const { materialDays, materialInWeekdays, materialClock } = board;
  return {
    boardId: board.id,
    board: board.name,
    organisation,
    year,
    version: plan?.version ?? 0,
    decidedIn: await presentDecided(work, plan?.decidedItemId ?? null),
    dates: planned.map(({ id, day, startTime, place }) => {
      const meeting = become.find(({ plannedId }) => plannedId === id);
      return {
        id,
        day,
        start: startTime,
        place,
        meeting: meeting === undefined ? null : { id: meeting.id, date: meeting.day, start: meeting.start },
      };
    }),
    beside: held
      .filter(({ plannedId }) => plannedId === null)
      .map(({ id, day, start }) => ({ id, date: day, start })),
    busy: await findBusy(tx, { organisationId: board.organisationId, boardId: board.id, year }),
    material: { materialDays, materialInWeekdays, materialClock },
    announces: isAnnounced(board),
  };
}

/** The days of meetings that a § decides, once it has its number. Of a secret § none. */
export async function presentFound(
  work: Work,
  item: AgendaItem,
  meeting: Meeting,
): Promise<z.input<typeof meetingPlanDoors.found.reply>> {
  const decided = item.paragraph !== null && item.content.confidential === undefined;
  return {
    ...(await presentPlace(work, item, meeting)),
    boardId: meeting.boardId,
    dates: decided
      ? decidedMeetingDates({ title: item.title, sections: item.content.sections }, meeting.day)
      : [],
  };
}
