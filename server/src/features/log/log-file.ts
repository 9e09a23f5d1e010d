import { stringify } from 'csv-stringify/sync';
import type { EntityManager } from 'typeorm';
import type { LogEntryView } from '@klubbat/shared/contracts/log';
import { logKindWords } from '@klubbat/shared/sentences/log-sentences';
import type { ReadPart } from '../../http/answer.js';
import { minuteInSweden } from '../../platform/clock.js';
import { accessText, findAccessLinks } from '../audit/access-note.store.js';
import { evidenceText } from '../audit/evidence-text.js';
import { findLinksOf } from '../audit/evidence.store.js';
import { isOpen } from './log-entry.js';
import type { LogPlace } from './log.store.js';

/** Rows that are read and written at a time, however long the log is. */
const PORTION = 1000;
/** Before all rows, of either log. */
const BEGINNING: LogPlace = {
  at: '0001-01-01T00:00:00Z',
  id: '00000000-0000-0000-0000-000000000000:0',
  way: 'up',
};

const HEADINGS = ['Tid', 'Vem', 'Vad', 'Om', 'Person', 'Organ', 'Sammanträde', 'Slag', 'Id'];

const cells = ({ at, who, did, about, person, meeting, kind, id }: LogEntryView): string[] => [
  minuteInSweden(new Date(at)),
  who,
  did,
  about,
  person?.name ?? '',
  meeting?.board ?? '',
  meeting?.date ?? '',
  kind === null ? '' : logKindWords[kind],
  id,
];

const csv = (rows: string[][], bom: boolean) =>
  stringify(rows, { delimiter: ';', bom, escape_formulas: true, record_delimiter: '\r\n' });

/** Rows of a log, in its order, from a place. */
type ReadRows<R> = (tx: EntityManager, range: { place: LogPlace; limit: number }) => Promise<R[]>;

/** A log as CSV that a Swedish Excel opens, the oldest first, portion by portion. */
export async function* asCsv<R extends { place: string; id: string }>(
  read: ReadPart,
  rowsFrom: ReadRows<R>,
  present: (row: R) => LogEntryView,
): AsyncIterable<string> {
  yield csv([HEADINGS], true);
  let place = BEGINNING;
  for (;;) {
    const from = place;
    const rows = await read((tx) => rowsFrom(tx, { place: from, limit: PORTION }));
    const last = rows.at(-1);
    if (last === undefined) {
      return;
    }
    yield csv(
      rows.map((row) => cells(present(row))),
      false,
    );
    place = { at: last.place, id: last.id, way: 'up' };
  }
}

/**
 * The chain of an organisation, a link a line: its place, its hash, and `text`, over which the hash is (docs/evidence-log.md). Where the
 * text may tell of what is secret and the reader may not read that, it is null: the links follow from one another all the same.
 */
export async function* chainAsLines(
  read: ReadPart,
  chain: string,
  after: number,
  { withSecrets }: { withSecrets: boolean },
): AsyncIterable<string> {
  let sequence = after;
  for (;;) {
    const from = sequence;
    const links = await read((tx) => findLinksOf(tx, { chain, sequence: from }, PORTION));
    const last = links.at(-1);
    if (last === undefined) {
      return;
    }
    yield links
      .map((link) => {
        const { at, actorId, action, meetingId, previous, hash } = link;
        const text = withSecrets || isOpen(link) ? evidenceText(link) : null;
        const line = { sequence: link.sequence, at, actorId, action, meetingId, previous, hash, text };
        return `${JSON.stringify(line)}\n`;
      })
      .join('');
    ({ sequence } = last);
  }
}

/** What was read in an organisation as a chain, a note a line, in the same form. */
export async function* readsAsLines(
  read: ReadPart,
  organisationId: string,
  after: number,
): AsyncIterable<string> {
  let sequence = after;
  for (;;) {
    const from = sequence;
    const found = await read((tx) => findAccessLinks(tx, { organisationId, sequence: from }, PORTION));
    const links = found.filter((link) => link.organisationId === organisationId);
    const last = links.at(-1);
    if (last === undefined) {
      return;
    }
    yield links.map((link) => `${JSON.stringify({ ...link, text: accessText(link) })}\n`).join('');
    ({ sequence } = last);
  }
}
