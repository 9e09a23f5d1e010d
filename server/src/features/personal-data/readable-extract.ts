import { validate as isUuid } from 'uuid';
import type { PersonalDataView } from '@klubbat/shared/contracts/personal-data';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { fieldLabel, fieldValue } from '@klubbat/shared/sentences/personal-data-fields';
import { actWords, correctionWords, dataPartWords } from '@klubbat/shared/sentences/personal-data-sentences';
import type { ExtractPart, RegisterExtract, Told } from '../../documents/register-extract.js';
import { dayInSweden, minuteInSweden } from '../../platform/clock.js';

/** Columns that say where a row belongs, and how that is told. */
const PLACES: Readonly<Record<string, string>> = {
  meeting_id: 'Sammanträde',
  adjustment_id: 'Sammanträde',
  protocol_version_id: 'Sammanträde',
  round_id: 'Sammanträde',
  agenda_item_id: 'Sammanträde',
  meeting_person_id: 'Sammanträde',
  board_id: 'Organ',
  organisation_id: 'Organisation',
  of_organisation: 'Organisation',
};

/** What only the program needs: order, counters, keys, what a step was made from. In the extract as JSON. */
const INNER = [
  'position',
  'version',
  'key',
  'email_key',
  'bundle',
  'path',
  'tries',
  'counter',
  'last_step',
  'save_ids',
  'client_id',
  'nonce',
  'challenge',
  'return_path',
  'before',
  'evidence',
  'intent',
  'about',
];

/** True for a column that is told in words, or left to the extract as JSON. */
export const isInner = (column: string): boolean => INNER.includes(column) || PLACES[column] !== undefined;

type Row = Record<string, unknown>;

const PARAGRAPH = fieldLabel('', 'paragraph');

/** The ids of the places where rows belong. */
export const placesIn = ({ sections }: PersonalDataView): string[] => [
  ...new Set(
    sections.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        Object.keys(PLACES).flatMap((column) => {
          const id = row[column];
          return typeof id === 'string' ? [id] : [];
        }),
      ),
    ),
  ),
];

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

function valueOf(column: string, value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? 'ja' : 'nej';
  }
  if (Array.isArray(value)) {
    return value.map((one) => valueOf(column, one)).join(', ');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.keys(value).length === 0 ? '' : JSON.stringify(value);
  }
  if (value instanceof Date || (typeof value === 'string' && MOMENT.test(value))) {
    return minuteInSweden(new Date(value)).replace(':', '.');
  }
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value !== 'string' || isUuid(value) ? '' : fieldValue(column, value);
}

/** One row in words, first where it belongs. What says nothing is left out. */
function told(table: string, row: Row, names: ReadonlyMap<string, string>): Told[] {
  const places = new Map<string, string>();
  for (const [column, label] of Object.entries(PLACES)) {
    const name = typeof row[column] === 'string' ? names.get(row[column]) : undefined;
    if (name !== undefined && !places.has(label)) {
      places.set(label, name);
    }
  }
  const isOfOne = places.has('Sammanträde') || places.has('Organ');
  const fields = Object.entries(row)
    .filter(([column]) => !isInner(column))
    .map(([column, value]) => ({ label: fieldLabel(table, column), value: valueOf(column, value) }));
  return [
    ...[...places]
      .filter(([label]) => label !== 'Organisation' || !isOfOne)
      .map(([label, value]) => ({ label, value })),
    ...fields.filter(({ value }) => value !== ''),
  ];
}

/** A row without the name and the address that stand first in the extract already. */
const unlike = (row: Row, own: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([column, value]) => !['name', 'email'].includes(column) || value !== own[column],
    ),
  );

/** Rows that differ in their § alone are one: `130–151`. */
function joined(rows: readonly Told[][]): Told[][] {
  const found = new Map<string, { others: Told[]; paragraphs: number[] }>();
  for (const row of rows) {
    const others = row.filter(({ label }) => label !== PARAGRAPH);
    const paragraph = row.find(({ label }) => label === PARAGRAPH);
    const key = JSON.stringify(paragraph === undefined ? found.size : others);
    const { paragraphs } = found.get(key) ?? { paragraphs: [] };
    found.set(key, {
      others,
      paragraphs: paragraph === undefined ? [] : [...paragraphs, Number(paragraph.value)],
    });
  }
  return [...found.values()].map(({ others, paragraphs }) =>
    paragraphs.length === 0 ? others : [...others, { label: PARAGRAPH, value: printParagraphs(paragraphs) }],
  );
}

/** How often she stands as who did something: `Paragrafer: 277`. */
function acted({ acts }: PersonalDataView): string[] {
  const counts = new Map<string, number>();
  for (const { table, count } of acts) {
    counts.set(actWords(table), (counts.get(actWords(table)) ?? 0) + count);
  }
  return [...counts].map(([what, count]) => `${what}: ${count}`);
}

/**
 * All that is kept about a person, in plain Swedish. `names`: what the places are called (`placesIn`). `by`: who takes it out.
 */
export function readableExtract(
  data: PersonalDataView,
  names: ReadonlyMap<string, string>,
  by: string,
): RegisterExtract {
  const { person, organisation, at, left, sections } = data;
  const when = minuteInSweden(new Date(at)).replace(':', '.');
  const own = sections.find(({ table }) => table === 'person')?.rows[0] ?? {};
  return {
    person: person.name,
    organisation: organisation ?? 'Alla organisationer',
    day: dayInSweden(new Date(at)),
    made: `Framtaget ${when} av ${by}`,
    lead:
      organisation === null
        ? `Det här är allt som Klubbat har om ${person.name}, hos alla organisationer. Du har rätt att få veta det (dataskyddsförordningen, artikel 15).`
        : `Det här är allt som ${organisation} har om ${person.name} i Klubbat. Den som uppgifterna gäller har rätt att få veta det (dataskyddsförordningen, artikel 15).`,
    corrections: { heading: 'Rätta det som är fel', points: correctionWords },
    parts: sections
      .map(({ table, what, rows }): ExtractPart => ({
        heading: what,
        rows: joined(
          rows.map((row) => told(table, table === 'person' ? row : unlike(row, own), names)),
        ).filter((row) => row.length > 0),
      }))
      .filter(({ rows }) => rows.length > 0),
    closing: [
      { heading: `Antal gånger ${person.name} står som den som gjorde något`, points: acted(data) },
      {
        heading: 'Det som inte är med här',
        points: [
          'Programmets egna nummer och ordningstal. De finns i registerutdraget som JSON.',
          'Lösenord, nycklar och kontrollsummor. De lämnas inte ut till någon.',
          ...(organisation === null
            ? []
            : [
                `Ord som ${person.name} själv har skrivit. De kan höra till något som är sekretessbelagt. Den som har ett konto hämtar dem under Mitt konto.`,
              ]),
          ...(left.length === 0
            ? []
            : [
                `Det som inte säger vilken organisation det hör till: ${left.map(dataPartWords).join(', ')}.`,
              ]),
        ],
      },
    ],
  };
}
