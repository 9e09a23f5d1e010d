import { inOrder } from './draft-entries.js';

/** One value of two: the one that was changed, mine where both were. */
export function pick<Value>(base: Value, mine: Value, theirs: Value): { value: Value; clash: boolean } {
  const text = (value: Value) => JSON.stringify(inOrder(value));
  const isMine = text(mine) !== text(base);
  return {
    value: isMine ? mine : theirs,
    clash: isMine && text(theirs) !== text(base) && text(mine) !== text(theirs),
  };
}
