import { z } from 'zod';

/** What somebody in the attendance has said of coming. Why he cannot is his own matter. */
export const answerForRoll = z.object({
  /** his key in the meeting */
  person: z.string(),
  /** null: he has been called and has not answered */
  comes: z.boolean().nullable(),
  awayFrom: z.string().nullable(),
  awayUntil: z.string().nullable(),
  /** the key of the member for whom he is called to serve, and why it is his turn */
  servesFor: z.string().nullable(),
  why: z.string().nullable(),
});

export type AnswerForRoll = z.infer<typeof answerForRoll>;
