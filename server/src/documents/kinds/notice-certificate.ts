import { certificateWords } from '@klubbat/shared/sentences/certificate-sentences';
import { certificatePart } from '../certificate-part.js';
import type { DocumentDefinition } from '../document-kind.js';

/** An anslagsbevis: where and when the adjustment was announced, until when it was up, and what shows it (KL 8:10, 8:12). */
export const noticeCertificate: DocumentDefinition = {
  body: ({ choice }) => certificatePart(choice.certificate, certificateWords.noticeShows),
};
