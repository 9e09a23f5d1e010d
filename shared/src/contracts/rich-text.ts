import { z } from 'zod';

/*
 * Running text as structure: what the Markdown subset of the meeting file means. Screen, paper and mail all
 * render this, so that they cannot differ. Read and written by `text/`.
 */

export const inline = z.union([
  z.strictObject({
    type: z.literal('text'),
    text: z.string(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    /** what no longer holds; nobody writes it */
    struck: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('break') }),
  /** a link to an attachment of the meeting; `text` is what it was called when it was written */
  z.strictObject({
    type: z.literal('attachment'),
    id: z.string(),
    text: z.string(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
  }),
]);

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline) });

const listStyle = z.enum(['bullet', 'number', 'letter']);

/** `label` is what stands before the item as printed: `•`, `3.`, `B.` */
const innerList = z.strictObject({
  type: z.literal('list'),
  style: listStyle,
  items: z.array(z.strictObject({ label: z.string(), blocks: z.array(paragraph) })),
});

const list = z.strictObject({
  type: z.literal('list'),
  style: listStyle,
  items: z.array(z.strictObject({ label: z.string(), blocks: z.array(z.union([paragraph, innerList])) })),
});

const table = z.strictObject({
  type: z.literal('table'),
  align: z.array(z.enum(['left', 'center', 'right'])),
  header: z.array(z.array(inline)),
  rows: z.array(z.array(z.array(inline))),
  /** what is written where a page ends after that row, and where the next begins: the sums so far */
  carried: z.array(z.array(z.array(inline))).optional(),
});

export const textBlock = z.union([paragraph, list, table]);

export type Inline = z.infer<typeof inline>;
export type ListStyle = z.infer<typeof listStyle>;
export type ParagraphBlock = z.infer<typeof paragraph>;
export type ListBlock = z.infer<typeof list>;
export type TableBlock = z.infer<typeof table>;
export type TextBlock = z.infer<typeof textBlock>;
