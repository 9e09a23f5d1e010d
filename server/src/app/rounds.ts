/**
 * Work that is looked for again and again: never twice at once, and once more when somebody asked for it meanwhile. What
 * fails is told, and tried again the next time.
 */
export class Rounds {
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly failed: (error: unknown) => void,
  ) {}

  wake(): void {
    if (this.stopped) {
      return;
    }
    this.again = true;
    this.running ??= this.run()
      .catch(this.failed)
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Begins nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    do {
      this.again = false;
      await this.work();
    } while (this.again && !this.stopped);
  }
}
