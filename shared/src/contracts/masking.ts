import { z } from 'zod';
import { maskGrounds } from '../vocabulary/masking-words.js';
import { filledLine } from './text-fields.js';

/**
 * A span that is left out of the public version. `path` names a text of the meeting file as findings do
 * (`$.items[3].sections[0].body`); `from` and `to` count UTF-16 units of what one reads there (`text/visible-text.ts`),
 * `to` not included. `legalGround` is the paragraph of law, which a secret must have.
 */
export const mask = z
  .strictObject({
    path: z
      .string()
      .regex(/^\$(?:\.[a-zA-Z]+|\[\d{1,6}\])+$/)
      .max(200),
    from: z.int().min(0).max(1_000_000),
    to: z.int().min(1).max(1_000_000),
    ground: z.enum(maskGrounds),
    legalGround: filledLine.max(200).optional(),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], params: { code: 'empty' } })
  .refine(({ ground, legalGround }) => ground !== 'secrecy' || legalGround !== undefined, {
    path: ['legalGround'],
    params: { code: 'empty' },
  });
export type Mask = z.infer<typeof mask>;
