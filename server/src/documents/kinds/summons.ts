import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentPart } from '@klubbat/shared/contracts/protocol-content';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { paperWords } from '@klubbat/shared/sentences/document-words';
import { agendaPart } from '../agenda-table.js';
import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts, notesFacts } from '../facts.js';
import type { Names } from '../names.js';
import { lineByLine, paragraph } from '../rich.js';

/** More names than this stand in running text: one line for each would be pages of a single narrow column. */
const NAMES_ON_LINES = 15;

function calledParts(file: MeetingFile, names: Names): ContentPart[] {
  const of = (heading: string, ...capacities: string[]): ContentPart[] => {
    const people = (file.attendance ?? [])
      .filter(({ capacity }) => capacities.includes(capacity))
      .map(({ person }) => names.one(person));
    const each = [...new Set(people)];
    const blocks = each.length > NAMES_ON_LINES ? [paragraph(each.join(', '))] : lineByLine(each);
    return blocks.length > 0 ? [{ heading, blocks }] : [];
  };
  return [
    ...of(paperWords.called, 'member'),
    ...of(paperWords.substitutes, 'substitute'),
    ...of(paperWords.others, 'official', 'guest', 'staff-representative', 'observer'),
  ];
}

/** Who is called to what meeting, and what will come up (KL 5:13–15 for fullmäktige). */
export const summons: DocumentDefinition = {
  body: ({ file, names, items }) => {
    const calledBy = notesFacts(file, names).map(
      ({ label, value }) => `${value}, ${label.toLocaleLowerCase('sv')}`,
    );
    return {
      // which numbers the §§ will get is not known when people are called
      facts: [{ label: paperWords.day, value: weekdayDate(file.meeting.date) }, ...meetingFacts(file, [])],
      opening: [
        ...(file.board.kind === 'assembly' ? [{ blocks: [paragraph(paperWords.openToAll)] }] : []),
        ...agendaPart(file, items),
        ...calledParts(file, names),
      ],
      attendance: [],
      items: [],
      ...(calledBy.length > 0
        ? { closing: [{ heading: paperWords.calledBy, blocks: lineByLine(calledBy) }] }
        : {}),
      appendices: [],
    };
  },
};
