import { NIL } from 'uuid';
import type { EntityManager } from 'typeorm';
import { checkAccess } from '../audit/check-access.js';
import { checkChains } from '../audit/check-chains.js';
import { findLinkHash, type ChainHead } from '../audit/evidence.store.js';
import { verifyEIdentityEvidence } from '../e-identity/e-identity-evidence.js';
import { verifyPasskeyEvidence } from '../passkeys/passkey-evidence.js';
import {
  countContent,
  findContentFaults,
  findGuardFaults,
  findLostReferences,
  findOrganisationNames,
  findProvenSignatures,
} from './faults.store.js';
import { findObjectFaults } from './objects.store.js';
import { findSignedFaults } from './verify-signed.service.js';

const verifiers = { passkey: verifyPasskeyEvidence, 'e-identity': verifyEIdentityEvidence };

/** What is printed while it goes on, line by line. */
export type Tell = (line: string) => void;

const HEAD_LINE = /^chain (\S+) (\d+) ([0-9a-f]{64})\b/gmu;

/** The heads that an earlier run printed: kept elsewhere, they show that no end of a chain has been cut off. */
export function readHeads(report: string): ChainHead[] {
  return [...report.matchAll(HEAD_LINE)].map(([, chain = '', sequence, hash = '']) => ({
    chain,
    sequence: Number(sequence),
    hash,
  }));
}

function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ' ');
}

function counted(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/**
 * Looks at everything that must never change: the chains of the evidence log, every frozen protocol, signature and
 * stored file, and the guards of the database themselves. Reads only, in one moment of the database. Tells each fault
 * by where and what, each chain's head, and last a summary; returns the number of faults.
 */
export async function verifyInstallation(
  tx: EntityManager,
  known: readonly ChainHead[],
  tell: Tell,
): Promise<number> {
  let faults = 0;
  const fault = (place: string, what: string) => {
    faults += 1;
    tell(`FAULT ${place}: ${what}`);
  };
  const names = await findOrganisationNames(tx);
  const nameOf = (chain: string) =>
    chain === NIL ? 'the installation' : (names.get(chain) ?? `organisation ${chain}`);

  const heads = await checkChains(tx, (chain, what) => {
    fault(`evidence log of ${nameOf(chain)}`, what);
  });
  for (const { chain, sequence, hash } of known) {
    if ((await findLinkHash(tx, { chain, sequence })) !== hash) {
      fault(`evidence log of ${nameOf(chain)}`, `link ${sequence} is not what it was in the earlier report`);
    }
  }
  const reads = await checkAccess(tx, (organisation, what) => {
    fault(`reading in ${nameOf(organisation)}`, what);
  });
  for await (const { place, what } of findContentFaults(tx)) {
    fault(place, what);
  }
  for await (const { place, what } of findObjectFaults(tx)) {
    fault(place, what);
  }
  for await (const { place, ...signature } of findProvenSignatures(tx)) {
    const verdict = verifiers[signature.method](signature);
    if (verdict !== 'ok') {
      fault(place, `its evidence by ${signature.method} does not prove it: ${verdict}`);
    }
  }
  for await (const { place, what } of findSignedFaults(tx)) {
    fault(place, what);
  }
  for (const { place, what } of [...(await findLostReferences(tx)), ...(await findGuardFaults(tx))]) {
    fault(place, what);
  }
  for (const { chain, sequence, hash } of heads) {
    tell(`chain ${chain} ${sequence} ${hash} ${nameOf(chain)}`);
  }
  const { versions, signatures, corrections, files } = await countContent(tx);
  const events = heads.reduce((sum, { sequence }) => sum + sequence, 0);
  const seen = [
    `${counted(events, 'event')} in ${counted(heads.length, 'chain')}`,
    counted(reads, 'note of reading', 'notes of reading'),
    counted(versions, 'protocol version'),
    counted(signatures, 'signature'),
    counted(corrections, 'correction'),
    counted(files, 'file'),
  ];
  tell(`${seen.join(', ')}: ${counted(faults, 'fault')}`);
  return faults;
}
