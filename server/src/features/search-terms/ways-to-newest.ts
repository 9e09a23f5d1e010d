/**
 * How the newest rows that hold words are come by: as the database plans it; by looking through so many rows from the newest day
 * back; or by the index of words, whatever the database thinks of it.
 */
export type Way = 'planned' | 'index' | { newest: number };

/** How many of the newest rows tell whether words are common, and among how many common words are then looked for. */
export interface Sight {
  sample: number;
  walk: number;
}

/** For a thousand hits among rows of words: one that a row in fifteen holds is found often enough by the walk. */
const ROWS_OF_WORDS: Sight = { sample: 2_000, walk: 30_000 };

/**
 * The newest hits, at most `most`. Among a million rows neither way is the right one for all words: to look through rows costs
 * more for what is rare, the index for what is common, and the database guesses wrongly which words are. So the newest rows are
 * asked first how common they are; a walk back is taken where it finds twice as many as are wanted, if the words are as common further back.
 */
export async function newestFound<T>(
  most: number,
  find: (way: Way) => Promise<T[]>,
  { sample, walk }: Sight = ROWS_OF_WORDS,
): Promise<T[]> {
  const near = await find({ newest: sample });
  if (near.length >= most) {
    return near;
  }
  if (near.length >= (2 * most * sample) / walk) {
    const far = await find({ newest: walk });
    if (far.length >= most) {
      return far;
    }
  }
  return find('index');
}

/** Which rows are looked at, as the end of a statement: those of which `where` holds, or the newest of them in this order. */
export const rowsBy = (way: Way, where: string, newestFirst: string): string =>
  typeof way === 'string' ? `WHERE ${where}` : `WHERE ${where} ORDER BY ${newestFirst} LIMIT ${way.newest}`;

/** Whether a day is in a year, which stands in the statement at `place`. */
export const inYear = (day: string, place: string): string =>
  `${day} >= make_date(${place}::int, 1, 1) AND ${day} <= make_date(${place}::int, 12, 31)`;
