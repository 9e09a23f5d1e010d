import { matterDoors } from '@klubbat/shared/contracts/assembly-matter';
import { csvSheet, xlsxSheet } from '../../documents/sheet.js';
import { Answer, FileAnswer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { boardSubject } from '../register/board-subject.js';
import {
  createMatter,
  listMatters,
  removeNotedMatter,
  showMatter,
  updateMatter,
} from './assembly-matter.service.js';
import { matterSubject } from './matter-subject.js';
import { undecidedColumns } from './undecided-sheet.js';
import { undecidedMatters } from './undecided.service.js';

const reading = { may: 'meeting.read', subject: boardSubject } as const;

const fileName = (board: { name: string }, day: string, ending: string) =>
  `Ej avgjorda motioner och medborgarförslag ${board.name} ${day}.${ending}`;

export const assemblyMatterRoutes: Route[] = [
  route(matterDoors.list, {
    ...reading,
    do: (work, { query }, { board }) => listMatters(work, board, query),
  }),
  route(matterDoors.create, {
    may: 'meeting.write',
    subject: boardSubject,
    do: async (work, { body }, { board }) => {
      const { matter, added } = await createMatter(work, board, body);
      return new Answer(added ? 201 : 200, matter);
    },
  }),
  route(matterDoors.show, {
    may: 'meeting.read',
    subject: matterSubject,
    do: (work, { params }) => showMatter(work, params.id),
  }),
  route(matterDoors.update, {
    may: 'meeting.write',
    subject: matterSubject,
    do: (work, { params, body }) => updateMatter(work, params.id, body),
  }),
  route(matterDoors.remove, {
    may: 'meeting.write',
    subject: matterSubject,
    do: async (work, { params }) => {
      await removeNotedMatter(work, params.id);
      return {};
    },
  }),
  route(matterDoors.report, {
    ...reading,
    do: (work, { query }, { board }) => undecidedMatters(work, board, query.day),
  }),
  route(matterDoors.csv, {
    ...reading,
    do: async (work, { query }, { board }) => {
      const { day, matters } = await undecidedMatters(work, board, query.day);
      return new FileAnswer(
        csvSheet(undecidedColumns, matters),
        fileName(board, day, 'csv'),
        'text/csv; charset=utf-8',
        'saved',
      );
    },
  }),
  route(matterDoors.xlsx, {
    ...reading,
    do: async (work, { query }, { board }) => {
      const { day, matters } = await undecidedMatters(work, board, query.day);
      return new FileAnswer(
        await xlsxSheet(undecidedColumns, matters, 'Ej avgjorda'),
        fileName(board, day, 'xlsx'),
        matterDoors.xlsx.produces ?? '',
        'saved',
      );
    },
  }),
];
