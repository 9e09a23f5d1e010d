import { z } from 'zod';
import { sectionKinds } from '../vocabulary/meeting-words.js';
import { byId, door } from './door.js';

/** What becomes of a part of a proposal: a section of that kind, recipients of the decision, or nothing. */
export const proposalFates = [...sectionKinds, 'recipients', 'skip'] as const;
export type ProposalFate = (typeof proposalFates)[number];

/** What of a file is not taken, or is taken in another form. */
export const leftOutKinds = [
  'picture',
  'chart',
  'object',
  'text-box',
  'footnote',
  'comment',
  'deleted',
  'inserted',
  'hidden',
  'formula',
  'placeholder',
  'contents',
  'header-footer',
  'macros',
  'symbol',
  'struck',
  'link',
  'merged-cells',
  'table-in-table',
  'list-depth',
  'list-label',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

export const proposalSection = z.object({
  /** as the document has it; empty: what stands before its first heading */
  heading: z.string(),
  /** what its heading says that it is */
  fate: z.enum(proposalFates),
  /** in the Markdown subset of the meeting file */
  body: z.string(),
});

export const leftOut = z.object({
  kind: z.enum(leftOutKinds),
  count: z.int(),
  /** the first of them, as far as they are words */
  texts: z.array(z.string()),
});

export type ProposalSection = z.infer<typeof proposalSection>;
export type LeftOut = z.infer<typeof leftOut>;

export const proposalDoors = {
  read: door({
    method: 'POST',
    path: '/api/agenda-items/:id/word-proposal',
    summary: 'Läs ett förslag i Word: hur det skulle bli avsnitt i paragrafen. Inget sparas',
    params: byId,
    multipart: true,
    reply: z.object({ sections: z.array(proposalSection), leftOut: z.array(leftOut) }),
  }),
};
