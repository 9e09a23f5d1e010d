import { appealHeading } from '@klubbat/shared/sentences/template-sentences';
import { readText } from '@klubbat/shared/text/read-text';
import { appendicesOf } from '../appendix-part.js';
import type { DocumentDefinition } from '../document-kind.js';
import { statusFacts } from '../facts.js';

/** One or several §§ as they stand in the protocol, each with its status: an extract may be read long after. */
export const extract: DocumentDefinition = {
  body: ({ file, choice, names, chosen, items }) => ({
    attendance: [],
    // Notes are never adjusted, so an extract of them says nothing of it.
    facts: file.meeting.record === 'notes' ? [] : statusFacts(items, choice),
    appendices: appendicesOf(chosen, file, choice, names),
    items: [...items],
    ...(choice.appealText
      ? { closing: [{ heading: appealHeading, blocks: readText(choice.appealText) }] }
      : {}),
  }),
};
