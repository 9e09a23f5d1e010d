/** A file with room for a signature in it, and what is to be signed. */
export interface PreparedField {
  readonly bytes: Uint8Array;
  /** where the room begins */
  readonly contents: number;
  /** how many bytes it is for */
  readonly room: number;
  /** SHA-256 of all around the room */
  readonly digest: Uint8Array;
}

/** The second half of `signField`: puts a signature (CMS, DER) into the room that was made for it. */
export function fillRoom({ bytes, contents, room }: PreparedField, signature: Uint8Array): Uint8Array {
  const written = Buffer.from(signature).toString('hex').toUpperCase();
  if (written.length > room * 2) {
    throw new Error('a signature is larger than its room');
  }
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).write(written, contents + 1, 'latin1');
  return bytes;
}
