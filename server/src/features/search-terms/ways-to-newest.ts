/**
 * How the newest rows that hold words are come by: as the database plans it; by looking through so many rows from the newest day
 * back; or by the index of words, whatever the database thinks of it.
 */
export type Way = 'planned' | 'index' | { newest: number };

/** So many rows tell whether words are common. */
const SAMPLE = 2_000;

/** Of words that one row in fifteen holds, a thousand are found among so many of the newest, if they are as common further back. */
const WALK = 30_000;
const COMMON = SAMPLE / 15;

/**
 * The newest hits among the rows of every organisation, at most `most`. Of a million rows neither way is the right one for all words:
 * to look through rows costs some five times what a hit costs by the index, and the database takes both for equally dear. So
 * the newest rows are asked first how common the words are.
 */
export async function newestOfEvery<T>(most: number, find: (way: Way) => Promise<T[]>): Promise<T[]> {
  const near = await find({ newest: SAMPLE });
  if (near.length >= most) {
    return near;
  }
  if (near.length >= COMMON) {
    const far = await find({ newest: WALK });
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
