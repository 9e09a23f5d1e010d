import { signatureReference } from '@klubbat/shared/sentences/protocol-sentences';
import { adjustmentPart } from '../adjustment-part.js';
import { appendices } from '../appendix-part.js';
import { numbersAtOnce, toldAtOnce } from '../at-once-part.js';
import { attendanceParts } from '../attendance-part.js';
import { attendanceAppendix } from '../attendance-table.js';
import type { DocumentBody, DocumentDefinition, DocumentSource } from '../document-kind.js';
import { atOnceFacts, coveredBy, dayFact, meetingFacts } from '../facts.js';
import { noticePart } from '../notice-part.js';
import { signaturePart } from '../signature-part.js';

/** What protocol and notes have in common: the whole meeting, and nothing of who adjusts it. */
export function wholeMeeting({ file, choice, layout, names, items }: DocumentSource): DocumentBody {
  const list = attendanceAppendix(file, names, { layout, style: choice.attendanceStyle });
  return {
    attendance: attendanceParts(file, names, list !== undefined),
    facts: [dayFact(file), ...meetingFacts(file, items)],
    appendices: [...(list ? [list] : []), ...appendices(file, choice, names)],
    ...(layout.contentsList ? { contentsList: true } : {}),
    ...(file.signatureReference ? { marginText: signatureReference(file.signatureReference) } : {}),
    items: [...items],
  };
}

/** The protocol of the meeting (KL 5:65–67), or of those of its §§ that are adjusted together. */
export const protocol: DocumentDefinition = {
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
      ...(isAdjustable ? noticePart(source, file, covered) : {}),
      ...rest,
      ...(isAdjustable ? signaturePart(source, file, covered) : {}),
      items: items.map((item) => toldAtOnce(item, source)),
    };
  },
};
