import { z } from 'zod';
import { byId, door } from './door.js';
import { day, runningText } from './text-fields.js';

/*
 * Reservations and statements with what a meeting file has no place for: when they were entered, until when their text may
 * be handed in, and who handed it in. An opinion is told by its list, by whom it is and on which point.
 */

export const opinionLists = ['reservations', 'statements'] as const;

const place = {
  list: z.enum(opinionLists),
  by: z.array(z.string()).min(1).max(3000),
  point: z.int().min(1).optional(),
};

export const opinionView = z.object({
  list: z.enum(opinionLists),
  by: z.array(z.string()),
  point: z.int().nullable(),
  /** the day until which the text may be handed in: as decided here, else the last day for the adjustment */
  due: z.string(),
  /** true: somebody has decided on that day */
  decided: z.boolean(),
  hasText: z.boolean(),
  /** true: the reader is one of them, and may hand the text in himself */
  mayHandIn: z.boolean(),
});

export type OpinionView = z.infer<typeof opinionView>;

export const opinionDoors = {
  setDue: door({
    method: 'PUT',
    path: '/api/agenda-items/:id/opinion-due',
    summary:
      'Ange när texten till en reservation eller ett yttrande ska lämnas. null: senast vid justeringen.',
    params: byId,
    body: z.strictObject({ ...place, due: day.nullable() }),
    reply: z.object({ opinions: z.array(opinionView) }),
  }),
  handIn: door({
    method: 'PUT',
    path: '/api/agenda-items/:id/opinion-texts',
    summary: 'Lämna texten till en reservation eller ett yttrande, själv eller genom sekreteraren',
    params: byId,
    body: z.strictObject({ ...place, text: runningText.max(100_000) }),
    reply: z.object({ itemVersion: z.int(), opinions: z.array(opinionView) }),
  }),
};
