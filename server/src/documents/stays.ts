import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { clockSpan, servingFor, servingInVacant } from '@klubbat/shared/sentences/protocol-sentences';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import type { Names } from './names.js';

/** All rows of one person in one role, as one line. */
export interface Stay {
  readonly person: string;
  readonly rows: readonly AttendanceRow[];
}

/** Rows that belong on the same line, in the order in which each line first comes up. */
export function together(rows: readonly AttendanceRow[], sameLine: (row: AttendanceRow) => string): Stay[] {
  const stays = new Map<string, AttendanceRow[]>();
  for (const row of rows) {
    const key = sameLine(row);
    stays.set(key, [...(stays.get(key) ?? []), row]);
  }
  return [...stays.values()].flatMap((all) => (all[0] ? [{ person: all[0].person, rows: all }] : []));
}

/** `§§ 65–81, 83–87` of several rows; nothing where any of them is for the whole meeting. */
export function paragraphsOf(rows: readonly AttendanceRow[]): string {
  const ranges = rows.flatMap((row) => (row.paragraphs === undefined ? [] : [row.paragraphs]));
  return rows.length > 0 && ranges.length === rows.length ? printParagraphs(ranges.join(',')) : '';
}

function timesOf(rows: readonly AttendanceRow[]): string {
  return rows
    .map((row) => clockSpan(row.from, row.to))
    .filter((text) => text !== '')
    .join('; ');
}

/** Each text once; empty ones left out. */
export function unique(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text?.trim() ? [text.trim()] : [])))];
}

/** Whom he served for, which §§, over a link, what times: what stands behind a name or a cross. */
export function circumstances(stay: Stay, names: Names): string[] {
  const { rows } = stay;
  return [
    ...unique(rows.map((row) => row.servesFor)).map((key) => servingFor(names.one(key))),
    ...unique(rows.map(({ vacantSeat }) => vacantSeat && servingInVacant(vacantSeat))),
    paragraphsOf(rows),
    rows.some((row) => row.remote) ? protocolWords.remotely : '',
    timesOf(rows),
  ].filter((text) => text !== '');
}

/** Whether a substitute serves by that row. */
export const servingSubstitute = (row: AttendanceRow) => row.serves ?? row.servesFor !== undefined;
