import { stringify } from 'csv-stringify/sync';
import type { LogEntryView, LogFilter } from '@klubbat/shared/contracts/log';
import { logKindWords } from '@klubbat/shared/sentences/log-sentences';
import type { ReadPart } from '../../http/answer.js';
import { minuteInSweden } from '../../platform/clock.js';
import { evidenceText } from '../audit/evidence-text.js';
import { findLinksOf } from '../audit/evidence.store.js';
import { isOpen, presentEntry } from './log-entry.js';
import { findLog, type LogPlace } from './log.store.js';

/** Rows that are read and written at a time, however long the log is. */
const PORTION = 1000;
const BEGINNING: LogPlace = { at: '0001-01-01T00:00:00Z', id: '0', way: 'up' };

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

/** The log as CSV that a Swedish Excel opens, the oldest first, portion by portion. */
export async function* logAsCsv(
  read: ReadPart,
  organisationId: string,
  filter: LogFilter,
  rights: { withSecrets: boolean },
): AsyncIterable<string> {
  yield csv([HEADINGS], true);
  let place = BEGINNING;
  for (;;) {
    const from = place;
    const rows = await read((tx) => findLog(tx, organisationId, filter, { place: from, limit: PORTION }));
    const last = rows.at(-1);
    if (last === undefined) {
      return;
    }
    yield csv(
      rows.map((row) => cells(presentEntry(row, rights))),
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
