import { z } from 'zod';
import { capacities } from '../vocabulary/meeting-words.js';
import { byId, door } from './door.js';
import { day } from './text-fields.js';

/** The first and the last day of a period, both in it; YYYY-MM-DD in Sweden. */
export const reportPeriod = z.object({ from: day, to: day });

const sums = { meetings: z.int(), attended: z.int(), served: z.int(), remote: z.int() };

/** One person at one meeting that has been held. */
export const attendanceLine = z.object({
  meetingId: z.uuid(),
  date: z.string(),
  /** of a meeting of several days: the last one */
  lastDate: z.string().nullable(),
  /** false: the protocol has not been adjusted yet, so that this may still change */
  adjusted: z.boolean(),
  name: z.string(),
  party: z.string().nullable(),
  represents: z.string().nullable(),
  title: z.string().nullable(),
  /** ties the lines of one person together within the report */
  person: z.string(),
  capacity: z.enum(capacities),
  office: z.string().nullable(),
  presence: z.enum(['whole', 'part', 'none']),
  /** had a seat for some part of the meeting */
  served: z.boolean(),
  remote: z.boolean(),
  /** HH:MM, as far as known */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** `1-4,6`; null: not told, or all of them */
  paragraphs: z.string().nullable(),
});

export type AttendanceLine = z.infer<typeof attendanceLine>;

export const attendanceReport = z.object({
  meetings: z.int(),
  people: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      party: z.string().nullable(),
      represents: z.string().nullable(),
      ...sums,
    }),
  ),
  /** members and substitutes by party; null: those without one */
  parties: z.array(z.object({ party: z.string().nullable(), ...sums })),
});

export type AttendanceReport = z.infer<typeof attendanceReport>;

const ofBoard = { method: 'GET', params: byId, query: reportPeriod } as const;

export const attendanceReportDoors = {
  report: door({
    ...ofBoard,
    path: '/api/boards/:id/attendance',
    summary: 'Närvaro per person och parti under en tid, högst fem år',
    reply: attendanceReport,
  }),
  csv: door({
    ...ofBoard,
    path: '/api/boards/:id/attendance.csv',
    summary: 'Underlag för arvoden: en rad per person och sammanträde, som CSV',
    produces: 'text/csv',
  }),
  xlsx: door({
    ...ofBoard,
    path: '/api/boards/:id/attendance.xlsx',
    summary: 'Underlag för arvoden: en rad per person och sammanträde, som Excel',
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
};
