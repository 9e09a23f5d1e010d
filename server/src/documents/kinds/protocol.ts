import { signatureReference } from '@klubbat/shared/sentences/protocol-sentences';
import { adjustmentPart } from '../adjustment-part.js';
import { appendices } from '../appendix-part.js';
import { numbersAtOnce, toldAtOnce } from '../at-once-part.js';
import { attendanceParts } from '../attendance-part.js';
import type { DocumentBody, DocumentDefinition, DocumentSource } from '../document-kind.js';
import { atOnceFacts, coveredBy, meetingFacts } from '../facts.js';

/** What protocol and notes have in common: the whole meeting, and nothing of who adjusts it. */
export function wholeMeeting({ file, choice, names, items }: DocumentSource): DocumentBody {
  return {
    attendance: attendanceParts(file, names),
    facts: meetingFacts(file, items),
    appendices: appendices(file, choice, names),
    ...(file.signatureReference ? { marginText: signatureReference(file.signatureReference) } : {}),
    items: [...items],
  };
}

/** The protocol of the meeting (KL 5:65–67), or of those of its §§ that are adjusted together. */
export const protocol: DocumentDefinition = {
  first: 'cover',
  body: (source) => {
    const { file, choice, names, items } = source;
    const { attendance, facts, ...rest } = wholeMeeting(source);
    const atOnce = numbersAtOnce(choice.adjustedAtOnce);
    const covered = coveredBy(items).filter((paragraph) => !atOnce.has(paragraph));
    // where all of them were adjusted at once nothing is left to adjust
    const isAdjustable = covered.length > 0 || atOnce.size === 0;
    const adjustment = isAdjustable ? adjustmentPart(file, covered, choice, names) : undefined;
    return {
      attendance,
      facts: [...facts, ...atOnceFacts(file, choice.adjustedAtOnce ?? [])],
      ...(adjustment ? { adjustment } : {}),
      ...rest,
      items: items.map((item) => toldAtOnce(item, source)),
    };
  },
};
