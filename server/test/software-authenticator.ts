import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto';
import type {
  PasskeyAssertion,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
  RegistrationAnswer,
} from '@klubbat/shared/contracts/passkey';
import { newKeyPair } from './new-key-pair.js';

/** What an authenticator or a browser may do wrong, or what somebody may do to it. */
export interface Mischief {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  crossOrigin?: boolean;
  /** false: the finger was never asked for */
  verified?: boolean;
  present?: boolean;
  /** the counter that it tells, instead of one more than last */
  counter?: number;
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const bytesOf = (base64url: string | undefined) => Buffer.from(base64url ?? '', 'base64url');

/** The few things of CBOR that are needed: text, bytes, and what stands before them. */
const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
const byteString = (bytes: Buffer) => {
  const { length } = bytes;
  const head =
    length < 24 ? [0x40 + length] : length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), bytes]);
};

function coseOf(key: KeyObject): Buffer {
  const { kty, x, y, n, e } = key.export({ format: 'jwk' });
  return kty === 'EC'
    ? Buffer.concat([
        Buffer.from('a501020326200121', 'hex'),
        byteString(bytesOf(x)),
        Buffer.from('22', 'hex'),
        byteString(bytesOf(y)),
      ])
    : Buffer.concat([
        Buffer.from('a401030339010020', 'hex'),
        byteString(bytesOf(n)),
        Buffer.from('21', 'hex'),
        byteString(bytesOf(e)),
      ]);
}

/** A security key in software, for tests of doors: it does as it is told, wrong things too. */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32);
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject };
  private counter = 0;

  constructor(
    private readonly origin: string,
    algorithm: 'ES256' | 'RS256' = 'ES256',
  ) {
    this.keys = newKeyPair(algorithm === 'ES256' ? 'ec' : 'rsa');
  }

  /** The answer to `navigator.credentials.create`. */
  make({ challenge, rp }: PasskeyCreationOptions, mischief: Mischief = {}): RegistrationAnswer {
    const id = this.credentialId.toString('base64url');
    const credential = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.credentialId.length]),
      this.credentialId,
      coseOf(this.keys.publicKey),
    ]);
    const authData = this.authenticatorData(rp.id, 0x40, mischief, credential);
    return {
      id,
      rawId: id,
      type: 'public-key',
      response: {
        clientDataJSON: this.clientData('webauthn.create', challenge, mischief).toString('base64url'),
        attestationObject: Buffer.concat([
          Buffer.from([0xa3]),
          text('fmt'),
          text('none'),
          text('attStmt'),
          Buffer.from([0xa0]),
          text('authData'),
          byteString(authData),
        ]).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  /** The answer to `navigator.credentials.get`. */
  answer({ challenge, rpId }: PasskeyRequestOptions, mischief: Mischief = {}): PasskeyAssertion {
    const id = this.credentialId.toString('base64url');
    const clientDataJSON = this.clientData('webauthn.get', challenge, mischief);
    const authenticatorData = this.authenticatorData(rpId, 0, mischief);
    const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
    return {
      id,
      rawId: id,
      type: 'public-key',
      response: {
        clientDataJSON: clientDataJSON.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
      },
    };
  }

  private clientData(type: string, challenge: string, mischief: Mischief): Buffer {
    return Buffer.from(
      JSON.stringify({
        type: mischief.type ?? type,
        challenge: mischief.challenge ?? challenge,
        origin: mischief.origin ?? this.origin,
        crossOrigin: mischief.crossOrigin ?? false,
      }),
    );
  }

  private authenticatorData(
    rpId: string,
    flags: number,
    { rpId: otherRp, verified = true, present = true, counter }: Mischief,
    rest: Buffer = Buffer.alloc(0),
  ): Buffer {
    this.counter = counter ?? this.counter + 1;
    const told = Buffer.alloc(4);
    told.writeUInt32BE(this.counter);
    const all = flags | (present ? 0x01 : 0) | (verified ? 0x04 : 0);
    return Buffer.concat([sha256(otherRp ?? rpId), Buffer.from([all]), told, rest]);
  }
}
