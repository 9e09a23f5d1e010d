const PORTION = 500;

/** Writes rows in portions: PostgreSQL takes at most 65,535 parameters in one statement. */
export async function inPortions<Row>(
  rows: Row[],
  write: (portion: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += PORTION) {
    await write(rows.slice(start, start + PORTION));
  }
}
