import type { AdjustmentInFile, ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { executiveBoard } from './demo-boards.js';
import { formality, matter, numberedFrom, type Matter } from './demo-items.js';
import { executivePeople, executiveRoll, type RollExceptions } from './executive-roll.js';

/** A decision of the executive: title, case number, points, why, and to whom it goes. */
export function decided(
  title: string,
  caseNumber: string,
  decide: string[],
  why: string,
  to: string[],
  rest: Partial<Matter> = {},
): ItemInFile {
  return matter('Regionstyrelsen', { title, caseNumber, decide, why, to, ...rest });
}

/** What the executive proposes and the assembly decides. */
export function proposed(
  title: string,
  caseNumber: string,
  decide: string[],
  why: string,
  rest: Partial<Matter> = {},
): ItemInFile {
  return matter('Regionstyrelsen', {
    title,
    caseNumber,
    decide,
    why,
    to: ['Regionfullmäktige'],
    up: 'regionfullmäktige',
    ...rest,
  });
}

/** Messages, which are put on file. */
export function messages(lines: string[]): ItemInFile {
  return {
    title: 'Meddelanden',
    kind: 'notification',
    outcome: 'noted',
    sections: [
      { kind: 'decision', body: 'Meddelandena läggs till handlingarna.' },
      { kind: 'free', heading: 'Meddelanden', body: lines.map((one) => `- ${one}`).join('\n') },
    ],
  };
}

interface ExecutiveMeeting extends RollExceptions {
  date: string;
  number: string;
  start?: string;
  end: string;
  place?: string;
  extra?: boolean;
  first: number;
  /** the last day for the adjustment, in words */
  adjustedBy: string;
  items: ItemInFile[];
  /** as it was adjusted on paper and announced: the meeting is history */
  adjusted?: { date: string; postedOn: string; lastAppealDay: string; removedOn: string };
}

function adjustedOnPaper(
  range: string,
  { date, ...notice }: NonNullable<ExecutiveMeeting['adjusted']>,
): AdjustmentInFile {
  return {
    paragraphs: range,
    date,
    signers: [
      { person: 'marit-skogsberg', as: 'chair' },
      { person: 'ivar-tallmo', as: 'adjuster' },
      { person: 'saga-lidmyr', as: 'adjuster' },
    ],
    notices: [{ board: 'Region Norrskogs anslagstavla', ...notice, keptAt: 'Regionens hus, Norrskog' }],
  };
}

/** A meeting of the executive in the year's series of numbers. */
export function executiveMeeting(given: ExecutiveMeeting): MeetingFile {
  const items = [
    formality(
      'Upprop och val av justerare',
      `Ivar Tallmo (M) och Saga Lidmyr (C) utses att jämte ordföranden justera protokollet. Det justeras senast den ${given.adjustedBy}.`,
    ),
    ...given.items,
  ];
  const range = `${given.first}-${given.first + items.length - 1}`;
  return {
    format: 'meeting-file',
    version: 1,
    organisation: executiveBoard.organisation,
    board: executiveBoard.board,
    meeting: {
      date: given.date,
      start: given.start ?? '09:00',
      end: given.end,
      place: given.place ?? 'Sessionssalen, Regionens hus, Norrskog',
      noticeBoard: 'Region Norrskogs anslagstavla',
      number: given.number,
      ...(given.extra === true ? { extra: true } : {}),
      ...(given.adjusted === undefined ? {} : { adjustments: [adjustedOnPaper(range, given.adjusted)] }),
    },
    people: executivePeople,
    officers: {
      chair: 'marit-skogsberg',
      secretary: 'elin-ravndal',
      adjusters: ['ivar-tallmo', 'saga-lidmyr'],
    },
    attendance: executiveRoll(given),
    items: numberedFrom(given.first, items),
  };
}
