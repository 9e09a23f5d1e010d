import { attendanceReportDoors } from '@klubbat/shared/contracts/attendance-report';
import { doorAddress } from '../../lib/call.js';
import { doorQuery } from '../../lib/door-query.js';

export interface Period {
  from: string;
  to: string;
}

export const attendanceReportQuery = (boardId: string, period: Period) =>
  doorQuery(attendanceReportDoors.report, { params: { id: boardId }, query: period });

/** Where the basis for fees is fetched as a file. */
export function attendanceFiles(boardId: string, period: Period): { label: string; address: string }[] {
  const input = { params: { id: boardId }, query: period };
  return [
    { label: 'Hämta som Excel', address: doorAddress(attendanceReportDoors.xlsx, input) },
    { label: 'Hämta som CSV', address: doorAddress(attendanceReportDoors.csv, input) },
  ];
}
