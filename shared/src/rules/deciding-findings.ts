import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { electionFindings } from './election-contradictions.js';
import type { Finding, FindingCode } from './finding.js';
import { deferralFindings } from './meeting-contradictions.js';
import { voteFindings } from './vote-contradictions.js';

/*
 * What is wrong with how a § was decided. Sums that do not add up are refused always. What the law says no to can have
 * happened all the same: then it is recorded with a reason, and prints as it was (KL 5:66–67).
 */

const SUMS: ReadonlySet<FindingCode> = new Set([
  'ballots-differ',
  'voted-twice',
  'votes-exceed-seats',
  'tie-broken-without-tie',
] satisfies FindingCode[]);

const REASONABLE: ReadonlySet<FindingCode> = new Set([
  'voted-with-conflict',
  'voted-while-absent',
  'voted-without-serving',
  'voted-without-attendance',
  'seat-voted-twice',
  'tie-unbroken',
  'casting-vote-in-election',
  'election-tie-unbroken',
  'election-lot-without-tie',
  'elected-with-fewer',
  'casting-vote-against-own',
  'chair-abstained-in-tie',
  'minority-not-assembly',
  'third-not-assembly',
  'minority-election',
  'minority-used-before',
  'minority-too-few',
  'no-quorum',
  'reservation-after-end',
  'urgent-without-consent',
] satisfies FindingCode[]);

/** True of sums that contradict themselves: no reason makes them right. */
export function isSumFault(code: FindingCode): boolean {
  return SUMS.has(code);
}

/** True of what may stand when a reason is given. */
export function isReasonable(code: FindingCode): boolean {
  return REASONABLE.has(code);
}

const WARNINGS: ReadonlySet<FindingCode> = new Set([
  'reservation-without-part',
  'opinion-text-awaited',
  'voted-not-participating',
  'votes-exceed-voters',
  'ballots-lacking',
  'open-vote-in-election',
  'vote-without-names',
  'closed-vote-in-matter',
  'closed-vote-with-names',
  'lot-in-matter',
  'authority-not-decided',
  'moved-with-conflict',
  'moved-without-serving',
  'conflict-stayed',
  'led-with-conflict',
] satisfies FindingCode[]);

/** True of what concerns how a § was decided: shown where it is decided, and in the check list. */
export function isAboutDeciding(code: FindingCode): boolean {
  return SUMS.has(code) || REASONABLE.has(code) || WARNINGS.has(code);
}

/** Whom a finding concerns, by key; empty where it concerns nobody. With the code it is what a reason is kept under. */
export function findingAbout({ params }: { params: object }): string {
  return 'person' in params && typeof params.person === 'string' ? params.person : '';
}

/** The contradictions in how the items of the file were decided: votes, elections and minorities. */
export function decidingContradictions(file: MeetingFile): Finding[] {
  return [...voteFindings(file), ...electionFindings(file), ...deferralFindings(file)].filter(
    ({ severity }) => severity === 'contradiction',
  );
}

/** Those of `after` that `before` did not have, wherever in the item they stand. */
export function newFindings(after: readonly Finding[], before: readonly Finding[]): Finding[] {
  const key = ({ code, params }: Finding) => JSON.stringify([code, params]);
  const known = new Set(before.map(key));
  return after.filter((finding) => !known.has(key(finding)));
}

/** The file with this item alone: the rest of the meeting stays as it is. */
export function withItem(file: MeetingFile, item: ItemInFile): MeetingFile {
  return { ...file, items: [item] };
}
