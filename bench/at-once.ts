import type { Piece } from './measure.js';

/** So many ask at the same time, as the load generator of a web server does: what counts is how much gets through. */
export const CLIENTS = 16;

/** One piece for all of them: it is done when the last one has been answered. */
export function atOnce(ask: (client: number) => Promise<unknown>): Piece {
  return () => Promise.all(Array.from({ length: CLIENTS }, (_, client) => ask(client)));
}

/** Fewer rounds than of single requests: each is sixteen. */
export const ROUNDS = { pairs: 40, calls: 2, warmUp: 8 };
