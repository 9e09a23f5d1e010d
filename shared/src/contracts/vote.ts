import { z } from 'zod';
import * as words from '../vocabulary/meeting-words.js';
import { byId, door } from './door.js';
import { voteInFile } from './meeting-file.js';
import { opinionView } from './opinion.js';
import { saveFields } from './save.js';
import { filledLine } from './text-fields.js';

/*
 * A vote while it is held, and who may decide on a §. People are named by their key in the meeting (`people[].key`), as
 * everywhere inside a §. When a vote is closed it becomes one of the item's `votes`, with a result that is reckoned.
 */

/** Why something is recorded although the law says no to it. It is kept with the §, never printed. */
const reason = filledLine.max(1000);
const count = z.int().min(0).max(1_000_000);

/** What a person can be entered as; `stands-out` takes no part in the decision and so has no ballot (KL 4:25). */
const cast = z.enum(words.castVotes);

const voteTerms = voteInFile.pick({
  method: true,
  yesMeans: true,
  noMeans: true,
  yesMotion: true,
  noMotion: true,
  point: true,
  threshold: true,
  order: true,
});

const voteOutcome = z.object({
  /** null: nothing has been decided, or not yet */
  side: z.enum(words.voteSides).nullable(),
  by: z.enum(['majority', 'casting-vote', 'lot', 'threshold']).nullable(),
  /** why nothing is decided */
  because: z.enum(['no-votes', 'chair-must-vote', 'casting-vote-missing', 'lot-missing']).nullable(),
});

export const voterView = z.object({
  person: z.string(),
  name: z.string(),
  party: z.string().nullable(),
  /** the one in whose seat a substitute serves */
  servesFor: z.string().nullable(),
  leads: z.boolean(),
  /** false: may not vote here (any more); stands in the list because a ballot is there */
  mayVote: z.boolean(),
  cast: cast.nullable(),
});

export const liveVoteView = voteTerms.extend({
  id: z.uuid(),
  itemId: z.uuid(),
  state: z.enum(words.liveVoteStates),
  openedAt: z.string(),
  openedBy: z.string().nullable(),
  /** true: a tie is broken by lot, not by the one who leads (KL 5:56) */
  byLot: z.boolean(),
  voters: z.array(voterView),
  tally: z.object({ yes: count, no: count, abstain: count, absent: count, standsOut: count, missing: count }),
  result: voteOutcome,
  /** the version of the item when it was closed */
  itemVersion: z.int(),
});

export type LiveVoteView = z.infer<typeof liveVoteView>;
export type VoterView = z.infer<typeof voterView>;
export type VoteOutcome = z.infer<typeof voteOutcome>;

/** What cannot be true, or should be looked at, in one §, with the reason that has been given for it. */
export const itemFindingView = z.object({
  code: z.string(),
  /** whom it concerns, by key; empty where it concerns nobody in particular */
  about: z.string(),
  severity: z.enum(['contradiction', 'warning']),
  message: z.string(),
  /** true: it may stand when a reason is given */
  reasonable: z.boolean(),
  reason: z.string().nullable(),
});

export type ItemFindingView = z.infer<typeof itemFindingView>;

const place = z.object({
  /** null: the § as a whole */
  point: z.int().nullable(),
  /** everyone who serves there, those with jäv among them */
  serving: z.array(z.string()),
  /** the one who leads there */
  leads: z.string().nullable(),
});

export const decidingView = z.object({
  itemId: z.uuid(),
  board: z.enum(words.boardKinds),
  /** false: the rules of jäv, quorum and minorities do not apply */
  statutory: z.boolean(),
  /** false: nobody has been called up, so it is not known who serves */
  attendanceKnown: z.boolean(),
  /** first the § as a whole, then each decision point that is saved */
  places: z.array(place),
  /** everyone who may make a proposal at the § */
  mayMove: z.array(z.string()),
  /** a minority that has had the case put off before, as printed: `§ 12, 14 januari 2025` */
  minorityBefore: z.string().nullable(),
  /** the vote that is being held */
  vote: liveVoteView.nullable(),
  findings: z.array(itemFindingView),
  opinions: z.array(opinionView),
});

