import { meetingPlanDoors } from '@klubbat/shared/contracts/meeting-plan';
import { plannedDeadlines } from '@klubbat/shared/rules/planned-deadlines';
import { clock } from '@klubbat/shared/sentences/dates';
import { csvSheet, type SheetColumn } from '../../documents/sheet.js';
import { FileAnswer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { itemSubject } from '../agenda/item-subject.js';
import { boardSubject } from '../register/board-subject.js';
import { createPlannedMeetings, saveMeetingPlan } from './meeting-plan.service.js';
import { presentFound, presentPlan } from './present-plan.js';

type Plan = Awaited<ReturnType<typeof presentPlan>>;
type Day = Plan['dates'][number];

const columns = (plan: Plan): SheetColumn<Day>[] => {
  const due = ({ day }: Day) => plannedDeadlines(day, plan);
  return [
    { heading: 'Sammanträde', width: 12, value: ({ day }) => day },
    { heading: 'Börjar', width: 8, value: ({ start }) => (start === null ? '' : clock(start)) },
    { heading: 'Plats', width: 30, value: ({ place }) => place ?? '' },
    {
      heading: 'Handlingar senast',
      width: 18,
      value: (row) => {
        const { material } = due(row);
        return material === null ? '' : `${material.day} ${clock(material.clock)}`;
      },
    },
    { heading: 'Kallelse senast', width: 12, value: (row) => due(row).call },
    { heading: 'Kungörs senast', width: 12, value: (row) => due(row).announcement ?? '' },
    { heading: 'Upplagt', width: 12, value: ({ meeting }) => meeting?.date ?? '' },
    { heading: 'Organ', width: 24, value: () => plan.board },
  ];
};

const planning = { may: 'meeting.write', subject: boardSubject } as const;

export const meetingPlanRoutes: Route[] = [
  route(meetingPlanDoors.show, {
    ...planning,
    do: (work, { params }, subject) => presentPlan(work, subject, params.year),
  }),
  route(meetingPlanDoors.save, {
    ...planning,
    do: async (work, { params, body }, subject) => {
      await saveMeetingPlan(work, subject.board, params.year, body);
      return presentPlan(work, subject, params.year);
    },
  }),
  route(meetingPlanDoors.create, {
    ...planning,
    do: async (work, { params, body }, subject) => ({
      ...(await createPlannedMeetings(work, subject.board, params.year, body)),
      plan: await presentPlan(work, subject, params.year),
    }),
  }),
  route(meetingPlanDoors.csv, {
    ...planning,
    do: async (work, { params }, subject) => {
      const plan = await presentPlan(work, subject, params.year);
      return new FileAnswer(
        csvSheet(columns(plan), plan.dates),
        `Sammanträden ${params.year} ${plan.board}.csv`,
        'text/csv; charset=utf-8',
        'saved',
      );
    },
  }),
  route(meetingPlanDoors.found, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, _input, { item, meeting }) => presentFound(work, item, meeting),
  }),
];
