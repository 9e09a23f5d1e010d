import { longDate } from '@klubbat/shared/sentences/dates';
import { genitive } from '@klubbat/shared/sentences/genitive';

/** Definite endings of the names of boards, and the genitive of the same word without the article. */
const INDEFINITE_GENITIVE: readonly (readonly [RegExp, string])[] = [
  [/styrelsen$/, 'styrelses'],
  [/nämnden$/, 'nämnds'],
  [/utskottet$/, 'utskotts'],
  [/direktionen$/, 'direktions'],
  [/delegationen$/, 'delegations'],
  [/beredningen$/, 'berednings'],
  [/kommissionen$/, 'kommissions'],
  [/kommittén$/, 'kommittés'],
  [/gruppen$/, 'grupps'],
  [/rådet$/, 'råds'],
  [/fullmäktige$/, 'fullmäktiges'],
];

/** One word, or words that hang together: `Regionstyrelsen`, `Miljö-, bygg- och räddningsnämnden`. */
const ONE_NAME = /^\p{Lu}\p{Ll}*(-,? \p{Ll}+)*(- och \p{Ll}+)?$/u;

function boardAfterOwner(board: string): string | undefined {
  if (!ONE_NAME.test(board)) {
    return undefined;
  }
  const word = board.toLocaleLowerCase('sv');
  const known = INDEFINITE_GENITIVE.find(([ending]) => ending.test(word));
  return known === undefined ? undefined : word.replace(known[0], known[1]);
}

/** The day in words; of a meeting of several days the first and the last. */
function dayWords(date: string, endDate: string | undefined): string {
  return endDate === undefined || endDate === date
    ? longDate(date)
    : `${longDate(date)} – ${longDate(endDate)}`;
}

interface MeetingInWords {
  organisation: string;
  board: string;
  /** YYYY-MM-DD */
  date: string;
  endDate?: string | undefined;
}

/**
 * Which meeting, in running text: `Region Blekinges regionstyrelses sammanträde den 18 oktober 2023`. A name whose
 * form is not known for certain is not inflected: `sammanträde med Kommunalt forum, Region Jönköpings län, den 11
 * oktober 2024`.
 */
export function whichMeeting(meeting: MeetingInWords): string {
  const organisation = meeting.organisation.trim();
  const board = meeting.board.trim();
  const day = dayWords(meeting.date, meeting.endDate);
  const owned = boardAfterOwner(board);
  if (owned !== undefined) {
    return `${genitive(organisation)} ${owned} sammanträde den ${day}`;
  }
  const whose = board.toLocaleLowerCase('sv').includes(organisation.toLocaleLowerCase('sv'))
    ? ' '
    : `, ${organisation}, `;
  return `sammanträde med ${board}${whose}den ${day}`;
}

/** From which meeting something comes: `från Region Blekinges regionstyrelses sammanträde den 18 oktober 2023`. */
export function fromMeeting(meeting: MeetingInWords): string {
  return `från ${whichMeeting(meeting)}`;
}
