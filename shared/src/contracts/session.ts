import { z } from 'zod';
import { signInMethods } from '../vocabulary/signature-methods.js';
import { actions, mandateRoles } from '../vocabulary/roles.js';
import { door } from './door.js';
import { oneTimeCode } from './one-time-code.js';
import { emailAddress } from './text-fields.js';

export const mandateView = z.object({
  organisationId: z.uuid(),
  organisation: z.string(),
  boardId: z.uuid().nullable(),
  board: z.string().nullable(),
  role: z.enum(mandateRoles),
});

export const sessionView = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
  admin: z.boolean(),
  mandates: z.array(mandateView),
  /** what this person may do somewhere: which rooms there are, and what can be begun from anywhere */
  permitted: z.array(z.enum(actions)),
  /** adjustments that wait for this person's signature */
  waiting: z.int(),
});

export type SessionView = z.infer<typeof sessionView>;

/** A password one chooses: long rather than odd. */
export const newPassword = z.string().min(8).max(200);

export const ownSessionView = z.object({
  id: z.uuid(),
  /** the one that asks */
  current: z.boolean(),
  /** the program and its system, as it said itself; null: it said nothing known */
  device: z.string().nullable(),
  method: z.enum(signInMethods).nullable(),
  openedAt: z.iso.datetime(),
  /** to some minutes */
  seenAt: z.iso.datetime(),
});

export type OwnSessionView = z.infer<typeof ownSessionView>;

/** Until when (UTC) one need not prove again who one is before administration. */
export const provedView = z.object({ until: z.iso.datetime() });

export type ProvedView = z.infer<typeof provedView>;

export const sessionDoors = {
  list: door({
    method: 'GET',
    path: '/api/sessions',
    summary: 'Visa var jag är inloggad',
    reply: z.object({ sessions: z.array(ownSessionView) }),
  }),
  closeOne: door({
    method: 'DELETE',
    path: '/api/sessions/:id',
    summary: 'Logga ut från en annan enhet',
    params: z.object({ id: z.uuid() }),
    status: 204,
  }),
  closeOthers: door({
    method: 'DELETE',
    path: '/api/sessions',
    summary: 'Logga ut från alla andra enheter',
    status: 204,
  }),
  open: door({
    method: 'POST',
    path: '/api/session',
    summary: 'Logga in',
    body: z.strictObject({
      email: z.string().max(254),
      password: z.string().max(200),
      /** where the account asks for one */
      code: oneTimeCode.optional(),
    }),
    reply: sessionView,
  }),
  prove: door({
    method: 'POST',
    path: '/api/session/proof',
    summary: 'Visa på nytt vem du är, med lösenord: det gäller i tio minuter för det som administreras',
    body: z.strictObject({ password: z.string().max(200), code: oneTimeCode.optional() }),
    reply: provedView,
  }),
  show: door({ method: 'GET', path: '/api/session', summary: 'Vem är inloggad', reply: sessionView }),
  close: door({ method: 'DELETE', path: '/api/session', summary: 'Logga ut', status: 204 }),
};

export const invitationView = z.object({
  name: z.string(),
  email: z.string(),
  organisation: z.string(),
  /** true: the person already has an account, and accepts with its password */
  hasAccount: z.boolean(),
});

const byToken = z.object({ token: z.string().max(200) });

export const invitationDoors = {
  create: door({
    method: 'POST',
    path: '/api/people/:id/invitation',
    summary: 'Bjud in en person till ett konto. id: en person i registret, eller en person i ett sammanträde',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ email: emailAddress }),
    reply: z.object({ link: z.string() }),
    status: 201,
  }),
  show: door({
    method: 'GET',
    path: '/api/invitations/:token',
    summary: 'Visa en inbjudan',
    params: byToken,
    reply: invitationView,
  }),
  accept: door({
    method: 'POST',
    path: '/api/invitations/:token',
    summary: 'Ta emot en inbjudan: välj lösenord, eller ange det du redan har',
    params: byToken,
    body: z.strictObject({ password: newPassword, code: oneTimeCode.optional() }),
    reply: sessionView,
  }),
};
