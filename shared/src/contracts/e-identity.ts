import { z } from 'zod';
import { signerStatement, whatIsSigned } from './adjustment.js';
import { byId, door } from './door.js';
import { sessionView } from './session.js';

/** Somewhere to prove who one is: an authority's service for BankID, Freja, SITHS or EFOS. */
export const identityProviderView = z.object({
  id: z.string(),
  /** what stands on the button */
  label: z.string(),
});

export const eIdentityView = z.object({
  id: z.uuid(),
  /** the label of its provider; of one that is no longer set up, its address */
  provider: z.string(),
  /** null: its provider is no longer set up here */
  providerId: z.string().nullable(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

/** Where the browser goes to prove who sits at it. */
export const identityAttempt = z.object({ url: z.string() });

const providerId = z.string().max(50);

/** What a signer meant to sign when he left to prove who he is. */
export const signingIntent = z.object({
  attemptId: z.uuid(),
  adjustmentId: z.uuid(),
  sha256: z.string(),
  statement: signerStatement,
  readToEnd: z.boolean(),
});

export const identityAnswer = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('sign-in'), session: sessionView, returnPath: z.string() }),
  z.object({ purpose: z.literal('link'), eIdentity: eIdentityView }),
  z.object({ purpose: z.literal('prove') }),
  z.object({ purpose: z.literal('sign'), intent: signingIntent }),
]);

export type EIdentityView = z.infer<typeof eIdentityView>;
export type IdentityAnswer = z.infer<typeof identityAnswer>;
export type IdentityProviderView = z.infer<typeof identityProviderView>;
export type SigningIntent = z.infer<typeof signingIntent>;

export const eIdentityDoors = {
  providers: door({
    method: 'GET',
    path: '/api/identity-providers',
    summary: 'Var man kan visa vem man är med e-legitimation',
    reply: z.object({ providers: z.array(identityProviderView) }),
  }),
  beginSignIn: door({
    method: 'POST',
    path: '/api/session/e-identity-attempt',
    summary: 'Börja logga in med e-legitimation: vart webbläsaren ska gå',
    body: z.strictObject({ provider: providerId, returnPath: z.string().max(500).default('/') }),
    reply: identityAttempt,
  }),
  list: door({
    method: 'GET',
    path: '/api/e-identities',
    summary: 'E-legitimationer som är kopplade till kontot',
    reply: z.object({ eIdentities: z.array(eIdentityView) }),
  }),
  beginLink: door({
    method: 'POST',
    path: '/api/e-identities/attempt',
    summary: 'Börja koppla en e-legitimation till kontot: vart webbläsaren ska gå',
    body: z.strictObject({ provider: providerId, password: z.string().max(200) }),
    reply: identityAttempt,
  }),
  beginProof: door({
    method: 'POST',
    path: '/api/session/e-identity-proof-attempt',
    summary: 'Börja visa på nytt vem du är, med e-legitimation: vart webbläsaren ska gå',
    body: z.strictObject({ provider: providerId }),
    reply: identityAttempt,
  }),
  remove: door({
    method: 'DELETE',
    path: '/api/e-identities/:id',
    summary: 'Ta bort kopplingen till en e-legitimation',
    params: byId,
    status: 204,
  }),
  beginSigning: door({
    method: 'POST',
    path: '/api/adjustments/:id/e-identity-attempt',
    summary: 'Börja skriva under med e-legitimation: vart webbläsaren ska gå',
    params: byId,
    body: z.strictObject({ ...whatIsSigned, provider: providerId }),
    reply: identityAttempt,
  }),
  answer: door({
    method: 'POST',
    path: '/api/e-identity-answers',
    summary: 'Det som legitimeringstjänsten svarade: webbläsarens adress efter frågetecknet',
    body: z.strictObject({ query: z.string().max(10_000) }),
    reply: identityAnswer,
  }),
};
