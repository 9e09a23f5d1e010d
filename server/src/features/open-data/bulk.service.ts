import { PartsAnswer, type ReadPart } from '../../http/answer.js';
import { openOrganisation, type Reading } from '../open-pages/open-places.js';
import { findOpenOrganisation } from '../open-pages/open-board.store.js';
import { csvLine } from './csv-line.js';
import { makeOpenData } from './make-open-data.service.js';
import { toldObject } from './open-data.service.js';
import type { KeptList } from './open-lists.js';
import { findBulk, type BulkObject, type BulkPlace } from './open-object.store.js';

const PART = 500;

interface BulkParams {
  organisation: string;
  /** `all`: of all time, and what is of no year */
  year: string;
}

interface Form {
  name: string;
  mediaType: string;
  lists: readonly KeptList[] | null;
  head: string;
  lines: (object: BulkObject) => string;
}

/** Every object of a year, one on each line. Refuses with `not-found`. */
export const bulkObjects = (reading: Reading, params: BulkParams, base: string): Promise<PartsAnswer> =>
  bulk(reading, params, {
    name: `objects-${params.year}.ndjson`,
    mediaType: 'application/x-ndjson; charset=utf-8',
    lists: null,
    head: '',
    lines: (object) => `${JSON.stringify(toldObject(object, base))}\n`,
  });

type Told = Record<string, unknown>;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Every § of a year with what was decided, as a table. Refuses with `not-found`. */
export const bulkDecisions = (reading: Reading, params: BulkParams, base: string): Promise<PartsAnswer> =>
  bulk(reading, params, {
    name: `decisions-${params.year}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    lists: ['agenda-items'],
    head: csvLine([
      'id',
      'date',
      'organization',
      'number',
      'name',
      'public',
      'result',
      'resolutionText',
      'web',
    ]),
    lines: (object) => {
      const item = toldObject(object, base) as Told;
      return csvLine([
        text(item['id']),
        dateOf(object),
        text(object.board?.['name']),
        text(item['number']),
        text(item['name']),
        text(item['public']),
        text(item['result']),
        text(item['resolutionText']),
        text(item['web']),
      ]);
    },
  });

/**
 * Every vote of a year, a line for each person; a line for each sum where it is not told who voted how. The counts of a vote add up
 * to its sums in both. Refuses with `not-found`.
 */
export const bulkVotes = (reading: Reading, params: BulkParams, base: string): Promise<PartsAnswer> =>
  bulk(reading, params, {
    name: `votes-${params.year}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    lists: ['vote-events'],
    head: csvLine([
      'vote_event',
      'date',
      'organization',
      'agenda_item',
      'yes_means',
      'no_means',
      'result',
      'voter',
      'party',
      'option',
      'count',
    ]),
    lines: (object) => {
      const event = toldObject(object, base) as Told & {
        counts: { option: string; value: number }[];
        votes?: { voter: { name: string }; party?: { name: string }; option: string }[];
      };
      const about = [
        text(event['id']),
        dateOf(object),
        text(object.board?.['name']),
        text(event['klubbat:agendaItem']),
        text(event['klubbat:yesMeans']),
        text(event['klubbat:noMeans']),
        text(event['result']),
      ];
      return event.votes === undefined
        ? event.counts.map(({ option, value }) => csvLine([...about, '', '', option, String(value)])).join('')
        : event.votes
            .map(({ voter, party, option }) =>
              csvLine([...about, voter.name, party?.name ?? '', option, '1']),
            )
            .join('');
    },
  });

const dateOf = ({ meeting }: BulkObject): string => text(meeting?.['start']).slice(0, 10);

async function bulk(
  reading: Reading,
  { organisation: slug, year }: BulkParams,
  form: Form,
): Promise<PartsAnswer> {
  const organisation = await openOrganisation(reading, slug);
  await makeOpenData(reading, organisation);
  const ofYear = year === 'all' ? null : Number(year);
  async function* parts(read: ReadPart) {
    yield form.head;
    let after: BulkPlace | undefined;
    for (;;) {
      const rows = await read(async (tx) =>
        // it may have been closed since
        (await findOpenOrganisation(tx, slug)) === undefined
          ? []
          : findBulk(tx, organisation.id, ofYear, form.lists, after, PART),
      );
      if (rows.length > 0) {
        yield rows.map(form.lines).join('');
      }
      if (rows.length < PART) {
        return;
      }
      after = rows.at(-1);
    }
  }
  return new PartsAnswer(parts, `${slug}-${form.name}`, form.mediaType);
}