export type DecidingView = z.infer<typeof decidingView>;

const ballots = z
  .array(z.strictObject({ person: z.string(), cast: cast.nullable() }))
  .min(1)
  .max(3000)
  .refine((list) => new Set(list.map(({ person }) => person)).size === list.length, {
    params: { code: 'twice' },
  });

const sides = z.enum(words.voteSides);

export const voteDoors = {
  deciding: door({
    method: 'GET',
    path: '/api/agenda-items/:id/deciding',
    summary:
      'Vilka som får yrka, rösta och reservera sig i en paragraf, vad som pågår och vad som inte stämmer',
    params: byId,
    reply: decidingView,
  }),
  open: door({
    method: 'POST',
    path: '/api/agenda-items/:id/live-votes',
    summary: 'Börja en omröstning. Samma id en gång till ändrar inget.',
    params: byId,
    body: z.strictObject({ ...voteTerms.shape, id: z.uuid(), reason: reason.optional() }),
    reply: liveVoteView,
    status: 201,
  }),
  show: door({
    method: 'GET',
    path: '/api/live-votes/:id',
    summary: 'En omröstning: vilka som röstar, hur de har röstat och hur det står',
    params: byId,
    reply: liveVoteView,
  }),
  cast: door({
    method: 'PUT',
    path: '/api/live-votes/:id/ballots',
    summary: 'Lägg eller ändra röster, en eller flera på en gång. null tar bort en röst.',
    params: byId,
    body: z.strictObject({ ballots, reason: reason.optional() }),
    reply: liveVoteView,
  }),
  close: door({
    method: 'POST',
    path: '/api/live-votes/:id/closing',
    summary: 'Avsluta omröstningen: resultatet räknas och skrivs in i paragrafen',
    params: byId,
    body: z.strictObject({
      /** what those who have given no ballot are entered as; without it all must have given one */
      missing: z.enum(['abstain', 'absent']).optional(),
      /** a closed vote, or an open one with an appended list: the numbers that were counted */
      counts: z.strictObject({ yes: count, no: count, abstain: count.optional() }).optional(),
      /** only in a tie, where it is not known how the one who leads has voted */
      castingVote: sides.optional(),
      /** only in a tie of an election or appointment */
      lot: sides.optional(),
      attachment: voteInFile.shape.attachment,
      reason: reason.optional(),
    }),
    reply: liveVoteView,
  }),
  cancel: door({
    method: 'POST',
    path: '/api/live-votes/:id/cancellation',
    summary: 'Avbryt omröstningen: inga röster sparas',
    params: byId,
    body: z.strictObject({ reason: reason.optional() }),
    reply: liveVoteView,
  }),
  correct: door({
    method: 'POST',
    path: '/api/agenda-items/:id/vote-corrections',
    summary: 'Rätta en avslutad omröstning, eller ta bort den. Skälet och vad som stod sparas i historiken.',
    params: byId,
    body: z.strictObject({
      ...saveFields,
      /** which of the item's votes, from 0 */
      index: z.int().min(0).max(1000),
      /** null takes it away */
      vote: voteInFile.nullable(),
      reason,
    }),
    reply: z.object({ itemVersion: z.int() }),
  }),
  giveReason: door({
    method: 'PUT',
    path: '/api/agenda-items/:id/finding-reasons',
    summary: 'Ange varför något står kvar som det var fast reglerna säger nej. null tar bort skälet.',
    params: byId,
    body: z.strictObject({
      code: z.string().max(100),
      about: z.string().max(300),
      reason: reason.nullable(),
    }),
    reply: z.object({ findings: z.array(itemFindingView) }),
  }),
};
