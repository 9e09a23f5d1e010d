import { attendanceReportDoors } from '@klubbat/shared/contracts/attendance-report';
import { attendanceReport } from '@klubbat/shared/rules/attendance-report';
import { csvSheet, xlsxSheet } from '../../documents/sheet.js';
import { FileAnswer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { boardSubject } from '../register/board-subject.js';
import { attendanceLines } from './attendance-report.service.js';
import { attendanceColumns } from './attendance-sheet.js';

const guard = { may: 'attendance.read', subject: boardSubject } as const;

const fileName = (board: { name: string }, { from, to }: { from: string; to: string }, ending: string) =>
  `Närvaro ${board.name} ${from}–${to}.${ending}`;

export const attendanceReportRoutes: Route[] = [
  route(attendanceReportDoors.report, {
    ...guard,
    do: async (work, { params, query }) => attendanceReport(await attendanceLines(work, params.id, query)),
  }),
  route(attendanceReportDoors.csv, {
    ...guard,
    do: async (work, { params, query }, { board }) =>
      new FileAnswer(
        csvSheet(attendanceColumns, await attendanceLines(work, params.id, query)),
        fileName(board, query, 'csv'),
        'text/csv; charset=utf-8',
        'saved',
      ),
  }),
  route(attendanceReportDoors.xlsx, {
    ...guard,
    do: async (work, { params, query }, { board }) =>
      new FileAnswer(
        await xlsxSheet(attendanceColumns, await attendanceLines(work, params.id, query), 'Närvaro'),
        fileName(board, query, 'xlsx'),
        attendanceReportDoors.xlsx.produces ?? '',
        'saved',
      ),
  }),
];
