import { blockStrips, headingStrips, textStrips } from './blocks.js';
import { factStrips } from './cover.js';
import { body, column, extractTitle, faint, gap, label, sectionHeading, small } from './house-style.js';
import { plain } from './lines.js';
import { pageFrame, paintFrame } from './page.js';
import { packObjects } from './packed-objects.js';
import { paginate } from './paginate.js';
import { Painter } from './painter.js';
import { keptTogether, keptWithNext, type Strip, type Tag, withSpaceBefore } from './strip.js';
import { contentTable } from './table.js';
import { laidIn, usualTypeface } from './typeface.js';

/** A value under its name. */
export interface Told {
  readonly label: string;
  readonly value: string;
}

/** A part of what is kept about a person: each row as names and values. */
export interface ExtractPart {
  readonly heading: string;
  readonly rows: readonly (readonly Told[])[];
}

export interface ExtractText {
  readonly heading: string;
  readonly points: readonly string[];
}

/** All that is kept about a person, in words. */
export interface RegisterExtract {
  readonly person: string;
  /** whose it is, as it stands in the head */
  readonly organisation: string;
  /** YYYY-MM-DD, in Sweden */
  readonly day: string;
  /** when and by whom it was made; stands on each page */
  readonly made: string;
  readonly lead: string;
  readonly corrections: ExtractText;
  readonly parts: readonly ExtractPart[];
  /** what it does not hold, and where that is */
  readonly closing: readonly ExtractText[];
}

/** More columns than these do not fit beside each other. */
const MOST_COLUMNS = 6;
/** A longer value does not stand in a table. */
const LONGEST_CELL = 70;

const list = (points: readonly string[], root: Tag): Strip[] =>
  blockStrips(
    [
      {
        type: 'list',
        style: 'bullet',
        items: points.map((point) => ({
          label: '–',
          blocks: [{ type: 'paragraph', content: [...plain(point)] }],
        })),
      },
    ],
    column,
    root,
  );

function part(heading: string, root: Tag): Strip[] {
  return headingStrips(heading, sectionHeading, { type: 'H2', parent: root }, gap.block, column).map(
    (strip, i) => (i === 0 ? { ...strip, bookmark: heading } : strip),
  );
}

const textPart = ({ heading, points }: ExtractText, root: Tag): Strip[] =>
  points.length === 0
    ? []
    : [...part(heading, root), ...withSpaceBefore(list(points, root), gap.afterHeading)];

/** A long value, or one of several lines: below its name. */
function longValue({ label: name, value }: Told, root: Tag): Strip[] {
  const lines = value.split(/\n+/).filter((line) => line.trim() !== '');
  return [
    ...keptWithNext(
      textStrips(
        plain(name),
        column,
        { ...label, size: 9.5, leading: body.leading },
        { type: 'P', parent: root },
        4,
      ),
    ),
    ...lines.flatMap((line) => textStrips(plain(line), column, body, { type: 'P', parent: root }, 2)),
  ];
}

const isLong = ({ value }: Told) => value.length > 3 * LONGEST_CELL || value.includes('\n');

const parting: Strip = {
  height: 1,
  before: 8,
  pieces: [{ kind: 'rule', ...column, y: 0.5, weight: 0.5, colour: faint }],
};

/** A row by itself: names to the left, values to the right. */
function record(row: readonly Told[], root: Tag, isFirst: boolean): Strip[] {
  const facts = row.filter((told) => !isLong(told));
  const strips = [
    ...keptTogether(withSpaceBefore(factStrips({ facts }, root), isFirst ? gap.afterHeading : 8)),
    ...row.filter(isLong).flatMap((told) => longValue(told, root)),
  ];
  return isFirst ? strips : [{ ...parting, keepWithNext: true }, ...strips];
}

/** Rows that have few and short values stand in a table, all others one after the other. */
function partStrips({ heading, rows }: ExtractPart, root: Tag): Strip[] {
  const labels = [...new Set(rows.flatMap((row) => row.map((told) => told.label)))];
  const longest = (name: string) =>
    Math.max(name.length, ...rows.map((row) => row.find((told) => told.label === name)?.value.length ?? 0));
  const isTable =
    rows.length > 1 &&
    labels.length <= MOST_COLUMNS &&
    labels.every((name) => longest(name) <= LONGEST_CELL) &&
    !rows.some((row) => row.some(isLong));
  return [
    ...part(heading, root),
    ...(isTable
      ? withSpaceBefore(
          contentTable(
            {
              caption: heading,
              columns: labels.map((name) => ({
                heading: name,
                width: Math.min(longest(name), 32),
                align: 'left',
              })),
              rows: rows.map((row) =>
                labels.map((name) => row.find((told) => told.label === name)?.value ?? ''),
              ),
            },
            column,
            root,
          ),
          gap.paragraph,
        )
      : rows.flatMap((row, i) => record(row, root, i === 0))),
  ];
}

function strips(extract: RegisterExtract, root: Tag): Strip[] {
  return [
    ...textStrips(plain(`Registerutdrag för ${extract.person}`), column, extractTitle, {
      type: 'H1',
      parent: root,
    }),
    ...textStrips(plain(extract.lead), column, body, { type: 'P', parent: root }, gap.paragraph),
    ...textStrips(plain(`${extract.made}.`), column, small, { type: 'P', parent: root }, gap.paragraph),
    ...textPart(extract.corrections, root),
    ...extract.parts.flatMap((one) => partStrips(one, root)),
    ...extract.closing.flatMap((one) => textPart(one, root)),
  ];
}

/**
 * All that is kept about a person on paper: A4, tagged, all fonts embedded, PDF/A-3a and PDF/UA-1, with when and by whom it was made and the number
 * of the page on each. The same extract gives the same bytes.
 */
export function renderRegisterExtract(extract: RegisterExtract): Uint8Array {
  const { person, organisation, day, made } = extract;
  const painter = new Painter({ title: `Registerutdrag för ${person}`, author: organisation, day });
  laidIn(usualTypeface, () => {
    const root: Tag = { type: 'Document', parent: null };
    const frame = pageFrame({
      organisation,
      board: person,
      documentTitle: 'REGISTERUTDRAG',
      dateLabel: 'Datum',
      date: day,
      certification: { label: made },
    });
    const sheets = paginate(strips(extract, root), frame.bodyTop, frame.bodyBottom);
    sheets.forEach((sheet, i) => {
      painter.addPage();
      painter.sheet(sheet);
      paintFrame(painter, frame, i + 1, sheets.length);
    });
  });
  return packObjects(painter.finish());
}
