import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';

/** An å and an é in two code points each, a family of four in one emoji, and letters from elsewhere. */
export const ODD_LETTERS = 'A\u030angpanneva\u0308gen, cafe\u0301 👩‍👩‍👧‍👦 Łódź';

/** Of exactly three hundred characters, with odd letters in its middle. */
export const LONG_TITLE =
  `Yttrande över ${'remissen om den långsiktiga planeringen av farleder och hamnar '.repeat(2)}vid ${ODD_LETTERS} `
    .padEnd(300, 'samt följdfrågor ')
    .slice(0, 299)
    .concat('.');

/** Two hundred pages of running text: paragraphs that each have a number of their own. */
export const LONG_TEXT = Array.from(
  { length: 5_300 },
  (_, index) =>
    `Stycke ${index} om bäckens framtid: utredningen föreslår att vattnet leds åter i sin gamla fåra, förbi kvarnen.`,
).join('\n\n');

const MANY_PEOPLE = 500;
const MANY_ITEMS = 300;

export const nameOf = (number: number) => `Deltagare${number} Ljungström`;

/** What an annual general meeting of a large association could be: 300 §§, 500 attendees, one § of 200 pages. */
export function largeMeeting(): MeetingFile {
  const ids = Array.from({ length: MANY_PEOPLE }, (_, index) => `p${index + 1}`);
  const [chair = '', secretary = '', ...others] = ids;
  return {
    format: 'meeting-file',
    version: 1,
    organisation: { name: 'Region Vidsträckt', kind: 'region' },
    board: { name: 'Stora stämman', kind: 'assembly', numbering: 'meeting' },
    meeting: { date: '2025-05-20', start: '09:00', end: '17:00', place: 'Isladan' },
    people: ids.map((id, index) => ({ id, name: nameOf(index + 1), party: index % 2 === 0 ? 'S' : 'M' })),
    officers: { chair, secretary, adjusters: others.slice(0, 2) },
    attendance: ids.map((person, index) => ({
      person,
      capacity: person === secretary ? 'official' : index < 300 ? 'member' : 'substitute',
      present: index % 5 !== 4,
    })),
    items: Array.from({ length: MANY_ITEMS }, (_, index) => ({
      paragraph: index + 1,
      title: index === 1 ? LONG_TITLE : `Motion${index + 1} om skogsvägar`,
      sections: [
        ...(index === 2 ? [{ kind: 'summary' as const, body: LONG_TEXT }] : []),
        { kind: 'decision' as const, body: `Stämman bifaller motion${index + 1}.` },
      ],
    })),
  };
}
