import { noticeCertificateWords as words } from '@klubbat/shared/sentences/notice-sentences';
import type { DocumentDefinition } from '../document-kind.js';
import { lineByLine, paragraph } from '../rich.js';

/** An anslagsbevis: where and when the adjustment was announced, until when it was up, and what shows it (KL 8:10, 8:12). */
export const noticeCertificate: DocumentDefinition = {
  body: ({ choice: { notice } }) => ({
    attendance: [],
    items: [],
    appendices: [],
    facts: notice === undefined ? [] : [...notice.facts],
    closing:
      notice === undefined
        ? []
        : [
            { heading: words.evidence, blocks: notice.evidence.map((sentence) => paragraph(sentence)) },
            { heading: words.made, blocks: lineByLine([notice.madeBy, notice.madeOn]) },
          ],
  }),
};
