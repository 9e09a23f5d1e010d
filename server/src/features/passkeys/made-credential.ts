import { createPublicKey, type JsonWebKey } from 'node:crypto';
import type { RegistrationAnswer } from '@klubbat/shared/contracts/passkey';
import type { PasskeyChallenge } from './passkey-challenge.entity.js';

/** ES256, and RS256 for the many Windows computers whose Hello makes nothing else. Both can be verified anywhere. */
export const ALGORITHMS = [-7, -257];

export interface MadeCredential {
  credentialId: string;
  publicKey: Buffer;
  publicKeyPem: string;
  algorithm: number;
  counter: string;
  synced: boolean;
}

/** A key as COSE has it, as most programs read it. The library is loaded first when it is needed: it is large. */
async function readKey(publicKey: Uint8Array): Promise<{ algorithm: number; publicKeyPem: string }> {
  const { decodeCredentialPublicKey, cose } = await import('@simplewebauthn/server/helpers');
  const { COSEKEYS, isCOSEPublicKeyEC2, isCOSEPublicKeyRSA } = cose;
  const key = decodeCredentialPublicKey(publicKey as Uint8Array<ArrayBuffer>);
  const part = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('base64url');
  let jwk: JsonWebKey = {};
  if (isCOSEPublicKeyEC2(key)) {
    jwk = { kty: 'EC', crv: 'P-256', x: part(key.get(COSEKEYS.x)), y: part(key.get(COSEKEYS.y)) };
  } else if (isCOSEPublicKeyRSA(key)) {
    jwk = { kty: 'RSA', n: part(key.get(COSEKEYS.n)), e: part(key.get(COSEKEYS.e)) };
  }
  const publicKeyPem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  return { algorithm: Number(key.get(COSEKEYS.alg)), publicKeyPem: String(publicKeyPem) };
}

/** Reads what a device has made in answer to a challenge; undefined where anything in it is wrong. */
export async function readCredential(
  challenge: PasskeyChallenge,
  { response, ...answer }: RegistrationAnswer,
): Promise<MadeCredential | undefined> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const { clientDataJSON, attestationObject } = response;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, response: { clientDataJSON, attestationObject }, clientExtensionResults: {} },
      expectedChallenge: challenge.challenge,
      expectedOrigin: challenge.origin,
      expectedRPID: challenge.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (registrationInfo === undefined) {
      return undefined;
    }
    const { credential, credentialDeviceType } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      ...(await readKey(credential.publicKey)),
      counter: String(credential.counter),
      synced: credentialDeviceType === 'multiDevice',
    };
  } catch {
    return undefined;
  }
}
