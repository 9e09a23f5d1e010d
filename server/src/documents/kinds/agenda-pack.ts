import type { AttachmentInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { paperWords } from '@klubbat/shared/sentences/document-words';
import { agendaPart } from '../agenda-table.js';
import { appendices } from '../appendix-part.js';
import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts } from '../facts.js';
import { prepared } from '../laid-open.js';

/** Where the first item stands that refers to it; what none refers to comes last. */
function turnOf({ number }: AttachmentInFile, { items }: MeetingFile): number {
  const turn = items.findIndex(({ attachments }) => attachments?.includes(number) === true);
  return turn === -1 ? items.length : turn;
}

/** Everything that the members read before the meeting, appendices behind in the order of the agenda. */
export const agendaPack: DocumentDefinition = {
  body: ({ file, choice, names, items, printed }) => ({
    facts: [{ label: paperWords.day, value: weekdayDate(file.meeting.date) }, ...meetingFacts(file, [])],
    opening: agendaPart(file, items),
    attendance: [],
    items: printed(prepared),
    appendices: appendices(
      {
        ...file,
        attachments: (file.attachments ?? [])
          .filter(({ source }) => source !== 'attendance' && source !== 'votes')
          .toSorted((a, b) => turnOf(a, file) - turnOf(b, file)),
      },
      choice,
      names,
    ),
  }),
};
