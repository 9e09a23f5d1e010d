import { constants, createPublicKey, verify, type JsonWebKey, type VerifyKeyObjectInput } from 'node:crypto';
import { z } from 'zod';
import type { PublicJwk } from '@klubbat/shared/contracts/e-identity-evidence';

/** What an ID token should say, and the key it should be signed with. */
export interface ExpectedToken {
  issuer: string;
  /** its audience */
  clientId: string;
  nonce: string;
  key: PublicJwk;
  /** the person has proved himself after this moment, in seconds; left out: whenever he did */
  notBefore?: number;
}

export type IdTokenFault =
  | 'unreadable'
  | 'wrong-signature'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-nonce'
  | 'expired'
  | 'not-fresh';

/** Clocks of two houses never agree to the second. */
const TOLERANCE = 30;

const header = z.object({ alg: z.string() });

const claims = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  nonce: z.string().optional(),
  iat: z.number(),
  exp: z.number(),
  auth_time: z.number().optional(),
});

export type Claims = z.infer<typeof claims>;

type Verifying = (key: VerifyKeyObjectInput['key']) => VerifyKeyObjectInput;

const rsa: Verifying = (key) => ({ key });
const pss: Verifying = (key) => ({
  key,
  padding: constants.RSA_PKCS1_PSS_PADDING,
  saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
});
const ec: Verifying = (key) => ({ key, dsaEncoding: 'ieee-p1363' });

/** The algorithms of RFC 7518 with a public key, and EdDSA: which hash, which key, how. Never `none`, never a secret. */
const algorithms: Partial<Record<string, { hash: string | null; kty: PublicJwk['kty']; how: Verifying }>> = {
  RS256: { hash: 'sha256', kty: 'RSA', how: rsa },
  RS384: { hash: 'sha384', kty: 'RSA', how: rsa },
  RS512: { hash: 'sha512', kty: 'RSA', how: rsa },
  PS256: { hash: 'sha256', kty: 'RSA', how: pss },
  PS384: { hash: 'sha384', kty: 'RSA', how: pss },
  PS512: { hash: 'sha512', kty: 'RSA', how: pss },
  ES256: { hash: 'sha256', kty: 'EC', how: ec },
  ES384: { hash: 'sha384', kty: 'EC', how: ec },
  ES512: { hash: 'sha512', kty: 'EC', how: ec },
  EdDSA: { hash: null, kty: 'OKP', how: rsa },
  Ed25519: { hash: null, kty: 'OKP', how: rsa },
};

function readPart<T>(part: string | undefined, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** What an ID token says, whether it is true or not. */
export function readClaims(idToken: string): Claims | undefined {
  return readPart(idToken.split('.')[1], claims);
}

function signatureHolds(idToken: string, jwk: PublicJwk): boolean {
  const [head = '', body = '', signature = ''] = idToken.split('.');
  const algorithm = algorithms[readPart(head, header)?.alg ?? ''];
  if (algorithm?.kty !== jwk.kty) {
    return false;
  }
  try {
    const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
    const signed = Buffer.from(`${head}.${body}`, 'ascii');
    return verify(algorithm.hash, signed, algorithm.how(key), Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** The audience is this installation, and where there are several the token was made for it. */
function isFor({ aud, azp }: Claims, clientId: string): boolean {
  const audience = typeof aud === 'string' ? [aud] : aud;
  return audience.includes(clientId) && (audience.length === 1 || azp === clientId);
}

/**
 * Is this the token of that provider, for us, in answer to that nonce? Names the first thing that is wrong. The checks are
 * those of OpenID Connect Core 3.1.3.7; without clock, so that what was accepted today can be looked at in ten years.
 */
export function verifyIdToken(idToken: string, expected: ExpectedToken): IdTokenFault | undefined {
  const said = readClaims(idToken);
  if (said === undefined || idToken.split('.').length !== 3) {
    return 'unreadable';
  }
  if (!signatureHolds(idToken, expected.key)) {
    return 'wrong-signature';
  }
  if (said.iss !== expected.issuer) {
    return 'wrong-issuer';
  }
  if (!isFor(said, expected.clientId)) {
    return 'wrong-audience';
  }
  if (said.nonce !== expected.nonce) {
    return 'wrong-nonce';
  }
  if (said.exp <= said.iat) {
    return 'expired';
  }
  const { notBefore } = expected;
  if (notBefore !== undefined && (said.auth_time === undefined || said.auth_time < notBefore - TOLERANCE)) {
    return 'not-fresh';
  }
  return undefined;
}
