const open = new Set<() => void>();

/** An open editor says here how what was typed in it is told at once. Gives the way to take that back. */
export function joinFlush(flush: () => void): () => void {
  open.add(flush);
  return () => open.delete(flush);
}

/**
 * Makes every open text editor tell now what was typed in the last moment, instead of when the writer pauses. For
 * whoever is about to save or to leave.
 */
export function flushTexts(): void {
  for (const flush of open) {
    flush();
  }
}
