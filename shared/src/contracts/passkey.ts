import { z } from 'zod';
import { door, byId } from './door.js';
import { provedView, sessionView } from './session.js';
import { filledLine } from './text-fields.js';

const base64url = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]+$/);
const credentialId = base64url(1400);
const transports = z.array(z.string().max(50)).max(20);

/** What a browser gives when a passkey has been made (RegistrationResponseJSON of WebAuthn). */
const registrationAnswer = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(10_000),
    attestationObject: base64url(100_000),
    transports: transports.optional(),
  }),
});

/** What a browser gives when a passkey has answered a challenge (AuthenticationResponseJSON of WebAuthn). */
export const passkeyAssertion = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(10_000),
    authenticatorData: base64url(10_000),
    signature: base64url(10_000),
    userHandle: z.string().max(200).nullish(),
  }),
});

const credential = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()),
});
const userVerification = z.literal('required');

/** What the browser is asked to make (PublicKeyCredentialCreationOptionsJSON). */
const creationOptions = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
  timeout: z.int(),
  attestation: z.literal('none'),
  excludeCredentials: z.array(credential),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification,
  }),
});

/** What a passkey is asked to answer (PublicKeyCredentialRequestOptionsJSON). */
const requestOptions = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.int(),
  userVerification,
  /** empty: any that the person has here */
  allowCredentials: z.array(credential),
});

export const passkeyChallenge = z.object({ challengeId: z.uuid(), options: requestOptions });

export const passkeyView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** true: it follows the person between his devices */
  synced: z.boolean(),
  /** false: it was made for another address of this installation, and does not work here */
  worksHere: z.boolean(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

export type PasskeyAssertion = z.infer<typeof passkeyAssertion>;
export type PasskeyChallengeView = z.infer<typeof passkeyChallenge>;
export type PasskeyCreationOptions = z.infer<typeof creationOptions>;
export type PasskeyRequestOptions = z.infer<typeof requestOptions>;
export type PasskeyView = z.infer<typeof passkeyView>;
export type RegistrationAnswer = z.infer<typeof registrationAnswer>;

const passkeyName = filledLine.max(100);

export const passkeyDoors = {
  list: door({
    method: 'GET',
    path: '/api/passkeys',
    summary: 'Mina passkeys, och adressen som de gäller för',
    reply: z.object({
      /** where this installation lives: elsewhere a passkey cannot be made or used */
      address: z.string(),
      passkeys: z.array(passkeyView),
    }),
  }),
  begin: door({
    method: 'POST',
    path: '/api/passkeys/challenge',
    summary: 'Börja skapa en passkey: lösenordet visar att det är du',
    body: z.strictObject({ password: z.string().max(200) }),
    reply: z.object({ challengeId: z.uuid(), options: creationOptions }),
  }),
  add: door({
    method: 'POST',
    path: '/api/passkeys',
    summary: 'Spara en passkey som har skapats på enheten',
    body: z.strictObject({ challengeId: z.uuid(), name: passkeyName, answer: registrationAnswer }),
    reply: passkeyView,
    status: 201,
  }),
  rename: door({
    method: 'PATCH',
    path: '/api/passkeys/:id',
    summary: 'Ge en passkey ett annat namn',
    params: byId,
    body: z.strictObject({ name: passkeyName }),
    reply: passkeyView,
  }),
  remove: door({
    method: 'DELETE',
    path: '/api/passkeys/:id',
    summary: 'Ta bort en passkey. Det som har skrivits under med den kan fortfarande kontrolleras',
    params: byId,
    status: 204,
  }),
  beginProof: door({
    method: 'POST',
    path: '/api/session/passkey-proof-challenge',
    summary: 'Börja visa på nytt vem du är, med en passkey',
    reply: passkeyChallenge,
  }),
  prove: door({
    method: 'POST',
    path: '/api/session/passkey-proof',
    summary: 'Visa på nytt vem du är, med en passkey: det gäller i tio minuter för det som administreras',
    body: z.strictObject({ challengeId: z.uuid(), assertion: passkeyAssertion }),
    reply: provedView,
  }),
  beginSignIn: door({
    method: 'POST',
    path: '/api/session/passkey-challenge',
    summary: 'Börja logga in med en passkey',
    reply: passkeyChallenge,
  }),
  signIn: door({
    method: 'POST',
    path: '/api/session/passkey',
    summary: 'Logga in med en passkey',
    body: z.strictObject({ challengeId: z.uuid(), assertion: passkeyAssertion }),
    reply: sessionView,
  }),
};
