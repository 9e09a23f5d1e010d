import { genitive } from './genitive.js';
import { longDate } from './dates.js';

/** What is written and said when a case is taken up again at another meeting. */
export const carriedSentences = {
  proposalOf: (board: string) => `${genitive(board)} förslag till beslut`,
  reservationsIn: (board: string) =>
    `Reservationer i ${board.charAt(0).toLocaleLowerCase('sv')}${board.slice(1)}`,
  notContinuing:
    'Bara en paragraf som är bordlagd, återremitterad eller ett förslag till högre instans tas upp igen.',
  sameMeeting: 'Välj ett annat sammanträde än det där paragrafen står.',
  tooEarly: (date: string) => `Sammanträdet är före ${longDate(date)}, då paragrafen behandlades.`,
  otherOrganisation: 'Ärendet kan bara tas upp i samma organisation.',
  notEarlier: 'Hänvisa till en paragraf från ett tidigare sammanträde.',
  takenUp: (date: string) => `Ärendet är redan upptaget, vid sammanträdet ${longDate(date)}.`,
} as const;
