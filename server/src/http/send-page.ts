import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { PageAnswer } from './answer.js';

/** Such a page runs nothing, asks nobody else for anything, and sends nothing anywhere. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const KEPT = {
  // what is withdrawn is gone within a minute, wherever a copy may lie
  minute: 'public, max-age=60',
  ever: 'public, max-age=31536000, immutable',
  never: 'no-store',
} as const;

/** Known by what it says: the same bytes have the same. */
export const etagOf = (bytes: Uint8Array | string): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;

/** Sends a text that anyone may read; 304 where the one who asks has it. */
export function sendPage(response: Response, { text, mediaType, how }: PageAnswer): void {
  const { keep = 'minute', robots, status = 200 } = how;
  response
    .status(status)
    .set('Content-Type', mediaType)
    .set('Content-Security-Policy', POLICY)
    // without it a browser hides where a form of ours comes from, and it would be refused as another site's
    .set('Referrer-Policy', 'same-origin')
    .set('Cache-Control', status === 200 ? KEPT[keep] : 'no-store');
  if (robots !== undefined) {
    response.set('X-Robots-Tag', robots);
  }
  if (status === 200) {
    response.set('ETag', etagOf(text));
  }
  response.send(text);
}
