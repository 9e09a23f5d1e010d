import { agendaPart } from '../agenda-table.js';
import { appendices } from '../appendix-part.js';
import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts } from '../facts.js';
import { prepared } from '../laid-open.js';

/** Everything that the members read before the meeting, appendices behind. */
export const agendaPack: DocumentDefinition = {
  body: ({ file, choice, names, items, printed }) => ({
    facts: meetingFacts(file, []),
    opening: agendaPart(file, items),
    attendance: [],
    items: printed(prepared),
    appendices: appendices(
      {
        ...file,
        attachments: (file.attachments ?? []).filter(
          ({ source }) => source !== 'attendance' && source !== 'votes',
        ),
      },
      choice,
      names,
    ),
  }),
};
