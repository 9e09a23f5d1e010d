import { z } from 'zod';

/** An anslag of an adjustment, as it is told with it. Days are YYYY-MM-DD. */
export const noticeView = z.object({
  id: z.uuid(),
  board: z.string(),
  postedOn: z.string(),
  /** null: nothing of it can be tried for its legality */
  lastAppealDay: z.string().nullable(),
  /** the last day on which it must be up: that of the board where it was announced last; null: a person takes it down */
  standsUntil: z.string().nullable(),
  removedOn: z.string().nullable(),
  keptAt: z.string().nullable(),
  /** true: on the notice board that Klubbat itself shows */
  own: z.boolean(),
});
