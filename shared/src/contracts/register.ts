import { z } from 'zod';
import * as words from '../vocabulary/meeting-words.js';
import { actions, mandateRoles } from '../vocabulary/roles.js';
import { byId, door } from './door.js';
import { day, emailAddress, filledLine, line, runningText } from './text-fields.js';

const organisationInput = z.strictObject({
  name: filledLine.max(200),
  kind: z.enum(words.organisationKinds),
  registryEmail: emailAddress.nullable().optional(),
});

export const organisationView = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(words.organisationKinds),
  registryEmail: z.string().nullable(),
  permitted: z.array(z.enum(actions)),
});

/** The settings of a board: how it numbers, names and adjusts, and what the law asks of it. */
export const boardSettings = z.strictObject({
  name: filledLine.max(200),
  kind: z.enum(words.boardKinds),
  numbering: z.enum(words.numberings),
  numberWithYear: z.boolean(),
  paragraphPrefix: line.max(20).nullable(),
  caseNumberLabel: line.max(100),
  caseNumberBeforeTitle: z.boolean(),
  representsLabel: line.max(200).nullable(),
  /** the sentence printed under the signatures */
  adjustmentNote: runningText.max(2000).nullable(),
  adjusterCount: z.int().min(1).max(10).nullable(),
  reserveAdjusterCount: z.int().min(0).max(10).nullable(),
  pagePerItem: z.boolean(),
  statutory: z.boolean(),
  seats: z.int().min(1).max(10_000).nullable(),
  substitutes: z.int().min(0).max(10_000).nullable(),
  publicMeetings: z.boolean(),
  distance: z.boolean(),
  /** a body without notices or appeal lacks these steps of the adjustment's life */
  announced: z.boolean(),
  appealable: z.boolean(),
  noticeBoards: z.array(line.max(200)).max(50),
  noticeDays: z.int().min(0).max(365).nullable(),
});

export const boardView = boardSettings.strip().extend({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisation: z.string(),
  version: z.int(),
  permitted: z.array(z.enum(actions)),
});

export type OrganisationView = z.infer<typeof organisationView>;
export type BoardSettings = z.infer<typeof boardSettings>;
export type BoardView = z.infer<typeof boardView>;

export const registerPersonView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  title: z.string().nullable(),
  hasAccount: z.boolean(),
  memberships: z.array(
    z.object({
      id: z.uuid(),
      boardId: z.uuid().nullable(),
      board: z.string().nullable(),
      role: z.enum(mandateRoles),
      party: z.string().nullable(),
      from: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
});

export type RegisterPersonView = z.infer<typeof registerPersonView>;

const membershipInput = z.strictObject({
  organisationId: z.uuid(),
  boardId: z.uuid().nullable().optional(),
  role: z.enum(mandateRoles),
  party: line.max(50).nullable().optional(),
  represents: line.max(200).nullable().optional(),
  from: day.nullable().optional(),
  until: day.nullable().optional(),
});

export const registerDoors = {
  organisations: door({
    method: 'GET',
    path: '/api/organisations',
    summary: 'Organisationer som du ser',
    reply: z.object({ organisations: z.array(organisationView), permitted: z.array(z.enum(actions)) }),
  }),
  createOrganisation: door({
    method: 'POST',
    path: '/api/organisations',
    summary: 'Lägg till en organisation',
    body: organisationInput,
    reply: organisationView,
    status: 201,
  }),
  boards: door({
    method: 'GET',
    path: '/api/boards',
    summary: 'Organ som du ser',
    reply: z.object({ boards: z.array(boardView) }),
  }),
  createBoard: door({
    method: 'POST',
    path: '/api/organisations/:id/boards',
    summary: 'Lägg till ett organ',
    params: byId,
    body: boardSettings.partial().required({ name: true, kind: true, numbering: true }),
    reply: boardView,
    status: 201,
  }),
  updateBoard: door({
    method: 'PATCH',
    path: '/api/boards/:id',
    summary: 'Ändra ett organs inställningar',
    params: byId,
    body: boardSettings.partial().extend({ version: z.int() }),
    reply: boardView,
  }),
  setNextParagraph: door({
    method: 'PUT',
    path: '/api/boards/:id/next-paragraph',
    summary: 'Sätt nästa §-nummer för ett år, vid driftstart',
    params: byId,
    body: z.strictObject({
      year: z.int().min(1900).max(2200),
      next: z.int().min(1).max(1_000_000),
      reason: filledLine.max(500),
    }),
    reply: z.object({ year: z.int(), next: z.int() }),
  }),
  people: door({
    method: 'GET',
    path: '/api/organisations/:id/people',
    summary: 'Personer i en organisations register',
    params: byId,
    reply: z.object({ people: z.array(registerPersonView) }),
  }),
  addPerson: door({
    method: 'POST',
    path: '/api/people',
    summary: 'Lägg till en person med ett uppdrag i registret',
    body: z.strictObject({
      name: filledLine.max(200),
      email: emailAddress.nullable().optional(),
      title: line.max(200).nullable().optional(),
      membership: membershipInput,
    }),
    reply: registerPersonView,
    status: 201,
  }),
  endMembership: door({
    method: 'DELETE',
    path: '/api/memberships/:id',
    summary: 'Avsluta ett uppdrag i dag. Uppdraget finns kvar i historien',
    params: byId,
    status: 204,
  }),
};
