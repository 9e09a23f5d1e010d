import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts } from '../facts.js';
import { withSections } from '../laid-open.js';

/** How each one voted in the open votes (KL 5:67 p. 5), a row for each, whatever way the board prints its protocol. */
export const voteList: DocumentDefinition = {
  body: ({ file, printed }) => ({
    facts: meetingFacts(file, []),
    attendance: [],
    items: printed(
      (item) => ({
        ...withSections(item, () => false),
        ...(item.motions ? { motions: item.motions } : {}),
        // the list is itself where the names stand
        votes: (item.votes ?? [])
          .filter(({ method }) => method === 'open')
          .map(({ attachment: _, ...vote }) => vote),
        sections: [{ kind: 'motions', body: '' }],
      }),
      'table',
    )
      .map((item) => ({ ...item, parts: item.parts.filter(({ blocks }) => blocks.length > 0) }))
      .filter(({ parts }) => parts.length > 0),
    appendices: [],
  }),
};
