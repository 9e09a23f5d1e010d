import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import { PKIStatusInfo, TimeStampReq, TSTInfo } from 'pkijs';
import type { Issuer } from '../src/signatures/certificate.js';
import { sha256, signedData } from '../src/signatures/cms.js';
import { sequence } from '../src/signatures/der.js';
import type { DocumentSigner } from '../src/signatures/document-signer.js';
import { oids } from '../src/signatures/oids.js';
import { testAuthority, testSigner } from './signers.js';

const exact = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;

/** Ways in which an authority may fail. */
export type Fault = 'none' | 'other-nonce' | 'other-imprint' | 'refused' | 'http-error' | 'nonsense';

/** The key that an authority stamps with: it has one, for all its answers. */
export const stampSigner = (issuer: Issuer) => testSigner(issuer, 'Provstämpel', [oids.timeStamping]);

/** Answers a request for a time stamp at that moment (RFC 3161). */
export async function answer(request: Uint8Array, signer: DocumentSigner, at: Date, fault: Fault = 'none') {
  if (fault === 'nonsense') {
    return Buffer.from('<html>välkommen</html>');
  }
  const asked = TimeStampReq.fromBER(exact(request));
  if (fault === 'other-imprint') {
    asked.messageImprint.hashedMessage = new asn1js.OctetString({ valueHex: exact(randomBytes(32)) });
  }
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: asked.messageImprint,
    serialNumber: new asn1js.Integer({ valueHex: exact(Uint8Array.of(0x41, ...randomBytes(7))) }),
    genTime: new Date(Math.floor(at.getTime() / 1000) * 1000),
    nonce:
      fault === 'other-nonce' || asked.nonce === undefined ? new asn1js.Integer({ value: 7 }) : asked.nonce,
  });
  const bytes = new Uint8Array(info.toSchema().toBER());
  const token = await signedData({
    signer,
    digest: sha256(bytes),
    content: { type: oids.tstInfo, bytes },
  });
  const status = new PKIStatusInfo({ status: fault === 'refused' ? 2 : 0 });
  const told = new Uint8Array(status.toSchema().toBER());
  // an authority sends its token as it made it
  return fault === 'refused' ? sequence(told) : sequence(told, token);
}

export interface TimeStampAuthority {
  readonly url: string;
  readonly root: Uint8Array;
  /** how it answers from now on */
  fault: Fault;
  close: () => Promise<void>;
}

/** A time-stamp authority on loopback. */
export async function startTimeStampAuthority(clock: () => Date): Promise<TimeStampAuthority> {
  const issuer = testAuthority('Provstämplarnas rot');
  const signer = stampSigner(issuer);
  const authority = { fault: 'none' as Fault };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (authority.fault === 'http-error') {
        response.writeHead(503).end();
        return;
      }
      void answer(Buffer.concat(parts), signer, clock(), authority.fault).then((bytes) =>
        response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(bytes),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(authority, {
    url: `http://127.0.0.1:${port}/`,
    root: issuer.certificate,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}
