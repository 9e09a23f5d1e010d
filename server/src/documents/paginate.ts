import type { Strip } from './strip.js';

export interface Placed {
  readonly strip: Strip;
  /** top edge, in points from the top of the page */
  readonly y: number;
  /** printed once more only for the eye: the head of a table that goes on */
  readonly again: boolean;
}

export type Sheet = readonly Placed[];

/** Strips that must not be parted: from `start` up to and including the first without `keepWithNext`. */
function chainEnd(strips: readonly Strip[], start: number): number {
  let end = start;
  while (strips[end]?.keepWithNext && end < strips.length - 1 && !strips[end + 1]?.newPage) {
    end += 1;
  }
  return end;
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip, i) => sum + strip.height + (i > 0 ? strip.before : 0), 0);
}

/**
 * Lays strips on pages between `top` and `bottom` (points from the top of the page). Strips that belong together go
 * on together, unless together they are taller than a page. A strip taller than a page stands alone on its page.
 */
export function paginate(strips: readonly Strip[], top: number, bottom: number): Sheet[] {
  const sheets: Placed[][] = [];
  let sheet: Placed[] = [];
  let y = top;

  const turn = (next: Strip) => {
    const below = sheet.at(-1)?.strip.closeBelow;
    if (below !== undefined) {
      sheet.push({ strip: below, y, again: true });
    }
    if (sheet.length > 0) {
      sheets.push(sheet);
    }
    sheet = [];
    y = top;
    for (const strip of next.repeatAbove ?? []) {
      sheet.push({ strip, y, again: true });
      y += strip.height;
    }
  };
  const put = (strip: Strip) => {
    y += (sheet.length > 0 && !sheet.at(-1)?.again) || strip.dropFromTop ? strip.before : 0;
    sheet.push({ strip, y, again: false });
    y += strip.height;
  };

  let i = 0;
  while (i < strips.length) {
    const end = chainEnd(strips, i);
    const chain = strips.slice(i, end + 1);
    const [first] = chain;
    if (!first) {
      break;
    }
    const repeated = heightOf(first.repeatAbove ?? []);
    const whole = heightOf(chain) <= bottom - top - repeated;
    for (const strip of whole ? [first] : chain) {
      const begun = sheet.some((placed) => !placed.again);
      const closed = (whole ? chain.at(-1) : strip)?.closeBelow?.height ?? 0;
      const needed = (begun ? strip.before : 0) + (whole ? heightOf(chain) : strip.height) + closed;
      if (begun && (strip.newPage || y + needed > bottom)) {
        turn(strip);
      }
      (whole ? chain : [strip]).forEach(put);
    }
    i = end + 1;
  }
  if (sheet.length > 0) {
    sheets.push(sheet);
  }
  return sheets;
}
