import type { AttendanceLine, AttendanceReport } from '../contracts/attendance-report.js';
import type { AttendanceInFile } from '../contracts/meeting-file.js';
import { rangeHolds } from './paragraph-range.js';
import { servesByRow } from './presence.js';

/*
 * What attendance comes to for those who pay fees and count meetings (KL 4:12: a basis, not the fee, which every
 * authority sets by rules of its own).
 */

type Attended = Pick<
  AttendanceLine,
  'capacity' | 'office' | 'presence' | 'served' | 'remote' | 'from' | 'to' | 'paragraphs'
>;

export interface HeldMeeting {
  start: string | null;
  end: string | null;
  /** true: a time of day does not say when it was */
  severalDays?: boolean;
  /** the numbers of its §§ */
  paragraphs: readonly number[];
}

/**
 * One person's rows at one meeting as one line. `rows` has at least one. Times are HH:MM: from the earliest to the latest
 * that is told, else those of the meeting; none at a meeting of several days, where the §§ tell. Somebody was there for the whole when one row says so without a limit, or
 * when the rows together hold every §.
 */
export function attended(rows: readonly AttendanceInFile[], meeting: HeldMeeting): Attended {
  const there = rows.filter(({ present }) => present);
  const serving = there.find(servesByRow);
  const main = serving ?? there[0] ?? rows[0];
  const timed = there.length > 0 && meeting.severalDays !== true;
  const limited = there.flatMap(({ paragraphs }) => (paragraphs === undefined ? [] : [paragraphs]));
  return {
    capacity: main?.capacity ?? 'member',
    office: main?.office ?? null,
    presence: there.length === 0 ? 'none' : wasThroughout(there, meeting.paragraphs) ? 'whole' : 'part',
    served: serving !== undefined,
    remote: there.some(({ remote }) => remote === true),
    from: !timed ? null : (earliest(there.map(({ from }) => from)) ?? meeting.start),
    to: !timed ? null : (latest(there.map(({ to }) => to)) ?? meeting.end),
    paragraphs: limited.length === there.length && limited.length > 0 ? limited.join(',') : null,
  };
}

function wasThroughout(there: readonly AttendanceInFile[], paragraphs: readonly number[]): boolean {
  if (
    there.some(
      ({ paragraphs: range, from, to }) => range === undefined && from === undefined && to === undefined,
    )
  ) {
    return true;
  }
  const ranged = there.filter(({ paragraphs: range }) => range !== undefined);
  return (
    ranged.length > 0 &&
    paragraphs.length > 0 &&
    paragraphs.every((number) => ranged.some(({ paragraphs: range }) => rangeHolds(range, number)))
  );
}

/** The first time, where every row tells one: a row without began with the meeting. */
function earliest(times: readonly (string | undefined)[]): string | undefined {
  return times.includes(undefined) ? undefined : [...(times as string[])].sort()[0];
}

function latest(times: readonly (string | undefined)[]): string | undefined {
  return times.includes(undefined) ? undefined : [...(times as string[])].sort().at(-1);
}

interface Sums {
  meetings: number;
  attended: number;
  served: number;
  remote: number;
}

const none: Sums = { meetings: 0, attended: 0, served: 0, remote: 0 };

function plus(sums: Sums, { presence, served, remote }: AttendanceLine): Sums {
  return {
    meetings: sums.meetings + 1,
    attended: sums.attended + (presence === 'none' ? 0 : 1),
    served: sums.served + (served ? 1 : 0),
    remote: sums.remote + (remote ? 1 : 0),
  };
}

/**
 * Sums per person, in the order of names, and per party among members and substitutes. A person's party is that of the
 * last line: whoever changed it is one person still.
 */
export function attendanceReport(lines: readonly AttendanceLine[]): AttendanceReport {
  const people = new Map<string, AttendanceReport['people'][number]>();
  const parties = new Map<string | null, Sums>();
  for (const line of lines) {
    const { person, name, party, represents, capacity } = line;
    people.set(person, { person, name, party, represents, ...plus(people.get(person) ?? none, line) });
    if (capacity === 'member' || capacity === 'substitute') {
      parties.set(party, plus(parties.get(party) ?? none, line));
    }
  }
  const swedish = new Intl.Collator('sv');
  return {
    meetings: new Set(lines.map(({ meetingId }) => meetingId)).size,
    people: [...people.values()].sort((one, other) => swedish.compare(one.name, other.name)),
    parties: [...parties]
      .map(([party, sums]) => ({ party, ...sums }))
      .sort((one, other) => other.served - one.served || swedish.compare(one.party ?? '', other.party ?? '')),
  };
}
