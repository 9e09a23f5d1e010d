import type { ReadText } from './masks.js';
import type { ReadableGroup } from './readable-groups.js';

/** The texts that are read, found by where they stand. */
export interface TextsByPath {
  list: readonly ReadText[];
  at: (path: string) => ReadText | undefined;
  /** the § or the part that a text stands in, in words */
  whereIs: (path: string) => string;
}

export function textsByPath(groups: readonly ReadableGroup[]): TextsByPath {
  const found = new Map(
    groups.flatMap(({ heading, texts }) => texts.map((text) => [text.path, { text, heading }] as const)),
  );
  return {
    list: [...found.values()].map(({ text }) => text),
    at: (path) => found.get(path)?.text,
    whereIs: (path) => found.get(path)?.heading ?? '',
  };
}
