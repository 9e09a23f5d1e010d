import { appealHeading } from '@klubbat/shared/sentences/template-sentences';
import { readText } from '@klubbat/shared/text/read-text';
import { appealText, usualAppealText } from '../appeal-text.js';
import { appendicesOf } from '../appendix-part.js';
import type { DocumentDefinition } from '../document-kind.js';
import { statusFacts } from '../facts.js';

/**
 * One or several §§ as they stand in the protocol, each with its status: an extract may be read long after. To a party it
 * says how that party may appeal (FL 33 §), to others what the organisation's template says.
 */
export const extract: DocumentDefinition = {
  body: (source) => {
    const { file, choice, names, chosen, items } = source;
    const appeal = choice.letter === undefined ? usualAppealText(source) : appealText(source);
    return {
      attendance: [],
      // Notes are never adjusted, so an extract of them says nothing of it.
      facts: file.meeting.record === 'notes' ? [] : statusFacts(items, choice),
      appendices: appendicesOf(chosen, file, choice, names),
      items: [...items],
      ...(appeal ? { closing: [{ heading: appealHeading, blocks: readText(appeal) }] } : {}),
    };
  },
};
