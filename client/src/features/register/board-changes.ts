import { boardSettings, type BoardSettings } from '@klubbat/shared/contracts/register';

const names = Object.keys(boardSettings.shape) as (keyof BoardSettings)[];

// not by JSON: it writes a number that is none as null, and what was typed wrong would pass for unchanged
function same(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((value, index) => Object.is(value, other[index]))
    : Object.is(one, other);
}

/** Only what was changed here is sent, so that what somebody else changes meanwhile stands. */
export function changesOf(before: BoardSettings, after: BoardSettings): Partial<BoardSettings> {
  const changed = names.filter((name) => !same(before[name], after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}
