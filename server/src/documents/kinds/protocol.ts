import { signatureReference } from '@klubbat/shared/sentences/protocol-sentences';
import { adjustmentPart } from '../adjustment-part.js';
import { appendices } from '../appendix-part.js';
import { attendanceParts } from '../attendance-part.js';
import type { DocumentBody, DocumentDefinition, DocumentSource } from '../document-kind.js';
import { coveredBy, meetingFacts } from '../facts.js';

/** What protocol and notes have in common: the whole meeting, and nothing of who adjusts it. */
export function wholeMeeting({ file, choice, names, items }: DocumentSource): DocumentBody {
  return {
    attendance: attendanceParts(file, names),
    facts: meetingFacts(file, items),
    appendices: appendices(file, choice.files, names),
    ...(file.signatureReference ? { marginText: signatureReference(file.signatureReference) } : {}),
    items: [...items],
  };
}

/** The protocol of the meeting (KL 5:65–67), or of those of its §§ that are adjusted together. */
export const protocol: DocumentDefinition = {
  first: 'cover',
  body: (source) => {
    const { attendance, facts, ...rest } = wholeMeeting(source);
    const adjustment = adjustmentPart(source.file, coveredBy(source.items), source.choice, source.names);
    return { attendance, facts, ...(adjustment ? { adjustment } : {}), ...rest };
  },
};
