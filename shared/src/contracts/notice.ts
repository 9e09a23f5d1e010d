import { z } from 'zod';
import { evidenceShows, gapSettlements, noticeFilters } from '../vocabulary/notice-words.js';
import { actions } from '../vocabulary/roles.js';
import { adjustmentView } from './adjustment.js';
import { byId, door, pageMark } from './door.js';
import { noticeView } from './notice-view.js';
import { day, filledLine, line } from './text-fields.js';

/*
 * Anslag and the notice board that Klubbat itself shows: what is posted on it, what proves that it was up, and what a time when
 * it was not means for the time to appeal.
 */

const noticeBoardFields = {
  /** what the board is called, as notices name it */
  name: filledLine.max(200),
  /** where protocols are kept, where the body does not say another place */
  keptAt: filledLine.max(300),
  /** the unit that answers for it, and how to reach it */
  contact: filledLine.max(300),
};

export const noticeBoardView = z.object({ ...noticeBoardFields, version: z.int() });
export type NoticeBoardView = z.infer<typeof noticeBoardView>;

/** The decision by delegation that a notice announces, where it announces no adjustment. */
export const delegatedDecisionView = z.object({
  /** who decided, by post */
  decidedBy: z.string(),
  deciderName: z.string().nullable(),
  nameIsPublic: z.boolean(),
  caseNumber: z.string(),
  delegationPoint: z.string(),
  summary: z.string(),
});
export type DelegatedDecisionView = z.infer<typeof delegatedDecisionView>;

export const noticeRow = noticeView.extend({
  /** with its meeting: null where a decision by delegation is announced */
  adjustmentId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
  decision: delegatedDecisionView.nullable(),
  organisation: z.string(),
  boardId: z.uuid(),
  body: z.string(),
  /** of the meeting, or on which it was decided by delegation */
  date: z.iso.date(),
  /** empty where a decision by delegation is announced */
  paragraphsLabel: z.string(),
  adjustedOn: z.iso.date().nullable(),
  /** how many times it was down without anybody having settled it */
  unsettled: z.int(),
});
export type NoticeRow = z.infer<typeof noticeRow>;

const moment = z.iso.datetime();

export const gapView = z.object({
  id: z.uuid(),
  from: moment,
  until: moment,
  fromDay: z.iso.date(),
  untilDay: z.iso.date(),
  /** the last day to appeal that follows if the time is made longer; null where there is none */
  proposed: z.iso.date().nullable(),
  settlement: z.enum(gapSettlements).nullable(),
  reason: z.string().nullable(),
  dayBefore: z.iso.date().nullable(),
  dayAfter: z.iso.date().nullable(),
  settledBy: z.string().nullable(),
  settledAt: moment.nullable(),
});
export type GapView = z.infer<typeof gapView>;

export const evidenceFileView = z.object({
  id: z.uuid(),
  shows: z.enum(evidenceShows),
  fileName: z.string(),
  size: z.int(),
  sha256: z.string(),
  addedBy: z.string(),
  addedAt: moment,
});
export type EvidenceFileView = z.infer<typeof evidenceFileView>;

export const noticePage = noticeRow.extend({
  postedAt: moment.nullable(),
  postedBy: z.string().nullable(),
  contact: z.string().nullable(),
  evidence: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  removedAt: moment.nullable(),
  /** null: not down, or taken down by the program itself */
  removedBy: z.string().nullable(),
  removalEvidence: z.string().nullable(),
  /** files that show it, of other boards; in the order in which they were registered */
  evidenceFiles: z.array(evidenceFileView),
  /** when it was seen that our own board was up while the notice stood, the first ones; empty for other boards */
  seenUp: z.array(z.object({ from: moment, until: moment })),
  gaps: z.array(gapView),
  /** true: an anslagsbevis can be made, for the protocol is here */
  hasCertificate: z.boolean(),
  permitted: z.array(z.enum(actions)),
});
export type NoticePage = z.infer<typeof noticePage>;

export const noticeDoors = {
  list: door({
    method: 'GET',
    path: '/api/notices',
    summary: 'Anslag av justeringar, de som sattes upp senast överst',
    query: z.object({
      boardId: z.uuid().optional(),
      standing: z.enum(noticeFilters).optional(),
      page: pageMark.optional(),
    }),
    reply: z.object({
      notices: z.array(noticeRow),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
    }),
  }),
  show: door({
    method: 'GET',
    path: '/api/notices/:id',
    summary: 'Ett anslag: var det sitter, till när, och vad som visar det',
    params: byId,
    reply: noticePage,
  }),
  board: door({
    method: 'GET',
    path: '/api/organisations/:id/notice-board',
    summary: 'Organisationens anslagstavla i Klubbat, om den har en',
    params: byId,
    reply: z.object({ board: noticeBoardView.nullable(), permitted: z.array(z.enum(actions)) }),
  }),
  setBoard: door({
    method: 'PUT',
    path: '/api/organisations/:id/notice-board',
    summary: 'Öppna anslagstavlan, eller ändra uppgifterna på den; version 0 öppnar den',
    params: byId,
    body: z.strictObject({ ...noticeBoardFields, version: z.int() }),
    reply: noticeBoardView,
  }),
  post: door({
    method: 'POST',
    path: '/api/adjustments/:id/own-notice',
    summary: 'Anslå justeringen på organisationens anslagstavla i Klubbat; en gång till är samma (200)',
    params: byId,
    reply: adjustmentView,
    status: 201,
  }),
  settleGap: door({
    method: 'PUT',
    path: '/api/notices/:id/gaps/:gapId/settlement',
    summary: 'Avgör vad ett driftstopp betyder för tiden att överklaga',
    params: byId.extend({ gapId: z.uuid() }),
    body: z.discriminatedUnion('settlement', [
      z.strictObject({ settlement: z.literal('extended'), lastAppealDay: day, reason: filledLine.max(1000) }),
      z.strictObject({ settlement: z.literal('no-effect'), reason: filledLine.max(1000) }),
    ]),
    reply: noticePage,
  }),
  addEvidence: door({
    method: 'POST',
    path: '/api/notices/:id/evidence',
    summary:
      'Registrera en PDF eller bild, i fältet file, som visar att anslaget satt på en annan tavla; samma fil igen är samma (200)',
    params: byId,
    body: z.strictObject({ shows: z.enum(evidenceShows) }),
    reply: noticePage,
    status: 201,
    multipart: true,
  }),
  takeDown: door({
    method: 'PUT',
    path: '/api/notices/:id/removal',
    summary: 'Anteckna vilken dag anslaget av ett delegationsbeslut togs ned från en annan tavla',
    params: byId,
    body: z.strictObject({ removedOn: day, evidence: line.max(1000).optional() }),
    reply: noticePage,
  }),
  evidenceFile: door({
    method: 'GET',
    path: '/api/notices/:id/evidence/:evidenceId',
    summary: 'Filen som visar att anslaget satt på en annan tavla',
    params: byId.extend({ evidenceId: z.uuid() }),
    produces: 'application/octet-stream',
  }),
  certificate: door({
    method: 'GET',
    path: '/api/notices/:id/certificate.pdf',
    summary: 'Anslagsbevis som PDF',
    params: byId,
    produces: 'application/pdf',
  }),
};
