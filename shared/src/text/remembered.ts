/**
 * Keeps what a pure function has made of texts, so that a document which is drawn again with one § changed costs what
 * has changed. The text that has lain unused the longest goes first.
 */
export class Remembered<T> {
  private readonly made = new Map<string, T>();
  private held = 0;

  /** `room`: how many characters of text are kept. */
  constructor(private readonly room: number) {}

  /** What `make` makes of the text: now, or when it was last asked. It is shared, and not to be changed. */
  of(text: string, make: () => T): T {
    const known = this.made.get(text);
    if (known !== undefined) {
      this.made.delete(text);
      this.made.set(text, known);
      return known;
    }
    const fresh = make();
    this.made.set(text, fresh);
    this.held += text.length;
    for (const oldest of this.made.keys()) {
      if (this.held <= this.room) {
        break;
      }
      this.made.delete(oldest);
      this.held -= oldest.length;
    }
    return fresh;
  }
}
