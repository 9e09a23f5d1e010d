import { agendaPart } from '../agenda-table.js';
import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts } from '../facts.js';
import { isProposal, withSections } from '../laid-open.js';

/** The matters in order, each with what is proposed. */
export const agenda: DocumentDefinition = {
  body: ({ file, items, printed }) => ({
    facts: meetingFacts(file, []),
    opening: agendaPart(file, items),
    attendance: [],
    items: printed((item) => withSections(item, isProposal)).filter(({ parts }) => parts.length > 0),
    appendices: [],
  }),
};
