import { z } from 'zod';
import * as words from '../vocabulary/meeting-words.js';
import { substituteCalling } from '../vocabulary/convening-words.js';
import { signingOrders } from '../vocabulary/signing-words.js';
import { boardLayout } from './board-layout.js';
import { day, emailAddress, filledLine, line, runningText, timeOfDay } from './text-fields.js';

/** A sentence that a board writes often, under the name it is chosen by. The text is in the Markdown subset. */
export const phrase = z.strictObject({ name: filledLine.max(100), text: runningText.min(1).max(5000) });

/** Somebody who often gets the board's decisions. */
export const standingRecipient = z.strictObject({
  name: filledLine.max(200),
  email: emailAddress.optional(),
  /** true: it gets every extract of the board, not only where a § names it */
  always: z.boolean().optional(),
});

/** From which parties substitutes are called, in this order, to the seat of a member of one party. */
export const partyOrder = z.strictObject({
  party: filledLine.max(50),
  order: z.array(filledLine.max(50)).min(1).max(50),
});

/**
 * An item that stands on every agenda of a board. In its texts `{justerare}` and the like stand for what is known of
 * the meeting (`rules/standing-text.ts`).
 */
export const standingItem = z.strictObject({
  title: filledLine.max(300),
  kind: z.enum(words.itemKinds),
  summary: runningText.max(20_000),
  decision: runningText.max(20_000),
  /** true: it comes after the matters of the day */
  last: z.boolean(),
});

/** The settings of a board: how it numbers, names and adjusts, and what the law asks of it. */
export const boardSettings = z.strictObject({
  name: filledLine.max(200),
  kind: z.enum(words.boardKinds),
  numbering: z.enum(words.numberings),
  numberWithYear: z.boolean(),
  paragraphPrefix: line.max(20).nullable(),
  caseNumberLabel: line.max(100),
  caseNumberBeforeTitle: z.boolean(),
  representsLabel: line.max(200).nullable(),
  /** own headings by section: written into a section when it is added, so that old protocols keep theirs */
  headings: z.partialRecord(z.enum(words.sectionKinds), filledLine.max(200)),
  recipientsHeading: filledLine.max(200).nullable(),
  /** the sections that a new item starts with, in the order in which they are printed */
  itemSections: z
    .array(z.enum(words.sectionKinds))
    .max(words.sectionKinds.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, { params: { code: 'twice' } }),
  phrases: z.array(phrase).max(100),
  recipients: z.array(standingRecipient).max(200),
  standingItems: z.array(standingItem).max(50),
  /** the sentence printed under the signatures */
  adjustmentNote: runningText.max(2000).nullable(),
  adjusterCount: z.int().min(1).max(10).nullable(),
  reserveAdjusterCount: z.int().min(0).max(10).nullable(),
  /** days from the meeting to the last day to sign */
  signingDays: z.int().min(1).max(60),
  signingOrder: z.enum(signingOrders),
  /** true: who signs must have come to the end of the protocol first */
  readToEnd: z.boolean(),
  /** days before the last day on which those who are left are reminded */
  reminderDays: z
    .array(z.int().min(0).max(60))
    .max(10)
    .refine((days) => new Set(days).size === days.length, { params: { code: 'twice' } }),
  /** the last day for material, days before the meeting; null: the board has no rule (`rules/material-deadline.ts`) */
  materialDays: z.int().min(0).max(90).nullable(),
  materialInWeekdays: z.boolean(),
  materialClock: timeOfDay,
  /** the call goes at latest so many days before the meeting; null: the body has no rule of its own */
  callDays: z.int().min(0).max(60).nullable(),
  /** who calls the next substitute when a member cannot come */
  substituteCalling: z.enum(substituteCalling),
  /** how open votes are printed */
  voteStyle: z.enum(words.voteStyles),
  attendanceStyle: z.enum(words.attendanceStyles),
  ...boardLayout.shape,
  statutory: z.boolean(),
  seats: z.int().min(1).max(10_000).nullable(),
  /** as the body has decided (KL 6:16); without a line for a party it is his own, and then the order of the list */
  substituteOrder: z
    .array(partyOrder)
    .max(50)
    .refine((lines) => new Set(lines.map(({ party }) => party)).size === lines.length, {
      params: { code: 'twice' },
    }),
  substitutes: z.int().min(0).max(10_000).nullable(),
  /** the mandate period that is going on: first and last day */
  mandateFrom: day.nullable(),
  mandateUntil: day.nullable(),
  publicMeetings: z.boolean(),
  distance: z.boolean(),
  /** a body without notices or appeal lacks these steps of the adjustment's life */
  announced: z.boolean(),
  appealable: z.boolean(),
  noticeBoards: z.array(line.max(200)).max(50),
  noticeDays: z.int().min(0).max(365).nullable(),
});

export type Phrase = z.infer<typeof phrase>;
export type StandingRecipient = z.infer<typeof standingRecipient>;
export type StandingItem = z.infer<typeof standingItem>;
export type BoardSettings = z.infer<typeof boardSettings>;
