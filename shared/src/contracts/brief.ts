import { z } from 'zod';
import { byId, door } from './door.js';
import { textBlock } from './rich-text.js';

/*
 * Beslut i korthet: what a meeting decided, and nothing else. Of a secret § only that there is one.
 */

export const briefItem = z.object({
  paragraph: z.int(),
  /** as printed: `§ 9` */
  label: z.string(),
  /** true: that is all that is told of it */
  secret: z.boolean(),
  title: z.string().optional(),
  decision: z.array(z.object({ heading: z.string().optional(), blocks: z.array(textBlock) })),
  /** what else was decided, and how votes ended, as sentences */
  outcome: z.array(z.string()),
  /** who made a reservation, as sentences */
  reservations: z.array(z.string()),
  adjusted: z.boolean(),
});
export type BriefItem = z.infer<typeof briefItem>;

export const brief = z.object({
  organisation: z.string(),
  board: z.string(),
  /** YYYY-MM-DD */
  date: z.string(),
  items: z.array(briefItem),
  /** how much of it is adjusted */
  adjusted: z.enum(['none', 'some', 'all']),
});
export type Brief = z.infer<typeof brief>;

/** Whether anyone may read it, and since when. */
export const briefRelease = z.object({
  token: z.string(),
  releasedAt: z.string(),
  releasedBy: z.string(),
  /** true: what is not adjusted says something else now than what was released */
  changed: z.boolean(),
});

export const meetingBrief = z.object({
  brief,
  /** null: it is not released, or the reader may not release it */
  release: briefRelease.nullable(),
  /** whether the organisation lets its briefs be read without signing in */
  open: z.boolean(),
  mayRelease: z.boolean(),
  /** what looks like personal numbers in it, for him who may release it: `§ 9: 64••••-••••` */
  warnings: z.array(z.string()),
});
export type MeetingBrief = z.infer<typeof meetingBrief>;

const byToken = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/) });

export const briefDoors = {
  show: door({
    method: 'GET',
    path: '/api/meetings/:id/brief',
    summary: 'Beslut i korthet från ett sammanträde',
    params: byId,
    reply: meetingBrief,
  }),
  pdf: door({
    method: 'GET',
    path: '/api/meetings/:id/brief/pdf',
    summary: 'Beslut i korthet som PDF',
    params: byId,
    produces: 'application/pdf',
  }),
  setRelease: door({
    method: 'PUT',
    path: '/api/meetings/:id/brief/release',
    summary:
      'Släpp besluten i korthet så som de står nu, så att vem som helst kan läsa dem; eller ta tillbaka dem',
    params: byId,
    body: z.strictObject({ released: z.boolean() }),
    reply: meetingBrief,
  }),
  open: door({
    method: 'GET',
    path: '/api/briefs/:token',
    summary: 'Beslut i korthet som har släppts, utan inloggning',
    params: byToken,
    reply: brief,
  }),
  openPdf: door({
    method: 'GET',
    path: '/api/briefs/:token/pdf',
    summary: 'Beslut i korthet som har släppts som PDF, utan inloggning',
    params: byToken,
    produces: 'application/pdf',
  }),
};
