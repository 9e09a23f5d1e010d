import DecodeStream from 'pdf-lib/cjs/core/streams/DecodeStream.js';

/** More than any page's instructions or font, less than what would stop the program. */
const LARGEST = 64 * 1024 * 1024;

interface Unpacking {
  ensureBuffer: (requested: number) => Uint8Array;
}

let bound = false;

/**
 * Sets a limit to what a stream may unpack to while a PDF is read: the library has none, and a few kilobytes can be made
 * to fill the memory of the whole program. What goes beyond it throws.
 */
export function boundUnpacking(): void {
  if (bound) {
    return;
  }
  bound = true;
  const held = DecodeStream as unknown as { default?: { prototype: Unpacking }; prototype: Unpacking };
  const streams = (held.default ?? held).prototype;
  const unbound = streams.ensureBuffer;
  streams.ensureBuffer = function (this: Unpacking, requested: number) {
    if (requested > LARGEST) {
      throw new Error('a stream unpacks to more than may be held');
    }
    return unbound.call(this, requested);
  };
}
