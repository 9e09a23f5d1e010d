import type { DocumentLook } from '@klubbat/shared/contracts/document-look';
import { column, ink } from './house-style.js';
import { fitInto, type Picture } from './picture.js';
import { firstPageLogo } from './print-logo.js';
import type { Piece, Strip, Tag } from './strip.js';

const BELOW_LOGO = 26;

/** Headings in the organisation's colour, where it is for headings; what is quiet stays so. */
export function coloured(strips: readonly Strip[], look: DocumentLook | undefined): Strip[] {
  const accent = look?.accent?.on === 'headings' ? look.accent.colour : undefined;
  if (accent === undefined) {
    return [...strips];
  }
  const piece = (one: Piece): Piece =>
    one.kind === 'text' && /^H[1-6]$/.test(one.tag?.type ?? '')
      ? {
          ...one,
          fragments: one.fragments.map((fragment) =>
            fragment.colour === ink ? { ...fragment, colour: accent } : fragment,
          ),
        }
      : one;
  return strips.map((strip) => ({ ...strip, pieces: strip.pieces.map(piece) }));
}

/** The logo above all that the first page says: a figure with its words, or decoration where it has none. */
export function ledByLogo(
  strips: readonly Strip[],
  look: DocumentLook | undefined,
  logo: Picture | undefined,
  root: Tag,
): Strip[] {
  const [first, ...rest] = strips;
  if (logo === undefined || look?.logo?.firstPage !== true || first === undefined) {
    return [...strips];
  }
  const { alt } = look.logo;
  const size = fitInto(logo, firstPageLogo);
  const tag: Tag | null = alt === undefined ? null : { type: 'Figure', parent: root, alt };
  return [
    {
      height: size.height,
      before: 0,
      pieces: [{ kind: 'picture', tag, picture: logo, x: column.x, y: 0, ...size }],
      keepWithNext: true,
    },
    { ...first, before: BELOW_LOGO },
    ...rest,
  ];
}
