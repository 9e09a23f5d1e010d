import { roleConflict } from '@klubbat/shared/rules/role-conflict';
import { roleFaults } from '@klubbat/shared/sentences/role-sentences';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import type { Placed, PlannedTerm } from './match-term.js';
import type { KnownTerm } from './register-state.js';

/** Who reads a list in, and the roles that are his to give in a place. */
export interface Giver {
  /** null: of this installation's administrator, who sets it up, nothing is refused */
  personId: string | null;
  gives: (boardId: string | null) => readonly MandateRole[];
}

type Days = Pick<PlannedTerm, 'from' | 'until'>;

const meet = (one: Days, other: Days) =>
  (one.from ?? '') <= (other.until ?? '9999') && (other.from ?? '') <= (one.until ?? '9999');

/** Refuses rows that give or change a role which the reader may not give, one of his own, or one beside what it looks after. */
export function refuseRoles(
  placed: readonly Placed[],
  known: readonly KnownTerm[],
  isTouched: (term: PlannedTerm) => boolean,
  giver: Giver | undefined,
): void {
  const planned = placed.flatMap(({ term }) => term ?? []);
  const replaced = new Set(planned.flatMap(({ id }) => id ?? []));
  for (const { term, faults } of placed) {
    if (term === undefined || !isTouched(term)) {
      continue;
    }
    const { bearer, role, boardId } = term;
    if (giver !== undefined && bearer.id !== undefined && bearer.id === giver.personId) {
      faults.push(roleFaults.toHerself);
    } else if (giver !== undefined && !giver.gives(boardId).includes(role)) {
      faults.push(roleFaults.notInBoard);
    }
    const beside = [
      ...planned.filter((other) => other !== term && other.bearer === bearer),
      ...known.filter(({ id, personId }) => personId === bearer.id && !replaced.has(id)),
    ];
    const conflict = beside
      .filter((other) => meet(term, other))
      .map((other) => roleConflict(role, other.role))
      .find((one) => one !== undefined);
    if (conflict !== undefined) {
      faults.push(roleFaults[conflict]);
    }
  }
}
