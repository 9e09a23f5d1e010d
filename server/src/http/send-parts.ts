import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { PartsAnswer, ReadPart } from './answer.js';

/** Sends a file part by part, no faster than it is read. Who goes away ends it. `kept`: by whom and how long. */
export async function sendParts(
  response: Response,
  { parts, name, mediaType }: PartsAnswer,
  read: ReadPart,
  kept = 'public, max-age=60',
): Promise<void> {
  const rows = parts(read)[Symbol.asyncIterator]();
  // what cannot be read at all is answered as a fault, not as half a file
  const first = await rows.next();
  response
    .set('Content-Type', mediaType)
    .set('Content-Disposition', `attachment; filename="${name}"`)
    .set('Cache-Control', kept)
    .set('X-Robots-Tag', 'noindex');
  async function* all() {
    if (first.done !== true) {
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => rows };
    }
  }
  try {
    await pipeline(Readable.from(all()), response);
  } catch {
    // it has begun: no other answer can be given than that it breaks off
    response.destroy();
  }
}
