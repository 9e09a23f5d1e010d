import type { Taken } from './delivery-queue.store.js';

/** What of the queue a worker can do for its hand. */
export interface HandParts<One extends Taken> {
  /** takes those that are due; none: nothing is */
  take: () => Promise<One[]>;
  /** gives back what was taken and not begun */
  putBack: (unbegun: One[]) => Promise<void>;
  /** whether there is time left to begin it before another may take it */
  isHeld: (taken: One) => boolean;
}

/**
 * The deliveries that this process has taken and not begun. Its lanes take from it one each, and the one that finds it empty fills it
 * for all of them.
 */
export class DeliveryHand<One extends Taken> {
  private unbegun: One[] = [];
  private filling: Promise<void> | undefined;

  constructor(private readonly parts: HandParts<One>) {}

  /** One that is begun now; undefined: nothing is due. */
  async next(): Promise<One | undefined> {
    await this.putBackIf((taken) => !this.parts.isHeld(taken));
    if (this.unbegun.length === 0) {
      this.filling ??= this.fill().finally(() => {
        this.filling = undefined;
      });
      await this.filling;
    }
    return this.unbegun.shift();
  }

  /** Gives back those of which that is so: others may take them at once. */
  async putBackIf(isSo: (taken: One) => boolean): Promise<void> {
    const back = this.unbegun.filter(isSo);
    if (back.length > 0) {
      this.unbegun = this.unbegun.filter((taken) => !back.includes(taken));
      await this.parts.putBack(back);
    }
  }

  /** Whether any is of that dispatch. */
  has(dispatchId: string): boolean {
    return this.unbegun.some((taken) => taken.dispatchId === dispatchId);
  }

  /** One dispatch after the other, so that few files are in memory at once. */
  private async fill(): Promise<void> {
    const taken = await this.parts.take();
    this.unbegun.push(...taken.toSorted((one, other) => one.dispatchId.localeCompare(other.dispatchId)));
  }
}
