import { z } from 'zod';
import * as words from '../vocabulary/meeting-words.js';
import { filledLine } from './text-fields.js';

/** How a board prints its documents. A meeting keeps it from when its first § is sent for adjustment. */
export const boardLayout = z.strictObject({
  /** each § begins on a page of its own; otherwise they follow each other */
  pagePerItem: z.boolean(),
  decisionPlace: z.enum(words.decisionPlaces),
  pointStyle: z.enum(words.pointStyles),
  headingStyle: z.enum(words.headingStyles),
  attendancePlace: z.enum(words.attendancePlaces),
  attendanceGrouping: z.enum(words.attendanceGroupings),
  attendanceColumns: z
    .array(z.enum(words.attendanceColumns))
    .max(words.attendanceColumns.length)
    .refine((columns) => new Set(columns).size === columns.length, { params: { code: 'twice' } }),
  /** a list of the §§ with their pages after the cover */
  contentsList: z.boolean(),
  /** a block on the cover to be filled in when the adjustment is announced */
  noticeBlock: z.boolean(),
  /** where the protocol is kept, as the notice says it */
  keptAt: filledLine.max(200).nullable(),
});

export type BoardLayout = z.infer<typeof boardLayout>;

const choices = Object.keys(boardLayout.shape) as (keyof BoardLayout)[];

/** The choices of layout among all settings of a board. */
export function layoutOf(settings: BoardLayout): BoardLayout {
  return Object.fromEntries(choices.map((choice) => [choice, settings[choice]])) as BoardLayout;
}

/** What everything looked like before there was a choice, and what a new board begins with. */
export const usualLayout: BoardLayout = {
  pagePerItem: true,
  decisionPlace: 'written',
  pointStyle: 'written',
  headingStyle: 'all',
  attendancePlace: 'cover',
  attendanceGrouping: 'none',
  attendanceColumns: ['party', 'office'],
  contentsList: false,
  noticeBlock: false,
  keptAt: null,
};
