import { z } from 'zod';
import { contentItem } from './protocol-content.js';

/** One extract as data: what stands on paper, and nothing else. */
export const extractData = z.strictObject({
  format: z.literal('klubbat-extract'),
  version: z.literal(1),
  organisation: z.string(),
  board: z.string(),
  /** as printed: a meeting of several days has both */
  date: z.string(),
  title: z.string(),
  status: z.string().optional(),
  /** who certifies it: name, title, day, as printed */
  certifiedBy: z.string().optional(),
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  items: z.array(contentItem),
  appendices: z.array(
    z.strictObject({ label: z.string(), title: z.string(), sha256: z.string().optional() }),
  ),
});

export type ExtractData = z.infer<typeof extractData>;
