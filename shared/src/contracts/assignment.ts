import { z } from 'zod';
import {
  assignmentFilters,
  assignmentReportKinds,
  assignmentStates,
} from '../vocabulary/assignment-words.js';
import { actions } from '../vocabulary/roles.js';
import { byId, door, pageMark } from './door.js';
import { madeOnce, saveFields } from './save.js';
import { day, filledLine, filledText } from './text-fields.js';

/*
 * Assignments: what a decision asks somebody to do, by when, and how it was reported back to the body. They live beside the
 * protocol and change nothing in it.
 */

const assignmentFields = {
  /** whom it is given to, as the decision says it */
  assignee: filledLine.max(300),
  /** what is to be done */
  task: filledText.max(4000),
  /** the last day; null where the decision names none */
  dueOn: day.nullable(),
};

export const assignmentView = z.object({
  ...assignmentFields,
  id: z.uuid(),
  version: z.int(),
  organisation: z.string(),
  boardId: z.uuid(),
  board: z.string(),
  meetingId: z.uuid(),
  itemId: z.uuid(),
  /** as printed: `§ 291/23` */
  paragraphLabel: z.string(),
  title: z.string(),
  caseNumber: z.string().nullable(),
  /** of the meeting that gave it */
  date: z.iso.date(),
  state: z.enum(assignmentStates),
  /** open, and its day has passed in Sweden */
  late: z.boolean(),
  /** when it was last reported on */
  reportedOn: z.iso.date().nullable(),
});

/** Where an assignment was reported: a § of the body that gave it. */
const reportPlace = z.object({
  itemId: z.uuid(),
  meetingId: z.uuid(),
  label: z.string(),
  date: z.iso.date(),
});

export const assignmentReportView = z.object({
  id: z.uuid(),
  kind: z.enum(assignmentReportKinds),
  day: z.iso.date(),
  words: z.string(),
  place: reportPlace.nullable(),
  notedBy: z.string(),
  notedAt: z.iso.datetime(),
});

const filter = z.object({
  boardId: z.uuid().optional(),
  standing: z.enum(assignmentFilters).optional(),
  /** words of what, who, title or case number */
  q: z.string().max(200).optional(),
});

export const assignmentDoors = {
  list: door({
    method: 'GET',
    path: '/api/assignments',
    summary: 'Uppdrag som organ har gett, de som ska vara klara först överst',
    query: filter.extend({ page: pageMark.optional() }),
    reply: z.object({
      assignments: z.array(assignmentView),
      /** the day in Sweden that lateness was judged by */
      today: z.iso.date(),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
    }),
  }),
  csv: door({
    method: 'GET',
    path: '/api/assignments.csv',
    summary: 'Samma uppdrag som CSV',
    query: filter,
    produces: 'text/csv',
  }),
  show: door({
    method: 'GET',
    path: '/api/assignments/:id',
    summary: 'Ett uppdrag, med vad som har redovisats',
    params: byId,
    reply: assignmentView.extend({
      reports: z.array(assignmentReportView),
      /** later §§ of the same case in the same body, where it may have been reported */
      places: z.array(reportPlace),
      /** the items at which it is taken up again, the latest first */
      takenUp: z.array(
        z.object({ itemId: z.uuid(), meetingId: z.uuid(), title: z.string(), date: z.iso.date() }),
      ),
      /** coming meetings of the body that gave it */
      coming: z.array(z.object({ id: z.uuid(), date: z.iso.date(), start: z.string().nullable() })),
      permitted: z.array(z.enum(actions)),
    }),
  }),
  ofItem: door({
    method: 'GET',
    path: '/api/agenda-items/:id/assignments',
    summary: 'Uppdrag som paragrafen ger, och de som går att läsa ut ur beslutet men inte är antecknade',
    params: byId,
    reply: z.object({
      given: z.array(assignmentView),
      found: z.array(z.object(assignmentFields)),
      /** earlier assignments that the item takes up */
      takesUp: z.array(z.object({ id: z.uuid(), assignee: z.string(), task: z.string() })),
    }),
  }),
  give: door({
    method: 'POST',
    path: '/api/agenda-items/:id/assignments',
    summary: 'Anteckna ett uppdrag som beslutet ger; samma en gång till är samma (200)',
    params: byId,
    body: z.strictObject({ ...assignmentFields, ...madeOnce }),
    reply: assignmentView,
    status: 201,
  }),
  takeUp: door({
    method: 'POST',
    path: '/api/assignments/:id/items',
    summary:
      'Ta upp uppdraget som punkt på ett kommande sammanträde i organet; en gång till är samma punkt (200)',
    params: byId,
    body: z.strictObject({ meetingId: z.uuid() }),
    reply: z.object({ itemId: z.uuid(), meetingId: z.uuid() }),
    status: 201,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/assignments/:id',
    summary: 'Ändra vem, vad eller till när; händelseloggen minns vad som stod',
    params: byId,
    body: z.strictObject(assignmentFields).partial().extend(saveFields),
    reply: assignmentView,
  }),
  report: door({
    method: 'POST',
    path: '/api/assignments/:id/reports',
    summary: 'Anteckna en redovisning, att uppdraget har återkallats, eller att det öppnas igen',
    params: byId,
    body: z.strictObject({
      kind: z.enum(assignmentReportKinds),
      /** when it was reported, withdrawn or opened again */
      day,
      words: filledText.max(4000),
      /** the § of the body at which it was reported */
      itemId: z.uuid().nullable(),
      ...madeOnce,
    }),
    reply: assignmentView,
    status: 201,
  }),
};

export type AssignmentView = z.infer<typeof assignmentView>;
export type AssignmentReportView = z.infer<typeof assignmentReportView>;
export type ReportPlace = z.infer<typeof reportPlace>;
