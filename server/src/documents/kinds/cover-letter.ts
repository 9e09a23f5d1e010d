import { paperWords } from '@klubbat/shared/sentences/document-words';
import type { DocumentDefinition } from '../document-kind.js';
import { lineByLine } from '../rich.js';

/** The mail that an extract is sent with, as the first page of one file with it: what a registrar files together. */
export const coverLetter: DocumentDefinition = {
  body: ({ choice: { covering } }) => ({
    attendance: [],
    facts:
      covering === undefined
        ? []
        : [
            { label: paperWords.to, value: covering.to.join('; ') },
            { label: paperWords.subject, value: covering.subject },
            { label: paperWords.sent, value: covering.sentOn },
          ],
    opening: (covering?.text ?? '')
      .split(/\n{2,}/)
      .map((part) => ({ blocks: lineByLine(part.split('\n')) }))
      .filter(({ blocks }) => blocks.length > 0),
    items: [],
    appendices: [],
  }),
};
