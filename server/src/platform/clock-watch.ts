import type { ClockFault } from '@klubbat/shared/vocabulary/clock-faults';
import type { Clock } from './clock.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Two clocks, or a clock and what is known, may differ by so much. */
export const CLOCKS_MAY_DIFFER = MINUTE;
/** An installation that has stood still for longer is looked at by somebody before its clock removes anything. */
const LONGEST_STANDSTILL = 30 * DAY;

/** What a clock is held against, and when (by itself) it was asked and answered. */
export interface Compared {
  asked: Date;
  answered: Date;
  /** the clock of the database in between */
  database: Date;
  /** the last moment noted by a clock that was to be trusted; null: none yet */
  notedAt: Date | null;
  /** when somebody last said that the clock is right */
  confirmedAt: Date | null;
}

/** A moment as two clocks tell it: the one that people set, and one that only ever goes on. */
interface Anchor {
  at: number;
  steady: number;
}

/**
 * Whether the program's clock is to be trusted with what has effect in law. It is held against the clock of the database, the last moment
 * that is known, and a steady clock of the machine, which nobody sets (decision 081). It knows nothing until it has compared once.
 */
export class ClockWatch {
  private anchor: Anchor;
  private leaptAt: number | undefined;
  private found: ClockFault | undefined = 'unknown';
  private confirmedAt: number | undefined;
  private difference: number | undefined;
  private wasTrusted = false;

  /** @param steady milliseconds since any moment: goes on while the machine sleeps, and never leaps */
  constructor(
    private readonly clock: Clock,
    private readonly steady: () => number,
  ) {
    this.anchor = this.present();
  }

  /** Why the clock is not to be trusted at this moment; undefined: it is. */
  fault(): ClockFault | undefined {
    return this.found ?? (this.hasLeapt(this.present()) ? 'leapt' : undefined);
  }

  /** What the clock shows, right or wrong. */
  shows(): Date {
    return this.clock();
  }

  /**
   * The moment that the program goes by. After a leap it is counted on from before by the steady clock, so that what is written meanwhile stands in the
   * log in its order; one that has differed since the program started goes by the database, as others do.
   */
  now(): Date {
    const present = this.present();
    if (this.hasLeapt(present)) {
      return new Date(present.at - this.leap(present));
    }
    return new Date(
      this.found === 'differs' && !this.wasTrusted ? present.at - (this.difference ?? 0) : present.at,
    );
  }

  /** How far the clock is ahead of the database's, in ms, as far as can be told; undefined: not compared yet. */
  get differenceMs(): number | undefined {
    return this.difference;
  }

  compare({ asked, answered, database, notedAt, confirmedAt }: Compared): void {
    const present = this.present();
    const confirmed = confirmedAt?.getTime() ?? 0;
    const isConfirmed = this.confirmedAt !== undefined && this.confirmedAt !== confirmed;
    this.confirmedAt = confirmed;
    this.difference = beyond(database, asked, answered);
    if (Math.abs(this.difference) > CLOCKS_MAY_DIFFER) {
      this.found = 'differs';
      return;
    }
    if (this.hasLeapt(present) && !isConfirmed && !this.isSleepOver(present)) {
      this.found = 'leapt';
      return;
    }
    this.anchor = present;
    this.leaptAt = undefined;
    const passed = notedAt === null ? 0 : answered.getTime() - notedAt.getTime();
    this.found =
      passed < -CLOCKS_MAY_DIFFER ? 'behind' : passed > LONGEST_STANDSTILL ? 'stood-still' : undefined;
    this.wasTrusted ||= this.found === undefined;
  }

  private present(): Anchor {
    return { at: this.clock().getTime(), steady: this.steady() };
  }

  private leap(present: Anchor): number {
    return present.at - this.anchor.at - (present.steady - this.anchor.steady);
  }

  private hasLeapt(present: Anchor): boolean {
    return Math.abs(this.leap(present)) > CLOCKS_MAY_DIFFER;
  }

  /** A leap forward by less than a day that nothing takes back for an hour is most often a machine that was paused. */
  private isSleepOver(present: Anchor): boolean {
    this.leaptAt ??= present.steady;
    const leap = this.leap(present);
    return leap > 0 && leap < DAY && present.steady - this.leaptAt >= HOUR;
  }
}

/** How far a clock that showed these two moments is ahead of another that was read in between: what the asking took counts for it. */
function beyond(other: Date, asked: Date, answered: Date): number {
  const moment = other.getTime();
  return moment < asked.getTime()
    ? asked.getTime() - moment
    : moment > answered.getTime()
      ? answered.getTime() - moment
      : 0;
}
