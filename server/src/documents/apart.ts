import type { Sheet } from './paginate.js';
import type { Fragment, Link, Piece } from './strip.js';

/**
 * The pages of one of several papers in a file, its places named apart from those of the others: § 9 of one body is not
 * § 9 of another.
 */
export function apart(sheets: readonly Sheet[], number: number): Sheet[] {
  const named = (place: string) => `${place}z${number}`;
  const links = new Map<Link, Link>();
  const linked = (link: Link): Link => {
    const own = links.get(link) ?? { ...link, to: named(link.to) };
    links.set(link, own);
    return own;
  };
  const fragment = (given: Fragment): Fragment =>
    given.link === undefined ? given : { ...given, link: linked(given.link) };
  const piece = (given: Piece): Piece =>
    given.kind === 'text' ? { ...given, fragments: given.fragments.map(fragment) } : given;
  return sheets.map((sheet) =>
    sheet.map((placed) => ({
      ...placed,
      strip: {
        ...placed.strip,
        ...(placed.strip.place === undefined ? {} : { place: named(placed.strip.place) }),
        pieces: placed.strip.pieces.map(piece),
      },
    })),
  );
}
