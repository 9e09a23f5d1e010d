import type { AttendanceLine } from '@klubbat/shared/contracts/attendance-report';
import { capacityWords } from '@klubbat/shared/sentences/words';
import type { SheetColumn } from '../../documents/sheet.js';

const presenceWords: Record<AttendanceLine['presence'], string> = {
  whole: 'hela',
  part: 'del av',
  none: 'frånvarande',
};

const yes = (is: boolean) => (is ? 'ja' : 'nej');

const daysOf = ({ date, lastDate }: AttendanceLine) => (lastDate === null ? date : `${date}–${lastDate}`);

/** The lines of a report as a sheet. */
export const attendanceColumns: readonly SheetColumn<AttendanceLine>[] = [
  { heading: 'Datum', width: 12, value: daysOf },
  { heading: 'Namn', width: 28, value: ({ name }) => name },
  { heading: 'Parti', width: 8, value: ({ party }) => party ?? '' },
  { heading: 'Företräder', width: 20, value: ({ represents }) => represents ?? '' },
  { heading: 'Titel', width: 20, value: ({ title }) => title ?? '' },
  { heading: 'Som', width: 16, value: ({ capacity }) => capacityWords[capacity] },
  { heading: 'Uppdrag', width: 18, value: ({ office }) => office ?? '' },
  { heading: 'Närvaro', width: 12, value: ({ presence }) => presenceWords[presence] },
  { heading: 'Tjänstgjorde', width: 12, value: ({ served }) => yes(served) },
  { heading: 'På distans', width: 10, value: ({ remote }) => yes(remote) },
  { heading: 'Från', width: 8, value: ({ from }) => from?.replace(':', '.') ?? '' },
  { heading: 'Till', width: 8, value: ({ to }) => to?.replace(':', '.') ?? '' },
  { heading: 'Paragrafer', width: 16, value: ({ paragraphs }) => paragraphs?.replaceAll('-', '–') ?? '' },
  { heading: 'Protokollet justerat', width: 18, value: ({ adjusted }) => yes(adjusted) },
];
