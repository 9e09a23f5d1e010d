import type { RecipientInFile, SectionInFile } from '../contracts/meeting-file.js';
import type { MemorandumAct, MemorandumState } from '../vocabulary/memorandum-words.js';
import { decisionPoints, type DecisionPoint } from './decision-points.js';
import type { SectionKind } from '../vocabulary/meeting-words.js';

/*
 * The life of a memorandum, and how it becomes an item. What was submitted is never changed: it is submitted again.
 */

/** A memorandum as its acts see it. */
export interface MemorandumNow {
  state: MemorandumState;
  /** the latest submission has been taken in the item */
  taken: boolean;
  /** the item has a § number, or its meeting is locked: what is supplied then comes too late */
  closed: boolean;
}

/** What he who wrote it, and the secretary of the meeting, may do with it now. */
export function memorandumActsOf(
  { state, taken, closed }: MemorandumNow,
  who: { author: boolean; secretary: boolean },
): MemorandumAct[] {
  const byAuthor: Record<MemorandumState, MemorandumAct[]> = {
    draft: ['write', 'send', 'withdraw'],
    sent: ['withdraw'],
    returned: ['write', 'send', 'withdraw'],
    // a supplement; while one waits to be taken in, the next replaces it
    accepted: closed ? [] : ['write', 'send'],
    withdrawn: ['reopen'],
  };
  const bySecretary: Partial<Record<MemorandumState, MemorandumAct[]>> = {
    sent: ['accept', 'return'],
    accepted: taken || closed ? [] : ['accept'],
  };
  return [...(who.author ? byAuthor[state] : []), ...(who.secretary ? (bySecretary[state] ?? []) : [])];
}

/** The decision points that are proposed, counted like those of a decision. */
export function proposedPoints(sections: readonly SectionInFile[]): DecisionPoint[] {
  return decisionPoints(
    sections.map((section) =>
      section.kind === 'proposal' ? { ...section, kind: 'decision' } : { ...section, kind: 'free' },
    ),
  );
}

const says = ({ body }: SectionInFile) => (body ?? '').trim() !== '';

/**
 * The sections of the item that a memorandum becomes: those that say something, after an empty decision where the board's
 * items begin with one and nothing decides yet.
 */
export function itemSectionsOf(
  sections: readonly SectionInFile[],
  boardSections: readonly SectionKind[],
): SectionInFile[] {
  const filled = sections.filter(says);
  const decides = filled.some(({ kind }) => kind === 'decision') || !boardSections.includes('decision');
  return decides ? filled : [{ kind: 'decision' }, ...filled];
}

const bodyOf = (sections: readonly SectionInFile[], kind: SectionKind) =>
  sections.find((one) => one.kind === kind)?.body?.trim() ?? '';

/**
 * The sections of an item with a supplement taken in: what still stands as it was proposed becomes what is proposed now. What the
 * secretary has changed stays hers, and is told of in `kept`.
 */
export function withSupplement(
  item: readonly SectionInFile[],
  before: readonly SectionInFile[],
  now: readonly SectionInFile[],
): { sections: SectionInFile[]; kept: SectionKind[] } {
  const kinds = [...new Set([...before, ...now].map(({ kind }) => kind))];
  const changed = kinds.filter((kind) => bodyOf(before, kind) !== bodyOf(now, kind));
  const kept = changed.filter((kind) => bodyOf(item, kind) !== bodyOf(before, kind));
  const sections = changed
    .filter((kind) => !kept.includes(kind))
    .reduce<SectionInFile[]>(
      (all, kind) => {
        const body = bodyOf(now, kind);
        const at = all.findIndex((one) => one.kind === kind);
        if (at === -1) {
          const given = now.find((one) => one.kind === kind);
          return given === undefined ? all : [...all, given];
        }
        return body === ''
          ? all.filter((_, index) => index !== at)
          : all.map((one, index) => (index === at ? { ...one, body } : one));
      },
      [...item],
    );
  return { sections, kept };
}

const named = (name: string) => name.trim().toLocaleLowerCase('sv');

/** Those who are to have the decision, with those that a supplement adds. Nobody is taken away, and nobody stands twice. */
export function withRecipients(
  standing: readonly RecipientInFile[],
  added: readonly RecipientInFile[],
): RecipientInFile[] {
  return added.reduce<RecipientInFile[]>(
    (all, one) => (all.some(({ name }) => named(name) === named(one.name)) ? all : [...all, one]),
    [...standing],
  );
}
