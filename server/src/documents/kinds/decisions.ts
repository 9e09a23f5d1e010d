import type { DocumentDefinition } from '../document-kind.js';
import { meetingFacts } from '../facts.js';
import { withSections } from '../laid-open.js';

/** What was decided, and nothing of how: for who only wants to know. */
export const decisions: DocumentDefinition = {
  body: ({ file, items, printed }) => ({
    facts: meetingFacts(file, items),
    attendance: [],
    items: printed((item) => ({
      ...withSections(
        item,
        ({ kind, level }) => (kind === 'decision' && level !== 'proposal') || item.confidential !== undefined,
      ),
      ...(item.deferral === undefined ? {} : { deferral: item.deferral }),
      ...(item.outcome === undefined ? {} : { outcome: item.outcome }),
      ...(item.elections === undefined ? {} : { elections: item.elections }),
    })).filter(({ paragraph }) => paragraph !== null),
    appendices: [],
  }),
};
