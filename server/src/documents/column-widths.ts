/** What a column would like to have, and the least in which no word of it is cut; in points. */
export interface ColumnNeed {
  readonly wanted: number;
  readonly least: number;
}

/**
 * Widths of columns that share `total`. Where all can have what they want, they get it. Else each gets its least and
 * the rest is shared by what they still want. Where not even that fits, the narrow ones keep their least and the others
 * share evenly what is left.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const sum = (pick: (need: ColumnNeed) => number) => needs.reduce((all, need) => all + pick(need), 0);
  if (sum((need) => need.wanted) <= total) {
    return needs.map((need) => need.wanted);
  }
  const least = sum((need) => need.least);
  if (least <= total) {
    const more = sum((need) => need.wanted) - least;
    return needs.map((need) => need.least + ((need.wanted - need.least) / more) * (total - least));
  }
  return evenly(
    needs.map((need) => need.least),
    total,
  );
}

function evenly(wanted: readonly number[], total: number): number[] {
  const given = wanted.map(() => 0);
  const narrowFirst = wanted.map((width, i) => ({ width, i })).sort((a, b) => a.width - b.width);
  let left = total;
  narrowFirst.forEach(({ width, i }, rank) => {
    const got = Math.min(width, left / (narrowFirst.length - rank));
    given[i] = got;
    left -= got;
  });
  return given;
}
