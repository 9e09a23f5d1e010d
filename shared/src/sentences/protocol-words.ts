/** Words that only a printed protocol or extract needs. */

/** `Sida 3 (14)` */
export function pageNumber(page: number, count: number): string {
  return `Sida ${page} (${count})`;
}

/** The stamp on a page that is bound behind: `Bilaga 2, sida 1 (5)`. */
export function appendixPage(label: string, page: number, count: number): string {
  return `${label}, sida ${page} (${count})`;
}
