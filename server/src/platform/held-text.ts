import { Transform, type Readable, type TransformCallback } from 'node:stream';

/** What is told of a text on its way. */
export interface HeldTextParts {
  /** somebody begins to read it */
  begins: () => void;
  /** runs when all of it has been read: until it resolves the text does not end. What it throws breaks the text */
  beforeEnd: () => Promise<void>;
  /** it ends now */
  ends: () => void;
}

/** A text as it is, which nobody reads before it is asked for, and which ends only after `beforeEnd`. */
export class HeldText extends Transform {
  private isBegun = false;

  constructor(
    private readonly text: Readable,
    private readonly parts: HeldTextParts,
  ) {
    super();
  }

  override _read(size: number): void {
    if (!this.isBegun) {
      this.isBegun = true;
      this.parts.begins();
      this.text.once('error', (error) => this.destroy(error));
      this.once('close', () => this.text.destroy());
      this.text.pipe(this);
    }
    super._read(size);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.parts.beforeEnd().then(() => {
      this.parts.ends();
      done();
    }, done);
  }
}
