import { z } from 'zod';
import { appealStates, appealStepKinds } from '../vocabulary/appeal-words.js';
import { triedBy } from '../vocabulary/later-news-words.js';
import { actions } from '../vocabulary/roles.js';
import { byId, door } from './door.js';
import { day, filledLine, line, runningText } from './text-fields.js';

/*
 * Appeals of an adjusted §, as the office notes them. Who has appealed is told to those who handle it, and to nobody else.
 */

export const appealDraft = z.strictObject({
  way: z.enum(triedBy),
  receivedOn: day,
  /** who appeals */
  appellant: filledLine.max(300),
  court: line.max(300).optional(),
  courtCase: line.max(100).optional(),
});
export type AppealDraft = z.infer<typeof appealDraft>;

export const appealStepDraft = z.strictObject({
  kind: z.enum(appealStepKinds),
  day,
  court: line.max(300).optional(),
  courtCase: line.max(100).optional(),
  note: runningText.max(2000).optional(),
});
export type AppealStepDraft = z.infer<typeof appealStepDraft>;

const noted = { notedBy: z.string(), notedAt: z.iso.datetime() };

export const appealView = z.object({
  id: z.uuid(),
  way: z.enum(triedBy),
  receivedOn: z.iso.date(),
  /** null: told only to those who handle appeals */
  appellant: z.string().nullable(),
  /** as they were noted last */
  court: z.string().nullable(),
  courtCase: z.string().nullable(),
  state: z.enum(appealStates),
  steps: z.array(
    z.object({
      kind: z.enum(appealStepKinds),
      day: z.iso.date(),
      court: z.string().nullable(),
      courtCase: z.string().nullable(),
      /** null too where it is told only to those who handle appeals */
      note: z.string().nullable(),
      ...noted,
    }),
  ),
  ...noted,
});
export type AppealView = z.infer<typeof appealView>;

/** A party that was sent the § with how to appeal: its own three weeks run from when it got it (FL 44 §). */
export const partyTime = z.object({
  deliveryId: z.uuid(),
  name: z.string(),
  instance: z.string(),
  receivedOn: z.iso.date().nullable(),
  /** null: nobody knows yet when the party got it */
  lastAppealDay: z.iso.date().nullable(),
});
export type PartyTime = z.infer<typeof partyTime>;

export const appealsOfItem = z.object({
  appeals: z.array(appealView),
  /** for those who handle appeals; to others none are named */
  parties: z.array(partyTime),
  /** of laglighetsprövning, by all notices; null: not announced, or it has none */
  lastAppealDay: z.iso.date().nullable(),
  /** what speaks against laga kraft today, in words, by each way to have it tried; a person must ask the court all the same */
  obstacles: z.object({ legality: z.array(z.string()), administrative: z.array(z.string()) }),
  permitted: z.array(z.enum(actions)),
});
export type AppealsOfItem = z.infer<typeof appealsOfItem>;

/** What stands about a § of an adjustment that is appealed: nothing of who, nor of anybody's name. */
export const appealedParagraph = z.object({
  itemId: z.uuid(),
  /** as printed: `§ 291/23` */
  label: z.string(),
  /** null: it is secret */
  title: z.string().nullable(),
  /** those that are real, as they came in */
  appeals: z.array(
    z.object({
      way: z.enum(triedBy),
      receivedOn: z.iso.date(),
      sentOn: z.iso.date().nullable(),
      state: z.enum(appealStates),
      /** of what it has come to; null while it is open */
      settledOn: z.iso.date().nullable(),
    }),
  ),
  /** the day of what the court said, where laga kraft is noted and stands */
  legalForceOn: z.iso.date().nullable(),
  /** what speaks against noting it today, in words that name nobody */
  obstacles: z.array(z.string()),
});
export type AppealedParagraph = z.infer<typeof appealedParagraph>;

export const appealsOfAdjustment = z.object({
  meetingId: z.uuid(),
  paragraphs: z.array(appealedParagraph),
  /** other §§ of which laga kraft is noted, as printed; empty: none */
  legalForce: z.string(),
  /** secret §§ that who asks may not read, appealed or not, as printed; empty: none */
  closed: z.string(),
});
export type AppealsOfAdjustment = z.infer<typeof appealsOfAdjustment>;

export const appealDoors = {
  ofAdjustment: door({
    method: 'GET',
    path: '/api/adjustments/:id/appeals',
    summary: 'De paragrafer i en justering som är överklagade: hur långt det har kommit, och laga kraft',
    params: byId,
    reply: appealsOfAdjustment,
  }),
  list: door({
    method: 'GET',
    path: '/api/agenda-items/:id/appeals',
    summary: 'Överklaganden av en paragraf, parternas sista dagar, och vad som hindrar laga kraft',
    params: byId,
    reply: appealsOfItem,
  }),
  receive: door({
    method: 'POST',
    path: '/api/agenda-items/:id/appeals',
    summary: 'Anteckna att ett överklagande har kommit in; samma en gång till är samma (200)',
    params: byId,
    body: appealDraft,
    reply: appealsOfItem,
    status: 201,
  }),
  note: door({
    method: 'POST',
    path: '/api/appeals/:id/steps',
    summary:
      'Anteckna vad som har hänt med ett överklagande; upphävt och ändrat antecknas också som nyhet om paragrafen',
    params: byId,
    body: appealStepDraft,
    reply: appealsOfItem,
    status: 201,
  }),
};
