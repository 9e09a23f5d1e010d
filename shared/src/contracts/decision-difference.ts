import { z } from 'zod';
import { byId, door } from './door.js';

/** A decision on its way from proposal to draft to what is signed, point by point. */
export const decisionDifference = z.object({
  itemId: z.uuid(),
  label: z.string(),
  title: z.string(),
  /** `adjusted`: what is said now is what was signed; `sent`: it is what will be */
  state: z.enum(['draft', 'sent', 'adjusted']),
  /** when the draft was last sent to be reviewed; null: it never was */
  reviewedAt: z.string().nullable(),
  /** whether anything was proposed */
  hasProposal: z.boolean(),
  rows: z.array(
    z.object({
      proposed: z.string().nullable(),
      reviewed: z.string().nullable(),
      now: z.string().nullable(),
    }),
  ),
});

export type DecisionDifference = z.infer<typeof decisionDifference>;

export const decisionDifferenceDoors = {
  ofMeeting: door({
    method: 'GET',
    path: '/api/meetings/:id/decision-differences',
    summary:
      'Varje beslutspunkt så som den föreslogs, stod i utkastet och står nu. För den som skriver eller justerar',
    params: byId,
    reply: z.object({ items: z.array(decisionDifference) }),
  }),
};
