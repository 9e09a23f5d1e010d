import { declaredAtOnce, atOnceTitle } from '@klubbat/shared/sentences/at-once-sentences';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { adjustmentPart } from '../adjustment-part.js';
import { appendicesOf } from '../appendix-part.js';
import { atOnceFileTitle, fileOfParagraphs, putInWritingFact } from '../at-once-part.js';
import type { DocumentDefinition } from '../document-kind.js';
import { coveredBy } from '../facts.js';
import { noticePart } from '../notice-part.js';
import { paragraph } from '../rich.js';
import { signaturePart } from '../signature-part.js';
import { wholeMeeting } from './protocol.js';

/** §§ that are adjusted at the meeting itself (KL 5:69), with who was there in them: read without the rest. */
export const immediate: DocumentDefinition = {
  body: (source) => {
    const { choice, names, chosen, items } = source;
    const covered = coveredBy(items);
    const file = fileOfParagraphs(source.file, covered);
    // read without the rest: who was there stands on the cover
    const layout = { ...source.layout, attendancePlace: 'cover' as const, contentsList: false };
    const { attendance, facts, ...rest } = wholeMeeting({ ...source, file, layout });
    const adjustment = adjustmentPart(source.file, covered, choice, names);
    return {
      documentTitle: atOnceTitle(printParagraphs(covered)).toLocaleUpperCase('sv'),
      fileTitle: atOnceFileTitle(file, covered),
      attendance,
      facts: [...facts, ...putInWritingFact(choice.putInWriting)],
      ...(adjustment
        ? {
            adjustment: {
              ...adjustment,
              note: [paragraph(declaredAtOnce(covered.length)), ...(adjustment.note ?? [])],
            },
          }
        : {}),
      ...noticePart(source, file, covered),
      ...rest,
      ...signaturePart(source, file, covered),
      appendices: appendicesOf(chosen, file, choice, names),
    };
  },
};
