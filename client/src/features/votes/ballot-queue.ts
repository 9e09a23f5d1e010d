import type { CastVote } from '@klubbat/shared/vocabulary/meeting-words';

/** `null` takes a ballot back. */
export type Given = ReadonlyMap<string, CastVote | null>;

export interface QueueState {
  /** given here, and not yet taken by the server */
  waiting: Given;
  /** what the server refused, and why: it waits for a reason, or to be dropped */
  refused: { error: unknown; given: Given } | undefined;
}

type Send = (given: Given, reason?: string) => Promise<void>;

/**
 * Ballots as fast as they are typed. While one request is on its way the next ones gather, so that there is never more
 * than one, and the last word about a person is what counts. What never came through is sent again with the next ballot.
 */
export class BallotQueue {
  private next = new Map<string, CastVote | null>();
  private under: Map<string, CastVote | null> | undefined;
  private refused: QueueState['refused'];
  private snapshot: QueueState = { waiting: new Map(), refused: undefined };
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly send: Send,
    /** true: the server has said no; false: it was not reached, or could not answer */
    private readonly isRefusal: (error: unknown) => boolean,
  ) {}

  readonly state = (): QueueState => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  give(people: readonly string[], cast: CastVote | null): void {
    people.forEach((person) => this.next.set(person, cast));
    this.tell();
    void this.run();
  }

  /** Sends what was refused once more, with a reason. */
  insist(reason: string): void {
    const held = this.refused;
    if (held !== undefined && this.under === undefined) {
      void this.carry(new Map(held.given), reason);
    }
  }

  drop(): void {
    this.refused = undefined;
    this.tell();
    void this.run();
  }

  private async run(): Promise<void> {
    while (this.under === undefined && this.next.size > 0) {
      const given = this.next;
      this.next = new Map();
      if (!(await this.carry(given))) {
        return;
      }
    }
  }

  /** False when the server was not reached: then it waits for the next ballot. */
  private async carry(given: Map<string, CastVote | null>, reason?: string): Promise<boolean> {
    this.under = given;
    this.refused = undefined;
    this.tell();
    try {
      await this.send(given, reason);
      return true;
    } catch (error) {
      this.refused = { error, given };
      if (this.isRefusal(error)) {
        return true;
      }
      // what has been said of a person since is what counts
      this.next = new Map([...given, ...this.next]);
      return false;
    } finally {
      this.under = undefined;
      this.tell();
    }
  }

  private tell(): void {
    this.snapshot = {
      waiting: new Map([...(this.under ?? []), ...this.next]),
      refused: this.refused,
    };
    this.listeners.forEach((listener) => listener());
  }
}
