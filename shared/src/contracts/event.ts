import { z } from 'zod';
import { pageMark } from './door.js';

/** What was done with a thing, by whom and when. */
export const eventView = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string().nullable(),
  action: z.string(),
  /** what it was done with: an item, an attachment, the meeting itself */
  subjectId: z.uuid().nullable(),
  details: z.record(z.string(), z.unknown()),
});

export const eventQuery = z.object({ page: pageMark.optional() });

/** A page of a history, the latest first. */
export const eventPage = z.object({ events: z.array(eventView), nextPage: z.string().nullable() });

export type EventView = z.infer<typeof eventView>;
export type EventPage = z.infer<typeof eventPage>;
