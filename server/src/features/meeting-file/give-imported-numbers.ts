import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { seriesOf } from '../agenda/numbering.service.js';
import { lockSeries, setNextNumber } from '../agenda/paragraph-series.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findNumberDays } from './meeting-file.store.js';

export interface ImportedSeries {
  /** null: the file gives no numbers */
  seriesId: string | null;
  /** to be called when the items stand: the next number given comes after the highest of them */
  close: () => Promise<void>;
}

/**
 * Locks the series in which the file's §§ stand, by the file's own words of how its board numbers. Refuses with
 * `number-taken`, at its path, each § that stands in the series already.
 */
export async function openSeries(work: Work, meeting: Meeting, file: MeetingFile): Promise<ImportedSeries> {
  const numbers = file.items.flatMap(({ paragraph }) => paragraph ?? []);
  if (numbers.length === 0) {
    return { seriesId: null, close: () => Promise.resolve() };
  }
  const series = await lockSeries(work.tx, seriesOf(meeting, file.board));
  const taken = await findNumberDays(work.tx, series.id, numbers);
  const errors = file.items.flatMap(({ paragraph = 0 }, index) => {
    const day = taken.get(paragraph);
    const label = paragraphLabel(file.board, paragraph, meeting.day);
    return day === undefined
      ? []
      : [{ path: `$.items[${index}].paragraph`, message: importSentences.numberTaken(label, day) }];
  });
  if (errors.length > 0) {
    const [first] = taken.keys();
    fail('number-taken', {
      errors,
      params: { paragraph: paragraphLabel(file.board, first ?? 0, meeting.day) },
    });
  }
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  return {
    seriesId: series.id,
    close: async () => {
      if (highest >= series.nextNumber) {
        await setNextNumber(work.tx, series.id, highest + 1);
      }
    },
  };
}
