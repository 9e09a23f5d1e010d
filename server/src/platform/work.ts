import type { EntityManager } from 'typeorm';
import type { Action, MandateRole } from '@klubbat/shared/vocabulary/roles';
import type { AccessKind } from '@klubbat/shared/vocabulary/access-kinds';
import type { Fault } from './errors.js';

export interface Mandate {
  organisationId: string;
  boardId: string | null;
  role: MandateRole;
}

/** A token of a program: where it holds, which actions it may look at, and which it may also change something by. */
export interface ActingToken {
  id: string;
  name: string;
  organisationId: string;
  reads: readonly Action[];
  writes: readonly Action[];
}

/** Who asks. Mandates are those that hold today. */
export interface Actor {
  personId: string;
  accountId: string;
  /** hash of the session's token: what signing out ends */
  sessionSha256: string;
  /** when the session was last noted to be used */
  seenAt: Date;
  /** when he last proved who he is in this session */
  provedAt: Date;
  name: string;
  email: string;
  admin: boolean;
  mandates: Mandate[];
  /** by which a program acts for him; undefined: he sits there himself */
  token?: ActingToken;
}

/** Something that is not for everybody, and was read. */
export interface Access {
  organisationId: string;
  kind: AccessKind;
  thingId: string;
  meetingId?: string | undefined;
}

/**
 * One unit of work, handed to every service: the transaction that the door (or a worker) opened, who asks,
 * and the moment. Services read neither the clock nor the data source.
 */
export interface Work {
  tx: EntityManager;
  actor: Actor;
  now: Date;
  requestId: string;
  /** what the program of the one who asks says of itself; undefined: nothing, or nobody asks from outside */
  userAgent?: string | undefined;
  /** Runs when the transaction has been committed: to wake a worker, never to do what must not be lost. */
  afterCommit(act: () => void): void;
  /** Tells that something is shown that is not for everybody: it is noted before the one who asked is answered. */
  noteAccess(read: Access): void;
  /**
   * Runs in a transaction of its own when this one is refused: to tell of it, for what was rolled back tells nothing. `answered`: when
   * that has been answered, and not before: what must not show in how long the answer took, and may be lost should the program end.
   */
  ifRefused(write: (tx: EntityManager, fault: Fault) => Promise<void>, when?: 'answered'): void;
}
