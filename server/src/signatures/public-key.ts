import { X509Certificate, type KeyObject } from 'node:crypto';
import { Remembered } from '@klubbat/shared/text/remembered';

/** As characters of bytes: a signer and an authority sign with the same key again and again. */
const read = new Remembered<KeyObject>(100_000);

/**
 * The key of a certificate, which is given as DER.
 *
 * @throws where it cannot be read
 */
export const publicKeyOf = (certificate: Uint8Array): KeyObject =>
  read.of(Buffer.from(certificate).toString('latin1'), () => new X509Certificate(certificate).publicKey);
