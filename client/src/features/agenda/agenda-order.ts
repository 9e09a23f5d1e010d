/** An item put after another; null: first on the agenda. Said so, it can be done again on an order that has changed. */
export interface Move {
  id: string;
  after: string | null;
}

/** The order after a move, or undefined where what it speaks of is no longer there. */
export function applyMove(order: readonly string[], { id, after }: Move): string[] | undefined {
  if (!order.includes(id) || (after !== null && !order.includes(after)) || after === id) {
    return undefined;
  }
  const rest = order.filter((other) => other !== id);
  return rest.toSpliced(after === null ? 0 : rest.indexOf(after) + 1, 0, id);
}

/** The move that puts an item back where it stands now. */
export function moveBack(order: readonly string[], id: string): Move {
  return { id, after: order[order.indexOf(id) - 1] ?? null };
}

/** One step up or down, or undefined at the end. */
export function stepMove(order: readonly string[], id: string, by: -1 | 1): Move | undefined {
  const from = order.indexOf(id);
  const target = from + by;
  if (from < 0 || target < 0 || target >= order.length) {
    return undefined;
  }
  return { id, after: (by === 1 ? order[target] : order[target - 1]) ?? null };
}

/** Dropped on one side of another item. */
export function moveTo(
  order: readonly string[],
  id: string,
  target: string,
  side: 'before' | 'after',
): Move | undefined {
  if (id === target) {
    return undefined;
  }
  const rest = order.filter((other) => other !== id);
  return { id, after: side === 'after' ? target : (rest[rest.indexOf(target) - 1] ?? null) };
}

/** True when items that stand in both orders do not come in the same order: somebody has moved one. */
export function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  return before.filter((id) => now.has(id)).join() !== after.filter((id) => old.has(id)).join();
}
