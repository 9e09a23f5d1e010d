import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The day of a meeting as Word writes a moment. Noon, so that no time zone makes another day of it. */
const momentOf = (day: string) => `${day}T12:00:00Z`;

/** Zip has no years before 1980 nor after 2099. */
function zipTime(day: string): Date {
  const year = Math.min(Math.max(Number(day.slice(0, 4)), 1980), 2099);
  const [, month = 1, date = 1] = day.split('-').map(Number);
  // local parts, since that is what zip keeps: the same in every time zone
  return new Date(year, month - 1, date, 12);
}

/**
 * The file once more, without a trace of when it was made: every time in it is the day of what it tells, and its parts
 * stand in the order of their names, but for the one that must be first.
 */
export function withoutClock(docx: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(docx);
  const mtime = zipTime(day);
  const names = Object.keys(parts).sort((a, b) =>
    a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1,
  );
  const zipped: Zippable = {};
  for (const name of names) {
    const bytes = parts[name] ?? new Uint8Array();
    zipped[name] = [
      name === 'docProps/core.xml'
        ? strToU8(
            strFromU8(bytes).replace(
              /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
              (_, start: string) => `${start}${momentOf(day)}`,
            ),
          )
        : bytes,
      { mtime },
    ];
  }
  return zipSync(zipped);
}
