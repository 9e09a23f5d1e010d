import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts } from '../facts.js';
import { withSections } from '../laid-open.js';

/** What is reported to the meeting: decisions by delegation and by the chair, and other notifications (KL 6:39–40). */
export const delegationList: DocumentDefinition = {
  body: ({ file, printed }) => ({
    facts: meetingFacts(file, []),
    attendance: [],
    items: printed(
      (item) => withSections(item, ({ kind }) => kind !== 'decision'),
      undefined,
      ({ kind }) => kind === 'notification',
    ),
    appendices: [],
  }),
};
