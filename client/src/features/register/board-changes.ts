import { boardSettings, type BoardSettings } from '@klubbat/shared/contracts/board-settings';

const names = Object.keys(boardSettings.shape) as (keyof BoardSettings)[];

// not by JSON: it writes a number that is none as null, and what was typed wrong would pass for unchanged
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other);
  }
  const [parts, others] = [Object.entries(one), Object.entries(other)];
  return (
    parts.length === others.length &&
    parts.every(([name, value]) => same(value, (other as Record<string, unknown>)[name]))
  );
}

/** Only what was changed here is sent, so that what somebody else changes meanwhile stands. */
export function changesOf(before: BoardSettings, after: BoardSettings): Partial<BoardSettings> {
  const changed = names.filter((name) => !same(before[name], after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}
