import type { BoardKind } from '../vocabulary/meeting-words.js';
import type { ContinuingOutcome } from '../vocabulary/item-links.js';

export interface Body {
  id: string;
  name: string;
  kind: BoardKind;
}

/** What a § says of where its case goes on. */
export interface Continuing {
  outcome: ContinuingOutcome;
  /** to whom it was referred back */
  to?: string | undefined;
  /** headings and texts of what it proposes, then names of recipients: the first that names a body decides */
  words: readonly string[];
}

/** To which kind of body another proposes. Source: KL 3:3–6, 5:26 (nämnd to styrelse to fullmäktige). */
const PROPOSES_TO: Partial<Record<BoardKind, BoardKind>> = {
  subcommittee: 'executive',
  preparatory: 'executive',
  committee: 'executive',
  'joint-committee': 'executive',
  executive: 'assembly',
  directorate: 'assembly',
};

const key = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('sv');

/** The bodies that a text names, its own name and longer names taken out first: "Styrelsens utskott" is no "Styrelsen". */
function allNamedIn(text: string, own: Body, others: readonly Body[]): Body[] {
  let rest = key(text);
  const all = [own, ...others].toSorted((one, other) => other.name.length - one.name.length);
  const found: Body[] = [];
  for (const body of all) {
    const name = key(body.name);
    if (name !== '' && rest.includes(name)) {
      rest = rest.replaceAll(name, ' ');
      found.push(body);
    }
  }
  return found.filter(({ id }) => id !== own.id);
}

/**
 * Every body at whose meeting a case is taken up again. What was referred back can have been sent to several, and waits in
 * each of them; of everything else there is one, as `nextBody` tells.
 */
export function nextBodies(item: Continuing, own: Body, others: readonly Body[]): Body[] {
  const asked = item.outcome === 'referred-back' ? allNamedIn(item.to ?? '', own, others) : [];
  const one = nextBody(item, own, others);
  return asked.length > 1 ? asked : one === undefined ? [] : [one];
}

/**
 * The body at whose meeting a case is taken up again: what was tabled at the same one, what was referred back at the
 * one that it was sent to, what is proposed at the one that is named, else at the one that the law gives. Undefined
 * where nobody can know: then a person chooses.
 */
export function nextBody(item: Continuing, own: Body, others: readonly Body[]): Body | undefined {
  if (item.outcome === 'tabled') {
    return own;
  }
  if (item.outcome === 'referred-back') {
    return allNamedIn(item.to ?? '', own, others)[0] ?? own;
  }
  for (const words of item.words) {
    const named = allNamedIn(words, own, others);
    if (named.length === 1) {
      return named[0];
    }
  }
  const kind = PROPOSES_TO[own.kind];
  const candidates = others.filter((body) => body.kind === kind);
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** When it is to be taken up. Source: KL 5:51 (fullmäktige: the next meeting, unless something else was decided). */
export function whenTakenUp(
  outcome: ContinuingOutcome,
  kind: BoardKind,
  nextDate: string | undefined,
): { due: 'day'; day: string } | { due: 'next-meeting' } | { due: 'open' } {
  if (nextDate !== undefined) {
    return { due: 'day', day: nextDate };
  }
  return outcome === 'tabled' && kind === 'assembly' ? { due: 'next-meeting' } : { due: 'open' };
}
