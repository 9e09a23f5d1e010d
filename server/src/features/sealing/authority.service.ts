import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import { authorityName } from '@klubbat/shared/sentences/signature-sentences';
import type { Issuer, Named } from '../../signatures/certificate.js';
import { sha256 } from '../../signatures/cms.js';
import { keySigner, type DocumentSigner } from '../../signatures/document-signer.js';
import type { SecretBox } from '../../platform/secret-box.js';
import { recordOwn } from '../audit/audit.store.js';
import { findOrganisation } from '../register/register.store.js';
import { addAuthority, findAuthorities } from './signing-authority.store.js';

const YEAR = 365.25 * 86_400_000;
/** A protocol is kept for ever; the keys of its signatures are gone the moment they were used. */
const AUTHORITY_YEARS = 50;
/** One that ends within this time issues no more. */
const LEAST_YEARS = 20;
/** How far behind ours the clock of a time-stamp authority may be. */
const CLOCKS_DIFFER = 10 * 60_000;

const AUTHORITY_LOCK = 5_552_285;

const purposeOf = (id: string) => `signing-authority:${id}`;
const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

export interface Authority extends Issuer {
  readonly until: Date;
}

interface Asked {
  readonly organisationId: string;
  readonly secrets: SecretBox;
  readonly now: Date;
}

async function makeAuthority(tx: EntityManager, { organisationId, secrets, now }: Asked): Promise<Authority> {
  const organisation = await findOrganisation(tx, organisationId);
  const name = organisation?.name ?? '';
  const until = new Date(now.getTime() + AUTHORITY_YEARS * YEAR);
  const { issueCertificate } = await import('../../signatures/certificate.js');
  const { privateKey, publicKey } = newKeys();
  const certificate = issueCertificate({
    subject: { commonName: authorityName(name), organisation: name },
    publicKey,
    from: new Date(now.getTime() - CLOCKS_DIFFER),
    until,
    kind: 'authority',
    issuer: { self: privateKey },
  });
  const id = newId();
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  await addAuthority(tx, {
    id,
    organisationId,
    certificate: Buffer.from(certificate),
    sealedKey: await secrets.seal(tx, secret, purposeOf(id)),
    madeAt: now,
    validUntil: until,
  });
  await recordOwn(tx, now, {
    action: 'signing-authority.made',
    organisationId,
    subjectId: id,
    details: { sha256: sha256(certificate).toString('hex') },
  });
  return { certificate, key: privateKey, until };
}

/** The authority by which an organisation signs now; made when it is first needed. */
export async function authorityOf(tx: EntityManager, asked: Asked): Promise<Authority> {
  const { organisationId, secrets, now } = asked;
  await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [AUTHORITY_LOCK, organisationId]);
  const usable = (await findAuthorities(tx, organisationId)).find(
    ({ validUntil }) => validUntil.getTime() - now.getTime() > LEAST_YEARS * YEAR,
  );
  if (usable === undefined) {
    return makeAuthority(tx, asked);
  }
  const secret = await secrets.open(usable.sealedKey, purposeOf(usable.id));
  return {
    certificate: usable.certificate,
    key: createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }),
    until: usable.validUntil,
  };
}

/**
 * A signer for one signature and no other: a key of its own, a certificate that says whose act it is, from now on. The key is held by nobody afterwards, so the certificate may last as long as its authority.
 */
export async function signerFor(authority: Authority, subject: Named, at: Date): Promise<DocumentSigner> {
  const { issueCertificate, signingPurposes } = await import('../../signatures/certificate.js');
  const { privateKey, publicKey } = newKeys();
  const certificate = issueCertificate({
    subject,
    publicKey,
    from: new Date(at.getTime() - CLOCKS_DIFFER),
    until: authority.until,
    kind: 'signing',
    purposes: signingPurposes,
    issuer: authority,
  });
  return keySigner(privateKey, [certificate, authority.certificate]);
}
