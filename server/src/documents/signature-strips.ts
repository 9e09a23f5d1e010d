import type { ProtocolContent, SignatureField } from '@klubbat/shared/contracts/protocol-content';
import { fieldWords, signsAs } from '@klubbat/shared/sentences/signature-sentences';
import { headingStrips, textStrips } from './blocks.js';
import { body, column, gap, itemTitle, label } from './house-style.js';
import { plain, type TextStyle } from './lines.js';
import { type Area, keptWithNext, type Piece, type Strip, type Tag } from './strip.js';

/** Between the two who sign beside each other. */
const GUTTER = 18;
const HALF = (column.width - GUTTER) / 2;
/** Room for how, when and an objection of six hundred letters in small type. */
const BOX_HEIGHT = 118;
const BELOW_BOX = 4;
const ON_A_PAGE = 6;
const nameStyle: TextStyle = { ...body, size: 10.5, leading: 14, bold: true };

/** The strips of a text as pieces under a box, one line after the other from `top`. */
function stacked(strips: readonly Strip[], top: number): { pieces: Piece[]; end: number } {
  let y = top;
  const pieces: Piece[] = [];
  for (const strip of strips) {
    const above = y;
    pieces.push(
      ...strip.pieces.map((piece) =>
        piece.kind === 'text' ? { ...piece, baseline: piece.baseline + above } : piece,
      ),
    );
    y += strip.height;
  }
  return { pieces, end: y };
}

/** One who signs: name and role first for who listens, though they stand beneath the box. */
function signing(field: SignatureField, area: Area, parent: Tag): { pieces: Piece[]; end: number } {
  const words = [
    ...textStrips(plain(field.name), area, nameStyle, { type: 'P', parent }),
    ...textStrips(plain(signsAs(field)), area, label, { type: 'P', parent }),
  ];
  const { pieces, end } = stacked(words, BOX_HEIGHT + BELOW_BOX);
  const box: Piece = {
    kind: 'field',
    tag: { type: 'Form', parent },
    field: { name: field.field, words: fieldWords(field) },
    x: area.x,
    y: 0,
    width: area.width,
    height: BOX_HEIGHT,
  };
  return { pieces: [...pieces, box], end };
}

/**
 * Where the document is signed, two beside each other: on one page where they fit on one, which may be the last of the
 * text; else on pages of their own, the last of them never with one row alone.
 */
export function signatureStrips({ pagePerItem, signaturePage }: ProtocolContent, root: Tag): Strip[] {
  if (signaturePage === undefined) {
    return [];
  }
  const { heading, intro, fields } = signaturePage;
  const section: Tag = { type: 'Sect', parent: root };
  const many = fields.length > ON_A_PAGE;
  const top = [
    ...headingStrips(heading, itemTitle, { type: 'H2', parent: section }, gap.item, column),
    ...intro.flatMap((sentence) =>
      textStrips(plain(sentence), column, body, { type: 'P', parent: section }, gap.paragraph),
    ),
  ].map((strip, i) => (i === 0 ? { ...strip, newPage: pagePerItem || many, bookmark: heading } : strip));
  const rows: Strip[] = [];
  for (let i = 0; i < fields.length; i += 2) {
    const beside = fields.slice(i, i + 2).map((field, place) => {
      const x = column.x + place * (HALF + GUTTER);
      return signing(field, { x, width: HALF }, section);
    });
    rows.push({
      height: Math.max(...beside.map(({ end }) => end)),
      before: gap.section,
      pieces: beside.flatMap(({ pieces }) => pieces),
    });
  }
  const kept = rows.map((row, i) =>
    (many ? i === rows.length - 2 : i < rows.length - 1) ? { ...row, keepWithNext: true } : row,
  );
  return [...keptWithNext(top), ...kept];
}
