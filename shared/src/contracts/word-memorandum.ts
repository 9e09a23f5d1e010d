import { z } from 'zod';
import { memorandumFates } from '../vocabulary/memorandum-words.js';
import { leftOut } from './proposal.js';

/** A memorandum in Word as it was read, and what of the file is not taken. */
export const wordMemorandum = z.object({
  title: z.string(),
  caseNumber: z.string(),
  parts: z.array(
    z.object({
      heading: z.string(),
      body: z.string(),
      fate: z.enum(memorandumFates),
      /** false: what becomes of it is a guess */
      known: z.boolean(),
    }),
  ),
  leftOut: z.array(leftOut),
});

export type WordMemorandumView = z.infer<typeof wordMemorandum>;
