import { createPrivateKey, sign, type KeyObject } from 'node:crypto';

/**
 * Who makes the signature itself. A key in a token (PKCS#11) or a signing service over the net is another object of this
 * shape: the rest of the house never sees a private key.
 */
export interface DocumentSigner {
  /** DER, its own certificate first, then those above it */
  readonly certificates: readonly Uint8Array[];
  /** over SHA-256: ECDSA as DER, or RSA with PKCS #1 v1.5 */
  readonly algorithm: 'ecdsa-sha256' | 'rsa-sha256';
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** A signer whose key lies in our own memory. */
export function keySigner(key: KeyObject | Uint8Array, certificates: readonly Uint8Array[]): DocumentSigner {
  const privateKey =
    key instanceof Uint8Array
      ? createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' })
      : key;
  return {
    certificates,
    algorithm: privateKey.asymmetricKeyType === 'rsa' ? 'rsa-sha256' : 'ecdsa-sha256',
    sign: async (bytes) => sign('sha256', bytes, privateKey),
  };
}
