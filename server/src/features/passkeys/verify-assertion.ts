import { createHash, createPublicKey, verify } from 'node:crypto';

/** What a passkey has answered. */
export interface Answered {
  clientDataJSON: Buffer;
  authenticatorData: Buffer;
  signature: Buffer;
}

/** What it was asked, where, and the key that it should have. */
export interface Asked {
  /** base64url */
  challenge: string;
  origin: string;
  rpId: string;
  publicKeyPem: string;
}

export type AssertionFault =
  | 'unreadable'
  | 'wrong-type'
  | 'wrong-challenge'
  | 'wrong-origin'
  | 'wrong-rp'
  | 'not-present'
  | 'not-verified'
  | 'wrong-signature';

const FLAGS = 32;
const COUNTER = 33;
const SHORTEST = 37;
const PRESENT = 0x01;
const VERIFIED = 0x04;

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

function readClientData(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function signatureHolds({ authenticatorData, clientDataJSON, signature }: Answered, pem: string): boolean {
  try {
    const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
    return verify('sha256', signed, createPublicKey(pem), signature);
  } catch {
    return false;
  }
}

/**
 * Is this the answer of that key to that question, by a person whom the device has verified? Names the first thing that is
 * wrong. The checks are those of WebAuthn (7.2); pure, so that what was accepted today can be looked at in ten years.
 */
export function verifyAssertion(answered: Answered, asked: Asked): AssertionFault | undefined {
  const client = readClientData(answered.clientDataJSON);
  const { authenticatorData } = answered;
  if (client === undefined || authenticatorData.length < SHORTEST) {
    return 'unreadable';
  }
  if (client.type !== 'webauthn.get') {
    return 'wrong-type';
  }
  if (client.challenge !== asked.challenge) {
    return 'wrong-challenge';
  }
  if (client.origin !== asked.origin || client.crossOrigin === true) {
    return 'wrong-origin';
  }
  if (!authenticatorData.subarray(0, FLAGS).equals(sha256(asked.rpId))) {
    return 'wrong-rp';
  }
  const flags = authenticatorData.readUInt8(FLAGS);
  if ((flags & PRESENT) === 0) {
    return 'not-present';
  }
  if ((flags & VERIFIED) === 0) {
    return 'not-verified';
  }
  return signatureHolds(answered, asked.publicKeyPem) ? undefined : 'wrong-signature';
}

/** How many times the device says that the key has been used; 0: it does not count. */
export function counterOf(authenticatorData: Buffer): number {
  return authenticatorData.readUInt32BE(COUNTER);
}
