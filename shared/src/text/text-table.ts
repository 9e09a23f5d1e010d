import { printable } from './printable.js';
import { wrapped } from './wrapped.js';

const BETWEEN = 2;

/**
 * A table as lines. Where its columns fit side by side they stand so; otherwise each row is a run of lines, its first cell
 * at the margin and the others set in.
 */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const all = [header, ...rows]
    .map((row) =>
      row.map((cell) =>
        printable(cell)
          .replace(/[ \u00A0]+/gu, ' ')
          .trim(),
      ),
    )
    .filter((row) => row.some((cell) => cell !== ''));
  const columns = Math.max(0, ...all.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(0, ...all.map((row) => row[i]?.length ?? 0)),
  );
  const whole = widths.reduce((sum, one) => sum + one, 0) + BETWEEN * Math.max(0, columns - 1);
  if (whole <= width) {
    return all.map((row) =>
      row
        .map((cell, i) => cell.padEnd((widths[i] ?? 0) + BETWEEN))
        .join('')
        .trimEnd(),
    );
  }
  return all.flatMap((row) => {
    const lines = row.flatMap((cell, i) =>
      i === 0 ? wrapped(cell, width) : wrapped(cell, width - BETWEEN).map((line) => `  ${line}`),
    );
    return lines;
  });
}
