import type { z } from 'zod';

type Known<Q extends z.ZodObject, K extends keyof Q['shape']> = {
  [N in K]?: Exclude<z.output<Q>[N & keyof z.output<Q>], undefined>;
};

/**
 * What an address asks a list for, held against what its door understands. An address may be old, cut off or mistyped:
 * what cannot be understood is left out, and named, so that the list is shown and its reader told.
 */
export function knownQuery<Q extends z.ZodObject, K extends keyof Q['shape'] & string>(
  query: Q,
  given: Partial<Record<K, string>>,
): { known: Known<Q, K>; unknown: K[] } {
  const entries = Object.entries(given) as [K, string][];
  const shape = query.shape as Readonly<Record<string, z.ZodType>>;
  const isKnown = ([name, value]: [K, string]) => shape[name]?.safeParse(value).success === true;
  return {
    known: Object.fromEntries(entries.filter(isKnown)) as Known<Q, K>,
    unknown: entries.filter((entry) => !isKnown(entry)).map(([name]) => name),
  };
}
