import { z } from 'zod';
import { agedKinds } from '../vocabulary/aged-kinds.js';
import { byId, door } from './door.js';

const years = z.int().min(1).max(10).nullable();
const asked = z.coerce.number().int().min(1).max(10).optional();

/** What an organisation itself decides, in years; null: kept until it decides otherwise. */
const decided = { accessNotesYears: years, mailYears: years };

/** What the program removes by age, and what it would remove at this moment. */
export const retentionView = z.object({
  at: z.iso.datetime(),
  ...decided,
  kinds: z.array(
    z.object({
      kind: z.enum(agedKinds),
      /** in words */
      what: z.string(),
      /** in words: why it may be removed */
      ground: z.string(),
      /** whose: of this organisation, or of all that the installation holds */
      of: z.enum(['organisation', 'installation']),
      /** from when it is of no use any more; null: counted in years, as the organisation has decided */
      keptDays: z.int().nullable(),
      /** as the organisation has decided, or as it is asked whether to decide; null: in days, or nothing is decided and all are kept */
      keptYears: z.int().nullable(),
      /** how many would be removed now; null: of the whole installation, which only who operates it is told */
      due: z.int().nullable(),
      /** since when the oldest of them has been of no use; null: none is due, or it is not told */
      oldest: z.iso.datetime().nullable(),
    }),
  ),
});

export const retentionDoors = {
  show: door({
    method: 'GET',
    path: '/api/organisations/:id/retention',
    summary:
      'Gallring: vad programmet tar bort när det har sparats länge nog, och vad som skulle tas bort nu',
    params: byId,
    /** as if it were decided so: what would then be removed can be asked before it is */
    query: z.object({ accessNotesYears: asked, mailYears: asked }),
    reply: retentionView,
  }),
  decide: door({
    method: 'PUT',
    path: '/api/organisations/:id/retention',
    summary:
      'Bestäm i hur många år noteringar om läsning (accessNotesYears) och texten i mejl (mailYears) sparas. null: tills vidare. Det som inte nämns ändras inte',
    params: byId,
    body: z.strictObject(decided).partial(),
    reply: retentionView,
  }),
};

export type RetentionDecision = z.infer<z.ZodObject<typeof decided>>;
export type RetentionView = z.infer<typeof retentionView>;
