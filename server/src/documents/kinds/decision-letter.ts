import { paperWords } from '@klubbat/shared/sentences/document-words';
import { appealHeading } from '@klubbat/shared/sentences/template-sentences';
import { readText } from '@klubbat/shared/text/read-text';
import { appealText } from '../appeal-text.js';
import { appendicesOf } from '../appendix-part.js';
import type { DocumentDefinition } from '../document-kind.js';
import { statusFacts } from '../facts.js';
import { lineByLine } from '../rich.js';

/** A § to a named receiver, word for word as in the protocol, and how he may appeal it (FL 33 §, KL 13). */
export const decisionLetter: DocumentDefinition = {
  body: (source) => {
    const { file, choice, names, chosen, items } = source;
    const { letter } = choice;
    const known = (label: string, value: string | undefined) =>
      value === undefined ? [] : [{ label, value }];
    const to = lineByLine(letter?.to.split(/\r?\n/) ?? []);
    return {
      attendance: [],
      facts: [
        ...(file.meeting.record === 'notes' ? [] : statusFacts(items, choice)),
        ...known(paperWords.noticeUp, letter?.postedOn),
        ...(letter?.appeal === 'legality' ? known(paperWords.lastAppealDay, letter.lastAppealDay) : []),
      ],
      ...(to.length > 0 ? { opening: [{ heading: paperWords.to, blocks: to }] } : {}),
      items: [...items],
      closing: [{ heading: appealHeading, blocks: readText(appealText(source)) }],
      appendices: appendicesOf(chosen, file, choice, names),
    };
  },
};
