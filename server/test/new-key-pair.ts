import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/**
 * A pair of keys that may be exported as a JWK. What made a key waits for the key's lock when Node collects it, and Node 20 collects while it holds
 * that lock to export: the process then stands still for ever. Keys that were read from bytes have no such thing.
 */
export function newKeyPair(kind: 'ec' | 'rsa'): { privateKey: KeyObject; publicKey: KeyObject } {
  const made =
    kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = made.privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { privateKey: createPrivateKey(pem), publicKey: createPublicKey(pem) };
}
