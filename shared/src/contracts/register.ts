import { z } from 'zod';
import { actions, mandateRoles } from '../vocabulary/roles.js';
import { signatureMethods } from '../vocabulary/signature-methods.js';
import { boardSettings } from './board-settings.js';
import { byId, door } from './door.js';
import { organisationSettings, organisationSummary, organisationView } from './organisation.js';
import {
  boardMember,
  membershipChange,
  membershipInput,
  newPerson,
  peopleQuery,
  personChange,
  personView,
  registerPersonView,
} from './register-people.js';
import { filledLine } from './text-fields.js';

export const boardView = boardSettings.strip().extend({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisation: z.string(),
  /** its word in addresses that anyone may read */
  slug: z.string(),
  version: z.int(),
  permitted: z.array(z.enum(actions)),
  /** the roles that the reader may give in it */
  gives: z.array(z.enum(mandateRoles)),
});

export type BoardView = z.infer<typeof boardView>;

/** A board in a list: how many are something in it today. */
export const boardSummary = boardView.extend({ people: z.int() });

export type BoardSummary = z.infer<typeof boardSummary>;

export const registerDoors = {
  organisations: door({
    method: 'GET',
    path: '/api/organisations',
    summary: 'Organisationer som du ser',
    reply: z.object({ organisations: z.array(organisationSummary), permitted: z.array(z.enum(actions)) }),
  }),
  createOrganisation: door({
    method: 'POST',
    path: '/api/organisations',
    summary: 'Lägg till en organisation',
    body: organisationSettings
      .partial({ registryEmail: true, colour: true })
      .omit({ accessibilityEmail: true, accessibilityPhone: true }),
    reply: organisationView,
    status: 201,
  }),
  updateOrganisation: door({
    method: 'PATCH',
    path: '/api/organisations/:id',
    summary: 'Ändra en organisations inställningar',
    params: byId,
    body: organisationSettings.partial().extend({ version: z.int() }),
    reply: organisationView,
  }),
  logo: door({
    method: 'GET',
    path: '/api/organisations/:id/logo',
    summary: 'Organisationens logotyp',
    params: byId,
    /** the address of a logo names its version, so that a new one is fetched at once */
    query: z.object({ v: z.string().max(50).optional() }),
    produces: 'image/*',
  }),
  setLogo: door({
    method: 'PUT',
    path: '/api/organisations/:id/logo',
    summary: 'Lägg in en logotyp: PNG eller JPEG i fältet file, högst 500 kB',
    params: byId,
    reply: organisationView,
    multipart: true,
  }),
  removeLogo: door({
    method: 'DELETE',
    path: '/api/organisations/:id/logo',
    summary: 'Ta bort logotypen',
    params: byId,
    reply: organisationView,
  }),
  setSwitchedOff: door({
    method: 'PUT',
    path: '/api/organisations/:id/switched-off',
    summary: 'Stäng av sätt att logga in och skriva under; de som inte nämns är öppna',
    params: byId,
    body: z.strictObject({
      version: z.int(),
      switchedOff: z.array(z.enum(signatureMethods)).max(signatureMethods.length),
    }),
    reply: organisationView,
  }),
  setOpenBriefs: door({
    method: 'PUT',
    path: '/api/organisations/:id/open-briefs',
    summary: 'Öppna för att beslut i korthet läses utan inloggning, eller stäng för det',
    params: byId,
    body: z.strictObject({ version: z.int(), openBriefs: z.boolean() }),
    reply: organisationView,
  }),
  setOpenPages: door({
    method: 'PUT',
    path: '/api/organisations/:id/open-pages',
    summary: 'Öppna sidorna som vem som helst får läsa, eller stäng dem',
    params: byId,
    body: z.strictObject({ version: z.int(), openPages: z.boolean() }),
    reply: organisationView,
  }),
  boards: door({
    method: 'GET',
    path: '/api/boards',
    summary: 'Organ som du ser',
    reply: z.object({ boards: z.array(boardSummary) }),
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
  boardMembers: door({
    method: 'GET',
    path: '/api/boards/:id/members',
    summary: 'Vilka som är något i organet i dag, högst 1000',
    params: byId,
    reply: z.object({ members: z.array(boardMember) }),
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
    summary: 'Personer i en organisations register, i namnordning',
    params: byId,
    query: peopleQuery,
    reply: z.object({
      people: z.array(registerPersonView),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
    }),
  }),
  addPerson: door({
    method: 'POST',
    path: '/api/people',
    summary: 'Lägg till en person med ett uppdrag i registret',
    body: newPerson,
    reply: registerPersonView,
    status: 201,
  }),
  person: door({
    method: 'GET',
    path: '/api/people/:id',
    summary: 'En person i registret, med sina uppdrag i en organisation',
    params: byId,
    /** whose register; left out: the first one that knows the person and that you may read */
    query: z.object({ organisationId: z.uuid().optional() }),
    reply: personView,
  }),
  updatePerson: door({
    method: 'PATCH',
    path: '/api/people/:id',
    summary: 'Ändra namn, e-postadress eller titel. Protokoll behåller sina egna ord',
    params: byId,
    body: personChange,
    reply: personView,
  }),
  addMembership: door({
    method: 'POST',
    path: '/api/people/:id/memberships',
    summary: 'Ge en person i registret ett uppdrag till',
    params: byId,
    body: membershipInput,
    reply: personView,
    status: 201,
  }),
  updateMembership: door({
    method: 'PATCH',
    path: '/api/memberships/:id',
    summary: 'Ändra ett uppdrags dagar, parti eller vad som företräds',
    params: byId,
    body: membershipChange,
    reply: personView,
  }),
  endMembership: door({
    method: 'DELETE',
    path: '/api/memberships/:id',
    summary: 'Avsluta ett uppdrag i dag. Uppdraget finns kvar i historien',
    params: byId,
    status: 204,
  }),
};
