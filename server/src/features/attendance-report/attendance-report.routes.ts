import { attendanceReportDoors } from '@klubbat/shared/contracts/attendance-report';
import { attendanceReport } from '@klubbat/shared/rules/attendance-report';
import { csvSheet, xlsxSheet } from '../../documents/sheet.js';
import { FileAnswer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { boardSubject } from '../register/board-subject.js';
import { attendanceLines } from './attendance-report.service.js';
import { attendanceColumns } from './attendance-sheet.js';

/** Who was where and who was not, meeting by meeting, is of people: that it was read is noted of the board. */
function linesOf(
  work: Work,
  { params, query }: { params: { id: string }; query: Parameters<typeof attendanceLines>[2] },
  { board }: { board: { organisationId: string } },
) {
  work.noteAccess({ organisationId: board.organisationId, kind: 'attendance', thingId: params.id });
  return attendanceLines(work, params.id, query);
}

const guard = { may: 'attendance.read', subject: boardSubject } as const;

const fileName = (board: { name: string }, { from, to }: { from: string; to: string }, ending: string) =>
  `Närvaro ${board.name} ${from}–${to}.${ending}`;

export const attendanceReportRoutes: Route[] = [
  route(attendanceReportDoors.report, {
    ...guard,
    do: async (work, input, subject) => attendanceReport(await linesOf(work, input, subject)),
  }),
  route(attendanceReportDoors.csv, {
    ...guard,
    do: async (work, input, subject) =>
      new FileAnswer(
        csvSheet(attendanceColumns, await linesOf(work, input, subject)),
        fileName(subject.board, input.query, 'csv'),
        'text/csv; charset=utf-8',
        'saved',
      ),
  }),
  route(attendanceReportDoors.xlsx, {
    ...guard,
    do: async (work, input, subject) =>
      new FileAnswer(
        await xlsxSheet(attendanceColumns, await linesOf(work, input, subject), 'Närvaro'),
        fileName(subject.board, input.query, 'xlsx'),
        attendanceReportDoors.xlsx.produces ?? '',
        'saved',
      ),
  }),
];
