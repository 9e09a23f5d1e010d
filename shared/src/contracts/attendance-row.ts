import { z } from 'zod';
import { attendanceInFile } from './meeting-file.js';
import { filledLine, line } from './text-fields.js';

/** A seat of the board in which nobody sits, as it was called on the day, and the party that it belongs to. */
export const vacantSeat = z.strictObject({ label: filledLine.max(100), party: line.max(50).optional() });

export type VacantSeat = z.infer<typeof vacantSeat>;

/**
 * A row of attendance as Klubbat keeps it: the meeting file has no place for the vacant seat in which a substitute serves.
 */
export const attendanceRow = attendanceInFile.extend({ vacantSeat: vacantSeat.optional() });

export type AttendanceRow = z.infer<typeof attendanceRow>;
