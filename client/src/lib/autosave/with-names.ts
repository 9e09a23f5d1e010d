import type { OpenPlace } from './use-document.js';

/** Texts that name people by their keys in the meeting, with the names that people know them by. */
export function withNames(
  clashes: readonly OpenPlace[],
  people: readonly { key: string; name: string }[],
): OpenPlace[] {
  const names = new Map(people.map(({ key, name }) => [key, name]));
  const named = (text: string) => text.replace(/[^\s,]+/g, (word) => names.get(word) ?? word);
  return clashes.map((clash) => ({
    ...clash,
    label: named(clash.label),
    mine: named(clash.mine),
    theirs: named(clash.theirs),
  }));
}
