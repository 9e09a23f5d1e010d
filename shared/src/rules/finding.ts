import type { VacantSeat } from '../contracts/attendance-row.js';
import type { Capacity } from '../vocabulary/meeting-words.js';

/*
 * Why something may not be, or may not be yet, as data: a code and what its sentence needs. The Swedish sentence of
 * each code stands in `sentences/finding-sentences.ts`. People are given by name and §§ as printed, so that a finding
 * can be read without the file it came from.
 */

interface InItem {
  /** the § or, without number, the title, as printed: `§ 9`, `”Avslutning”` */
  where: string;
}
interface PersonInItem extends InItem {
  name: string;
  /** the key in the meeting: two may have one name, and a reason is given for one of them */
  person: string;
}
interface PersonInParagraphs {
  name: string;
  /** as printed: `§§ 1–4, 6` */
  paragraphs: string;
}

/** Faults of form: always refused. */
export interface FormFaultParams {
  'unknown-person': { person: string };
  'duplicate-person': { person: string };
  'duplicate-paragraph': { paragraph: number };
  'duplicate-attachment': { number: number };
  'unknown-attachment': { number: number };
  'duplicate-motion': InItem & { motion: string };
  'unknown-motion': InItem & { motion: string };
  'unknown-point': InItem & { point: number; points: number };
  'reversed-range': { range: string };
  'zero-in-range': { range: string };
  'gigantic-range': { range: string };
}

/** Contradictions of law or of sums: refused, except in what is history. */
export interface ContradictionParams {
  'ballots-differ': InItem & { side: 'yes' | 'no' | 'abstain' | 'absent'; ballots: number; total: number };
  'voted-twice': PersonInItem;
  'voted-with-conflict': PersonInItem;
  'voted-while-absent': PersonInItem;
  'voted-without-serving': PersonInItem;
  'voted-without-attendance': PersonInItem;
  'seat-voted-twice': PersonInItem & { other: string };
  'tie-unbroken': InItem & { votes: number };
  'tie-broken-without-tie': InItem & { yes: number; no: number };
  'casting-vote-in-election': InItem;
  'casting-vote-against-own': PersonInItem;
  'chair-abstained-in-tie': PersonInItem;
  'votes-exceed-seats': InItem & { votes: number; seats: number };
  'election-tie-unbroken': InItem & { office: string; votes: number };
  'election-lot-without-tie': InItem & { office: string };
  'elected-with-fewer': InItem & { office: string; name: string; votes: number; least: number };
  'chair-is-adjuster': { name: string };
  'serves-for-two': { name: string; first: string; second: string; paragraphs: string };
  'absent-but-serves': { name: string };
  'serves-without-seat': { name: string; capacity: Capacity };
  'staff-not-here': { name: string };
  'attendance-reversed': { name: string; from: string; to: string };
  'urgent-without-consent': InItem;
  'minority-not-assembly': InItem;
  'third-not-assembly': InItem;
  'minority-election': InItem;
  'minority-used-before': InItem & { earlier: string };
  'minority-too-few': InItem & { requested: number; present: number };
  'paragraphs-in-two-adjustments': { paragraphs: string };
  'signer-with-conflict': PersonInParagraphs;
  'signer-chair-and-adjuster': PersonInParagraphs;
  'end-day-before-start': { date: string; endDate: string };
  'end-before-start': { start: string; end: string };
  'adjournment-reversed': { from: string; to: string };
  'adjusted-before-meeting': { date: string; meetingDate: string };
  'notice-removed-before-posted': { board: string; postedOn: string; removedOn: string };
  'notice-removed-early': { board: string; removedOn: string; lastAppealDay: string };
  'appeal-period-short': { board: string; lastAppealDay: string; earliest: string };
}

