import type { ReadyFile } from './bound-file.js';
import { keptFileStrips } from './kept-file.js';
import type { Sheet } from './paginate.js';
import type { Strip, Tag } from './strip.js';

/*
 * Files whose pages stand between pages of ours: a strip says which of them follow its page.
 */

function lastFollowedBy(strips: readonly Strip[], file: ReadyFile): Strip[] {
  return strips.map((strip, i) =>
    i === strips.length - 1 ? { ...strip, follows: [...(strip.follows ?? []), file] } : strip,
  );
}

/** The strips, then those files: the page that tells of each one that is embedded, and where the pages of each stand. */
export function followedByFiles(strips: readonly Strip[], files: readonly ReadyFile[], root: Tag): Strip[] {
  return files.reduce<Strip[]>(
    (before, file) => {
      const told = file.kept === null ? before : [...before, ...keptFileStrips(file, file.kept, root)];
      return file.pages === null ? told : lastFollowedBy(told, file);
    },
    [...strips],
  );
}

/** The files whose pages follow a sheet, in order. */
export function filesAfter(sheet: Sheet, files: readonly ReadyFile[]): ReadyFile[] {
  return sheet
    .flatMap(({ strip, again }) => (again ? [] : (strip.follows ?? [])))
    .flatMap((one) => files.find((file) => file === one) ?? []);
}

/** How many pages of a file are bound. */
export function pagesOf({ pages }: ReadyFile): number {
  return pages?.getPageCount() ?? 0;
}
