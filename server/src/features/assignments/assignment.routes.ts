import { z } from 'zod';
import { assignmentDoors } from '@klubbat/shared/contracts/assignment';
import { day } from '@klubbat/shared/contracts/text-fields';
import { assignmentStateWords } from '@klubbat/shared/sentences/assignment-sentences';
import { csvSheet, type SheetColumn } from '../../documents/sheet.js';
import { Answer, FileAnswer } from '../../http/answer.js';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { dayInSweden } from '../../platform/clock.js';
import { permitted } from '../../policies/may.js';
import { itemSubject } from '../agenda/item-subject.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findComing, findTakenUpItems } from './assignment-item.store.js';
import { assignmentSubject } from './assignment-subject.js';
import { assignmentsOf, giveAssignment, updateAssignment } from './assignment.service.js';
import {
  findAssignmentPage,
  findAssignmentRow,
  findReportPlaces,
  findReports,
  NO_DAY,
  type AssignmentRow,
} from './assignment.store.js';
import { presentAssignment, presentPlace, presentReport } from './present-assignment.js';
import { reportAssignment } from './report-assignment.service.js';
import { takeUpAssignment } from './take-up-assignment.service.js';
import { fail } from '../../platform/errors.js';

const PAGE = 50;
/** more §§ of one case in one body than anybody looks through */
const PLACES = 50;
const place = z.object({ due: day.or(z.literal(NO_DAY)), id: z.uuid(), way: wayOfPage });

const columns = (today: string): SheetColumn<AssignmentRow>[] => {
  const shown = (row: AssignmentRow) => presentAssignment(row, today);
  return [
    { heading: 'Klart senast', width: 12, value: ({ dueOn }) => dueOn ?? '' },
    {
      heading: 'Läge',
      width: 14,
      value: (row) => (shown(row).late ? 'Försenat' : assignmentStateWords[row.state]),
    },
    { heading: 'Vem', width: 30, value: ({ assignee }) => assignee },
    { heading: 'Uppdrag', width: 60, value: ({ task }) => task },
    { heading: 'Organ', width: 24, value: ({ board }) => board },
    { heading: 'Sammanträde', width: 12, value: ({ date }) => date },
    { heading: 'Paragraf', width: 10, value: (row) => shown(row).paragraphLabel },
    { heading: 'Ärende', width: 40, value: ({ title }) => title },
    { heading: 'Diarienummer', width: 18, value: ({ caseNumber }) => caseNumber ?? '' },
    { heading: 'Senast redovisat', width: 12, value: ({ reportedOn }) => reportedOn ?? '' },
    { heading: 'Organisation', width: 24, value: ({ organisation }) => organisation },
    { heading: 'Id', width: 36, value: ({ id }) => id },
  ];
};

export const assignmentRoutes: Route[] = [
  signedInRoute(assignmentDoors.list, {
    do: async ({ tx, actor, now }, { query: { page, ...query } }) => {
      const from = readPageMark(page, place);
      const today = dayInSweden(now);
      const rows = await findAssignmentPage(tx, readableBy(actor), query, today, {
        place: from,
        limit: PAGE + 1,
      });
      const { shown, ...pages } = turnPage(rows, PAGE, from, ({ dueOn, id }) => ({
        due: dueOn ?? NO_DAY,
        id,
      }));
      return { assignments: shown.map((row) => presentAssignment(row, today)), today, ...pages };
    },
  }),
  signedInRoute(assignmentDoors.csv, {
    do: async ({ tx, actor, now }, { query }) => {
      const today = dayInSweden(now);
      const rows = await findAssignmentPage(tx, readableBy(actor), query, today, { limit: null });
      return new FileAnswer(
        csvSheet(columns(today), rows),
        `Uppdrag ${today}.csv`,
        'text/csv; charset=utf-8',
        'saved',
      );
    },
  }),
  route(assignmentDoors.show, {
    may: 'meeting.read',
    subject: assignmentSubject,
    do: async ({ tx, actor, now }, { params }, subject) => {
      const row = (await findAssignmentRow(tx, readableBy(actor), params.id)) ?? fail('not-found');
      return {
        ...presentAssignment(row, dayInSweden(now)),
        reports: (await findReports(tx, params.id)).map(presentReport),
        places: (await findReportPlaces(tx, row, PLACES)).map(presentPlace),
        takenUp: await findTakenUpItems(tx, params.id),
        coming: await findComing(tx, row.boardId, dayInSweden(now)),
        permitted: permitted(actor, subject),
      };
    },
  }),
  route(assignmentDoors.ofItem, {
    may: 'meeting.read',
    subject: itemSubject,
    do: (work, _input, { item, meeting }) => assignmentsOf(work, item, meeting),
  }),
  route(assignmentDoors.give, {
    may: 'meeting.write',
    subject: itemSubject,
    do: async (work, { body }, { item, meeting }) => {
      const { assignment, created } = await giveAssignment(work, meeting, item.id, body);
      return new Answer(created ? 201 : 200, assignment);
    },
  }),
  route(assignmentDoors.takeUp, {
    may: 'meeting.write',
    subject: assignmentSubject,
    do: async (work, { params, body }) => {
      const { created, ...reply } = await takeUpAssignment(work, params.id, body.meetingId);
      return new Answer(created ? 201 : 200, reply);
    },
  }),
  route(assignmentDoors.update, {
    may: 'meeting.write',
    subject: assignmentSubject,
    do: (work, { params, body }) => updateAssignment(work, params.id, body),
  }),
  route(assignmentDoors.report, {
    may: 'meeting.write',
    subject: assignmentSubject,
    do: async (work, { params, body }) => {
      const { assignment, created } = await reportAssignment(work, params.id, body);
      return new Answer(created ? 201 : 200, assignment);
    },
  }),
];
