import type { EntityManager } from 'typeorm';
import type { RetentionDecision } from '@klubbat/shared/contracts/retention';
import type { AgedKind } from '@klubbat/shared/vocabulary/aged-kinds';

/** An organisation, and for how many years it has decided to keep what it decides of. */
export interface Keeper extends RetentionDecision {
  id: string;
}

/** What was removed at once. */
export interface Removal {
  removed: number;
  /** the youngest of them */
  until: Date;
  /** the end of a chain that was cut: the last that is gone, and its hash */
  end?: { last: number; hash: string };
}

/** One kind of what is removed by age. Nothing that is adjusted, archived, sent or chained in the evidence log is any of them. */
export interface Aged {
  kind: AgedKind;
  /** whose: each organisation's for itself, or of all that the installation holds */
  of: 'organisation' | 'installation';
  keptDays: number | null;
  /** by which of its decisions an organisation keeps them; without it: by days */
  years?: keyof RetentionDecision;
  /** What would be removed now. `keeper`: of which organisation; null for the installation. */
  due: (tx: EntityManager, now: Date, keeper: Keeper | null) => Promise<{ due: number; oldest: Date | null }>;
  /** Removes the oldest of what is due, at most `limit` of them; undefined where nothing is. */
  remove: (
    tx: EntityManager,
    now: Date,
    keeper: Keeper | null,
    limit: number,
  ) => Promise<Removal | undefined>;
}