/** What is worth a look but never refused. */
export interface WarningParams {
  'no-quorum': InItem & { serving: number; seats: number; needed: number };
  'reservation-without-part': PersonInItem;
  'reservation-after-end': PersonInItem & { date: string; time: string };
  'opinion-text-awaited': PersonInItem & { due: string };
  'voted-not-participating': PersonInItem;
  'votes-exceed-voters': InItem & { votes: number; voters: number };
  'ballots-lacking': InItem & { names: string; count: number };
  'open-vote-in-election': InItem;
  'vote-without-names': InItem;
  'closed-vote-in-matter': InItem;
  'closed-vote-with-names': InItem;
  'lot-in-matter': InItem;
  'authority-not-decided': PersonInItem;
  'moved-with-conflict': PersonInItem;
  'moved-without-serving': PersonInItem;
  'conflict-stayed': PersonInItem;
  'led-with-conflict': PersonInItem;
  'adjuster-absent': PersonInParagraphs;
  'adjuster-presence-unknown': PersonInParagraphs;
  'decision-missing': InItem;
  'appendix-missing': InItem & { number: string };
  'appendices-unreferred': { appendices: string[] };
  'attachment-without-file': { number: number; title: string };
  /** `part`: which part of it, by its name in the meeting file; `masked`: each so that it can be found but not read */
  'personal-number': InItem & { part: string; masked: string[] };
  'adjusted-late': { date: string; last: string };
  'notice-posted-late': { board: string; postedOn: string; last: string };
  'served-again': PersonInParagraphs;
  'served-again-some-day': PersonInParagraphs;
  /** `seat`: the member's name, or the seat in which nobody sits */
  'called-out-of-order': InItem & { name: string; before: string; seat: string | VacantSeat };
  'called-from-other-party': InItem & { name: string; seat: string | VacantSeat };
  'name-spelled-otherwise': InItem & { written: string; name: string };
  'name-not-known': InItem & { names: string; count: number };
  'party-written-otherwise': InItem & { written: string; name: string; party: string };
  /** places that were to be filled in, as they stand there */
  'placeholder-left': InItem & { placeholders: string[] };
  'signs-not-printed': InItem & { signs: string };
  'announcement-missing': { last: string };
  'announced-late': { date: string; last: string };
  'reservation-without-text': PersonInItem;
  'not-adjusted-at-once': InItem;
  /** the secret §§ among those that are to be adjusted with open ones */
  'secret-beside-open': { paragraphs: string };
  /** comments and suggestions of a review that nobody has answered */
  'review-unanswered': InItem & { count: number };
  'review-running': { lastDay: string; names: string; count: number };
}

/** What stands in the way of an act. */
export interface ObstacleParams {
  'no-chair': { paragraphs: string };
  'chair-absent': PersonInParagraphs;
  'chair-with-conflict': PersonInParagraphs;
  'adjuster-absent-without-reserve': PersonInParagraphs;
  'adjuster-with-conflict-without-reserve': PersonInParagraphs;
  'adjuster-chairs-without-reserve': PersonInParagraphs;
  'too-few-adjusters': { paragraphs: string; needed: number; found: number };
  'notes-not-adjusted': Record<never, never>;
  'protocol-not-finished': Record<never, never>;
  'notes-without-items': Record<never, never>;
  'notes-before-meeting': { date: string };
  'meeting-goes-on': Record<never, never>;
  'no-items': Record<never, never>;
  'item-without-number': { title: string };
  'no-such-paragraph': { paragraphs: string };
  'already-in-adjustment': { paragraph: number };
  'at-once-unsigned': { paragraphs: string };
  'vote-being-held': InItem;
  'attachment-file-lacking': { number: number; title: string };
  'wrong-state': { event: string; state: string };
  'step-not-used': { event: string };
  'reason-missing': Record<never, never>;
  'nobody-refused': Record<never, never>;
  'signatures-remain': { count: number };
  'last-signature-adjusts': Record<never, never>;
  'only-secretary-after-adjustment': Record<never, never>;
  'announced-before-adjusted': { postedOn: string; adjustedOn: string };
  'announced-in-future': { postedOn: string; today: string };
  'appeal-period-runs': { lastAppealDay: string; today: string };
  'notice-without-appeal-day': Record<never, never>;
}

export interface FindingParams extends FormFaultParams, ContradictionParams, WarningParams, ObstacleParams {}

export type FindingCode = keyof FindingParams;

/** A code with the params that belong to it. */
export type Reason<Code extends FindingCode = FindingCode> = {
  [C in Code]: { code: C; params: FindingParams[C] };
}[Code];

/** A fault of form: refused always. `path` is a JSON path into the meeting file: `$.items[2].votes[0]`. */
export type FormFault = Reason<keyof FormFaultParams> & { path: string };

/** What `contradictions` finds in a file; a warning never refuses. */
export type Finding = Reason<keyof ContradictionParams | keyof WarningParams> & {
  path: string;
  severity: 'contradiction' | 'warning';
};

/** Why an act may not be done, or not yet. */
export type Obstacle = Reason & { path?: string };

/** A contradiction at that path. */
export function contradiction<Code extends keyof ContradictionParams>(
  path: string,
  code: Code,
  params: ContradictionParams[Code],
): Finding {
  return { path, code, params, severity: 'contradiction' } as Finding;
}

/** A warning at that path. */
export function warning<Code extends keyof WarningParams>(
  path: string,
  code: Code,
  params: WarningParams[Code],
): Finding {
  return { path, code, params, severity: 'warning' } as Finding;
}
