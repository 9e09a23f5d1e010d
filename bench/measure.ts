/** Something that is timed: one call is one piece of work. */
export type Piece = () => Promise<unknown>;

/** What two pieces cost, in milliseconds, and how many times the base the one under test takes. */
export interface Measured {
  ratio: number;
  /** the quarter of the pairs that came out lowest, and highest, lie outside these */
  quartiles: [number, number];
  base: number;
  tested: number;
}

export interface Effort {
  /** pairs that are timed */
  pairs: number;
  /** calls of a piece in one timing: short ones are timed several at once */
  calls: number;
  /** pairs before that, not counted: caches fill and code gets compiled */
  warmUp: number;
}

const REQUESTS: Effort = { pairs: 60, calls: 5, warmUp: 8 };

/** The middle of the sorted values, or another part of the way through them. */
export function quantile(values: readonly number[], part = 0.5): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const [below = NaN, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return below + (above - below) * (place - Math.floor(place));
}

async function time(piece: Piece, calls: number): Promise<number> {
  const started = performance.now();
  for (let call = 0; call < calls; call += 1) {
    await piece();
  }
  return (performance.now() - started) / calls;
}

/** Something that is measured and tells what it found, in milliseconds. */
export type Finding = () => Promise<number>;

/**
 * Measures two things in turn, A B B A A B …, so that what else the machine does at the time falls on both. The answer is
 * made of the ratios of neighbours, not of the ratio of sums.
 */
export async function foundInTurn(
  base: Finding,
  tested: Finding,
  effort: Pick<Effort, 'pairs' | 'warmUp'>,
): Promise<Measured> {
  const costs: { base: number; tested: number }[] = [];
  for (let pair = -effort.warmUp; pair < effort.pairs; pair += 1) {
    const isBaseFirst = pair % 2 === 0;
    const first = await (isBaseFirst ? base : tested)();
    const second = await (isBaseFirst ? tested : base)();
    if (pair >= 0) {
      costs.push(isBaseFirst ? { base: first, tested: second } : { base: second, tested: first });
    }
  }
  const ratios = costs.map((cost) => cost.tested / cost.base);
  return {
    ratio: quantile(ratios),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    base: quantile(costs.map((cost) => cost.base)),
    tested: quantile(costs.map((cost) => cost.tested)),
  };
}

/** Times two pieces in turn. */
export function inTurn(base: Piece, tested: Piece, effort: Effort = REQUESTS): Promise<Measured> {
  return foundInTurn(
    () => time(base, effort.calls),
    () => time(tested, effort.calls),
    effort,
  );
}
