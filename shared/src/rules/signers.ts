import type { MeetingFile } from '../contracts/meeting-file.js';
import type { Obstacle } from './finding.js';
import { printParagraphs } from './paragraph-range.js';
import { chairsAt, hasAnyConflict, nameOf, presenceAt, presenceThroughout } from './presence.js';

/*
 * Who signs which §§ (KL 5:69, for other bodies than fullmäktige through 6:35): the one who led the § and the adjusters,
 * who must have attended all of it; never one with jäv (6:30), never one person twice for the same §.
 */

export type SigningCapacity = 'chair' | 'acting-chair' | 'adjuster' | 'reserve-adjuster' | 'secretary';

export interface PlannedSigner {
  person: string;
  as: SigningCapacity;
  /** false: signs but never holds up the adjustment */
  required: boolean;
  paragraphs: number[];
}

export interface SignerPlan {
  signers: PlannedSigner[];
  obstacles: Obstacle[];
  warnings: Obstacle[];
}

type AdjusterReason =
  | 'adjuster-absent-without-reserve'
  | 'adjuster-with-conflict-without-reserve'
  | 'adjuster-chairs-without-reserve';
type PersonCode = AdjusterReason | 'chair-absent' | 'chair-with-conflict' | 'adjuster-presence-unknown';

/**
 * The signers of these §§, each once per capacity with sorted §§, and what stands in the way. `board.adjusterCount` is
 * the number of adjusters that the body has decided on; without it as many as were elected, at least one.
 */
export function planSigners(
  file: MeetingFile,
  paragraphs: readonly number[],
  board: { adjusterCount?: number | null },
): SignerPlan {
  const plan = new Plan(file);
  for (const paragraph of [...new Set(paragraphs)].sort((a, b) => a - b)) {
    const chair = planChair(file, paragraph, plan);
    const adjusters = planAdjusters(file, paragraph, chair, board.adjusterCount ?? undefined, plan);
    const secretary = file.officers?.secretary;
    if (secretary === undefined || secretary === chair || adjusters.includes(secretary)) {
      continue;
    }
    if (!hasAnyConflict(file, secretary, paragraph)) {
      plan.sign(secretary, 'secretary', paragraph);
    }
  }
  return plan.result();
}

function planChair(file: MeetingFile, paragraph: number, plan: Plan): string | undefined {
  const candidates = chairsAt(file, { paragraph });
  const [first] = candidates;
  if (first === undefined) {
    plan.withoutChair.push(paragraph);
    return undefined;
  }
  const unbiased = candidates.filter((person) => !hasAnyConflict(file, person, paragraph));
  const chair = unbiased.find((person) => presenceAt(file, person, { paragraph }) !== 'absent');
  if (chair === undefined) {
    plan.note(
      unbiased[0] === undefined ? 'chair-with-conflict' : 'chair-absent',
      unbiased[0] ?? first,
      paragraph,
    );
    return unbiased[0];
  }
  plan.sign(chair, chair === file.officers?.chair ? 'chair' : 'acting-chair', paragraph);
  return chair;
}

function planAdjusters(
  file: MeetingFile,
  paragraph: number,
  chair: string | undefined,
  decided: number | undefined,
  plan: Plan,
): string[] {
  const elected = [...new Set(file.officers?.adjusters ?? [])];
  const reserves = [...new Set(file.officers?.reserveAdjusters ?? [])].filter(
    (person) => !elected.includes(person),
  );
  const needed = decided ?? Math.max(1, elected.length);
  const hindered: [AdjusterReason, string][] = [];
  const signing: string[] = [];
  for (const [person, as] of [
    ...elected.map((one) => [one, 'adjuster'] as const),
    ...reserves.map((one) => [one, 'reserve-adjuster'] as const),
  ]) {
    if (as === 'reserve-adjuster' && signing.length >= needed) {
      break;
    }
    const hindrance = hindranceOf(file, person, paragraph, chair);
    if (hindrance) {
      if (as === 'adjuster') {
        hindered.push([hindrance, person]);
      }
      continue;
    }
    signing.push(person);
    plan.sign(person, as, paragraph);
    if (presenceThroughout(file, person, paragraph) === 'unknown') {
      plan.note('adjuster-presence-unknown', person, paragraph);
    }
  }
  if (signing.length >= needed) {
    return signing;
  }
  for (const [reason, person] of hindered) {
    plan.note(reason, person, paragraph);
  }
  if (signing.length + hindered.length < needed) {
    plan.tooFew(paragraph, needed, signing.length);
  }
  return signing;
}

function hindranceOf(
  file: MeetingFile,
  person: string,
  paragraph: number,
  chair: string | undefined,
): AdjusterReason | undefined {
  if (hasAnyConflict(file, person, paragraph)) {
    return 'adjuster-with-conflict-without-reserve';
  }
  if (presenceThroughout(file, person, paragraph) === 'absent') {
    return 'adjuster-absent-without-reserve';
  }
  return person === chair ? 'adjuster-chairs-without-reserve' : undefined;
}

/** Gathers § by §, and tells once per person what concerns several §§. */
class Plan {
  readonly withoutChair: number[] = [];
  readonly #file: MeetingFile;
  readonly #signers = new Map<string, PlannedSigner>();
  readonly #notes = new Map<string, { code: PersonCode; person: string; paragraphs: number[] }>();
  readonly #tooFew = new Map<string, { needed: number; found: number; paragraphs: number[] }>();

  constructor(file: MeetingFile) {
    this.#file = file;
  }

  sign(person: string, as: SigningCapacity, paragraph: number): void {
    const key = `${as} ${person}`;
    const signer = this.#signers.get(key) ?? { person, as, required: as !== 'secretary', paragraphs: [] };
    signer.paragraphs.push(paragraph);
    this.#signers.set(key, signer);
  }

  note(code: PersonCode, person: string, paragraph: number): void {
    const key = `${code} ${person}`;
    const note = this.#notes.get(key) ?? { code, person, paragraphs: [] };
    note.paragraphs.push(paragraph);
    this.#notes.set(key, note);
  }

  tooFew(paragraph: number, needed: number, found: number): void {
    const key = `${needed} ${found}`;
    const entry = this.#tooFew.get(key) ?? { needed, found, paragraphs: [] };
    entry.paragraphs.push(paragraph);
    this.#tooFew.set(key, entry);
  }

  result(): SignerPlan {
    const order: SigningCapacity[] = ['chair', 'acting-chair', 'adjuster', 'reserve-adjuster', 'secretary'];
    const signers = [...this.#signers.values()].sort((a, b) => order.indexOf(a.as) - order.indexOf(b.as));
    const notes = [...this.#notes.values()].map(({ code, person, paragraphs }): Obstacle => ({
      code,
      params: { name: nameOf(this.#file, person), paragraphs: printParagraphs(paragraphs) },
    }));
    const tooFew = [...this.#tooFew.values()].map(({ needed, found, paragraphs }): Obstacle => ({
      code: 'too-few-adjusters',
      params: { needed, found, paragraphs: printParagraphs(paragraphs) },
    }));
    const withoutChair: Obstacle[] =
      this.withoutChair.length === 0
        ? []
        : [{ code: 'no-chair', params: { paragraphs: printParagraphs(this.withoutChair) } }];
    return {
      signers,
      obstacles: [
        ...withoutChair,
        ...notes.filter(({ code }) => code !== 'adjuster-presence-unknown'),
        ...tooFew,
      ],
      warnings: notes.filter(({ code }) => code === 'adjuster-presence-unknown'),
    };
  }
}
