import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import { headingStrips } from './blocks.js';
import { body, column, gap, sectionHeading } from './house-style.js';
import { baselineOf, breakLines, leading, measure, placeLine, plain } from './lines.js';
import type { Sheet } from './paginate.js';
import type { Places } from './places.js';
import { type Area, keptTogether, type Piece, type Strip, type Tag } from './strip.js';

const NUMBER_WIDTH = 34;
const MOST_LABEL = column.width / 3;

interface Entry {
  readonly label: string;
  readonly title: string;
}

function entryStrips(entry: Entry, labelWidth: number, list: Tag, places: Places): Strip[] {
  const link = places.link(entry.label);
  const tag: Tag = { type: 'Reference', parent: { type: 'TOCI', parent: list } };
  const titles: Area = { x: column.x + labelWidth, width: column.width - labelWidth - NUMBER_WIDTH };
  const set = (text: string, area: Area) =>
    breakLines(leading(text, link), area.width, body).map((line) => placeLine(line, area.x));
  const label = set(entry.label, { x: column.x, width: labelWidth - 8 });
  const title = set(entry.title, titles);
  const rows = Math.max(1, label.length, title.length);
  return keptTogether(
    Array.from({ length: rows }, (_, i): Strip => {
      const fragments = [...(label[i] ?? []), ...(title[i] ?? [])];
      const pieces: Piece[] =
        fragments.length > 0 ? [{ kind: 'text', tag, fragments, baseline: baselineOf(body) }] : [];
      return {
        height: body.leading,
        before: i === 0 ? 2 : 0,
        pieces:
          i === rows - 1 && link
            ? [
                ...pieces,
                {
                  kind: 'page-number',
                  tag,
                  link,
                  right: column.x + column.width,
                  baseline: baselineOf(body),
                },
              ]
            : pieces,
      };
    }),
  );
}

/** What the document holds: each § and appendix with its page, and a way there. */
export function contentsStrips(content: ProtocolContent, root: Tag, places: Places): Strip[] {
  const entries: Entry[] = [
    ...content.items.map(({ paragraphLabel, title }) => ({ label: paragraphLabel, title })),
    ...content.appendices.filter(({ label }) => places.link(label) !== undefined),
  ];
  if (content.contentsList !== true || entries.length === 0) {
    return [];
  }
  const list: Tag = { type: 'TOC', parent: root };
  const widest = Math.max(...entries.map(({ label }) => measure(plain(label), body).whole));
  const labelWidth = Math.min(MOST_LABEL, widest + 14);
  const heading = headingStrips(
    protocolWords.contents,
    sectionHeading,
    { type: 'H2', parent: root },
    gap.block,
    column,
  );
  return [...heading, ...entries.flatMap((entry) => entryStrips(entry, labelWidth, list, places))];
}

/** The same pages where the number of each page that is told of stands, `behind` counting the pages of bound files. */
export function numbered(sheets: readonly Sheet[]): Sheet[] {
  const pages = new Map(
    sheets.flatMap((sheet, i) =>
      sheet.flatMap(({ strip, again }) =>
        strip.place === undefined || again ? [] : [[strip.place, i + 1] as const],
      ),
    ),
  );
  // the number belongs to the line that it ends, so that both are one thing to press
  const numberedPieces = (pieces: readonly Piece[]): Piece[] =>
    pieces.reduce<Piece[]>((before, piece) => {
      if (piece.kind !== 'page-number') {
        return [...before, piece];
      }
      const page = pages.get(piece.link.to);
      const [line] = breakLines(leading(page === undefined ? '' : String(page), piece.link), Infinity, body);
      if (line === undefined) {
        return before;
      }
      const { tag, baseline } = piece;
      const fragments = placeLine(line, piece.right - line.width);
      const last = before.at(-1);
      return last?.kind === 'text'
        ? [...before.slice(0, -1), { ...last, fragments: [...last.fragments, ...fragments] }]
        : [...before, { kind: 'text', tag, fragments, baseline }];
    }, []);
  return sheets.map((sheet) =>
    sheet.map((placed) =>
      placed.strip.pieces.some(({ kind }) => kind === 'page-number')
        ? { ...placed, strip: { ...placed.strip, pieces: numberedPieces(placed.strip.pieces) } }
        : placed,
    ),
  );
}
