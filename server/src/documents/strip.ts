import type { FontName } from './fonts.js';
import type { Picture } from './picture.js';

/** An element of the document's structure (H1, P, TD …), made when something is first printed in it. */
export interface Tag {
  readonly type: string;
  readonly parent: Tag | null;
  readonly scope?: 'Column' | 'Row';
  /** what a figure shows, in words */
  readonly alt?: string;
  /** how a list says its labels are made (ISO 14289-1, 7.6) */
  readonly numbering?: 'Disc' | 'Decimal' | 'UpperAlpha' | 'None';
}

/** A way to another place of the same document. One value for each link, however many lines it stands on. */
export interface Link {
  /** the destination, by its name in the file */
  readonly to: string;
  /** what is read out of where it leads: `Till § 9` */
  readonly words: string;
}

/** A place of the file where a signature can be put: its name there, and what is read out of it. */
export interface SigningField {
  readonly name: string;
  readonly words: string;
}

/** Words in one font on one line. `x` counts from the left edge of the page, in points. */
export interface Fragment {
  readonly text: string;
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly link?: Link;
  /** a line is drawn through it */
  readonly struck?: boolean;
}

export type Piece =
  /** a cell without text: nothing to see, but its row would lack a cell without it */
  | { readonly kind: 'empty'; readonly tag: Tag }
  | {
      readonly kind: 'text';
      /** null: said before, and shown again only for the eye */
      readonly tag: Tag | null;
      readonly fragments: readonly Fragment[];
      readonly baseline: number;
    }
  /** the number of the page where a place is, ending at `right`; known when all pages are laid */
  | {
      readonly kind: 'page-number';
      readonly tag: Tag;
      readonly link: Link;
      readonly right: number;
      readonly baseline: number;
    }
  | {
      readonly kind: 'picture';
      /** null: it is decoration */
      readonly tag: Tag | null;
      readonly picture: Picture;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** a box in which somebody signs, with a line to sign on at its foot */
  | {
      readonly kind: 'field';
      readonly tag: Tag;
      readonly field: SigningField;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly width: number;
      readonly y: number;
      readonly weight: number;
      readonly colour: string;
    };

/**
 * A strip of paper over the whole width, never cut by a page break: a line of text, a row of a table. Heights and
 * baselines are points from its top edge.
 */
export interface Strip {
  readonly height: number;
  /** space above, dropped at the top of a page */
  readonly before: number;
  readonly pieces: readonly Piece[];
  /** must stand on the same page as the strip that follows */
  readonly keepWithNext?: boolean;
  readonly newPage?: boolean;
  /** space above also at the top of a page */
  readonly dropFromTop?: boolean;
  /** strips to be printed once more where a page break falls before this one: the head of its table */
  readonly repeatAbove?: readonly Strip[];
  /** printed under this one where a page break falls after it: the sums so far. Never on the last row of a table */
  readonly closeBelow?: Strip;
  /** the document's bookmarks lead here */
  readonly bookmark?: string;
  /** bookmarks from here on stand under that of this strip, until the next such one */
  readonly chapter?: boolean;
  /** the files whose pages follow the page on which this stands */
  readonly follows?: readonly { readonly label: string }[];
  /** links lead here: the name of the destination in the file */
  readonly place?: string;
}

/** Part of the page's width that a block may use, in points from the left edge of the page. */
export interface Area {
  readonly x: number;
  readonly width: number;
}

/** The same strips with more space above the first. */
export function withSpaceBefore(strips: readonly Strip[], before: number): Strip[] {
  return strips.map((strip, i) => (i === 0 ? { ...strip, before } : strip));
}

/** The same strips, none of which may be parted from what follows. */
export function keptWithNext(strips: readonly Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, keepWithNext: true }));
}

/** The same strips, kept on one page where they fit on one. */
export function keptTogether(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, i) => (i < strips.length - 1 ? { ...strip, keepWithNext: true } : strip));
}
