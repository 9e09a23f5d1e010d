import { X509Certificate } from 'node:crypto';
import type { SignaturesInPackage } from '@klubbat/shared/contracts/archive-package';
import { eIdentityEvidence } from '@klubbat/shared/contracts/e-identity-evidence';
import { passkeyEvidence } from '@klubbat/shared/contracts/passkey-evidence';
import { archiveFiles } from '@klubbat/shared/vocabulary/archive-words';
import type { Work } from '../../platform/work.js';
import { sha256Of, readFile } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { hashOfEvidence } from '../protocols/evidence-hash.js';
import { findVersion, readVersion } from '../protocols/protocol.store.js';
import { readSignedPdf } from '../protocols/signed-part.store.js';
import { findAuthorities } from '../sealing/signing-authority.store.js';
import { dataEntry, type ArchiveEntry } from './archive-entry.js';
import { findLinksAbout, findParts, findSignatures, type StoredSignature } from './archive.store.js';

/** What proves a password is nobody else's to see; of the others what their own form declares. */
function handedOut({ method, evidence }: StoredSignature): Record<string, unknown> | null {
  switch (method) {
    case 'passkey':
      return passkeyEvidence.safeParse(evidence).data ?? null;
    case 'e-identity':
      return eIdentityEvidence.safeParse(evidence).data ?? null;
    default:
      return null;
  }
}

/** The adjusted protocol: the bytes that were signed, the same with the signatures in it, and what proves them. */
export async function protocolEntries(
  { tx }: Pick<Work, 'tx'>,
  meeting: Meeting,
  adjustment: Adjustment,
): Promise<ArchiveEntry[]> {
  const version = await findVersion(tx, adjustment.id);
  if (version === null) {
    return [];
  }
  const isNotes = adjustment.record === 'notes';
  const folder = `protokoll-${adjustment.number}`;
  const parts = await findParts(tx, version.id);
  const last = parts.at(-1);
  const stored = await findSignatures(tx, version.id);
  const scans = stored.flatMap(({ scanFileId }, i) =>
    scanFileId === null ? [] : [{ file: `underskrift-${i + 1}.pdf`, scanFileId, id: stored[i]?.id }],
  );
  const authorities = last === undefined ? [] : await findAuthorities(tx, meeting.organisationId);
  const certificates = authorities
    .map(({ certificate }, i) => ({ file: `rotcertifikat-${authorities.length - i}.pem`, certificate }))
    .reverse();
  const signatures: SignaturesInPackage = {
    format: 'klubbat-signatures',
    version: 1,
    adjustment: {
      id: adjustment.id,
      number: adjustment.number,
      paragraphs: adjustment.paragraphs,
      immediate: adjustment.immediate,
      adjustedAt: adjustment.adjustedAt?.toISOString() ?? null,
    },
    document: { protocolVersion: version.id, file: 'original.pdf', sha256: version.sha256 },
    signed:
      last === undefined
        ? null
        : {
            file: 'justerat.pdf',
            sha256: last.sha256,
            parts: parts.map((part) => ({ ...part, stampedAt: part.stampedAt?.toISOString() ?? null })),
            authorities: certificates.map(({ file }) => file),
          },
    signatures: stored.map(({ scanFileId: _, ...signature }) => ({
      ...signature,
      signedAt: signature.signedAt.toISOString(),
      evidence: handedOut({ ...signature, scanFileId: null }),
      evidenceSha256: hashOfEvidence(signature.evidence),
      scan: scans.find(({ id }) => id === signature.id)?.file ?? null,
    })),
  };
  const links = await findLinksAbout(tx, adjustment.id);
  return [
    ...(last === undefined
      ? []
      : [
          {
            path: `${folder}/justerat.pdf`,
            title: 'Justerat protokoll med underskrifter (PDF/A)',
            bytes: async (from: Work['tx']) => (await readSignedPdf(from, version.id)).pdf,
          },
        ]),
    {
      path: `${folder}/original.pdf`,
      title: isNotes
        ? 'Minnesanteckningarna som de blev klara (PDF/A)'
        : 'Protokollet som det skrevs under (PDF/A)',
      bytes: async (from) => (await readVersion(from, adjustment.id, 'pdf')).pdf,
    },
    dataEntry(`${folder}/${archiveFiles.signatures}`, 'Underskrifter med bevis (data)', signatures),
    ...scans.map(({ file, scanFileId }) => ({
      path: `${folder}/${file}`,
      title: 'Underskrift på papper, skannad',
      bytes: async (from: Work['tx']) => (await readFile(from, scanFileId)).bytes,
    })),
    ...certificates.map(({ file, certificate }) => ({
      path: `${folder}/${file}`,
      title: `Organisationens rotcertifikat (SHA-256 ${sha256Of(certificate)})`,
      bytes: Buffer.from(new X509Certificate(certificate).toString()),
    })),
    dataEntry(
      `${folder}/${archiveFiles.log}`,
      isNotes ? 'Bevisloggen om minnesanteckningarna (data)' : 'Bevisloggen om justeringen (data)',
      {
        format: 'klubbat-evidence-log',
        version: 1,
        links,
      },
    ),
  ];
}
