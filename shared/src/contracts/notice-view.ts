import { z } from 'zod';

/** An anslag of an adjustment, as it is told with it. Days are YYYY-MM-DD. */
export const noticeView = z.object({
  id: z.uuid(),
  board: z.string(),
  postedOn: z.string(),
  lastAppealDay: z.string().nullable(),
  removedOn: z.string().nullable(),
  keptAt: z.string().nullable(),
  /** true: on the notice board that Klubbat itself shows */
  own: z.boolean(),
});
