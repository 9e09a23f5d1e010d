import { z } from 'zod';
import { byId, door } from './door.js';
import { saveFields } from './save.js';
import { day, line, timeOfDay } from './text-fields.js';

/** More meetings than any body holds in a year. */
const MOST = 150;

/** A day of a plan. Its id is made by whoever plans, so that a save that comes again is the same. */
const plannedMeeting = z.strictObject({
  id: z.uuid(),
  day,
  start: timeOfDay.nullable(),
  place: line.max(200).nullable(),
});

const heldMeeting = z.object({ id: z.uuid(), date: z.iso.date(), start: z.string().nullable() });

/** The § that decided a plan, as printed. */
const place = z.object({
  itemId: z.uuid(),
  meetingId: z.uuid(),
  label: z.string(),
  board: z.string(),
  date: z.iso.date(),
});

export const meetingPlanView = z.object({
  boardId: z.uuid(),
  board: z.string(),
  organisation: z.string(),
  year: z.int(),
  /** 0: nothing has been planned yet */
  version: z.int(),
  decidedIn: place.nullable(),
  /** in order; with the meeting that each has become, on whatever day it now is */
  dates: z.array(plannedMeeting.extend({ meeting: heldMeeting.nullable() })),
  /** meetings of the year that no planned day has become */
  beside: z.array(heldMeeting),
  /** days on which other bodies with the same people meet or plan to */
  busy: z.array(
    z.object({
      day: z.iso.date(),
      start: z.string().nullable(),
      board: z.string(),
      people: z.array(z.string()),
    }),
  ),
  /** the board's rule for material, by which the last days are counted */
  material: z.object({
    materialDays: z.int().nullable(),
    materialInWeekdays: z.boolean(),
    materialClock: z.string(),
  }),
  /** true of fullmäktige (KL 5:13) */
  announces: z.boolean(),
});

export type MeetingPlanView = z.output<typeof meetingPlanView>;
export type PlannedDate = MeetingPlanView['dates'][number];

const ofYear = byId.extend({ year: z.coerce.number().int().min(1900).max(2999) });

export const meetingPlanDoors = {
  show: door({
    method: 'GET',
    path: '/api/boards/:id/meeting-plans/:year',
    summary: 'Organets plan för årets sammanträden, bredvid det som redan är upplagt',
    params: ofYear,
    reply: meetingPlanView,
  }),
  save: door({
    method: 'PUT',
    path: '/api/boards/:id/meeting-plans/:year',
    summary: 'Spara planen; decidedIn: paragrafen som beslutade den',
    params: ofYear,
    body: z.strictObject({
      ...saveFields,
      dates: z.array(plannedMeeting).max(MOST),
      decidedIn: z.uuid().nullable().optional(),
    }),
    reply: meetingPlanView,
  }),
  create: door({
    method: 'POST',
    path: '/api/boards/:id/meeting-plans/:year/meetings',
    summary:
      'Lägg upp ett sammanträde för varje planerad dag som inget har; en dag som har ett behåller det. En gång till ändrar inget.',
    params: ofYear,
    body: z.strictObject({ version: z.int() }),
    reply: z.object({
      created: z.int(),
      /** days on which the body had a meeting already */
      kept: z.array(z.iso.date()),
      plan: meetingPlanView,
    }),
  }),
  csv: door({
    method: 'GET',
    path: '/api/boards/:id/meeting-plans/:year/csv',
    summary: 'Planen som CSV, med sista dag för handlingar, kallelse och kungörelse',
    params: ofYear,
    produces: 'text/csv',
  }),
  found: door({
    method: 'GET',
    path: '/api/agenda-items/:id/meeting-dates',
    summary: 'De sammanträdesdagar som paragrafens beslut nämner, som förslag',
    params: byId,
    reply: place.extend({
      boardId: z.uuid(),
      dates: z.array(
        z.object({
          day: z.iso.date(),
          start: z.string().nullable(),
          of: z.string().nullable(),
          saidWeekday: z.string().nullable(),
        }),
      ),
    }),
  }),
};
